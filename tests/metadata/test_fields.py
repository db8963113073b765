"""The metadata fields of an organization: found, made, renamed, deleted."""

import threading

import pytest

from labelbox import Client, DataRowMetadataOntology
from labelbox.exceptions import MalformedQueryException
from labelbox.sandbox import Sandbox
from labelbox.schema.data_row_metadata import DataRowMetadataKind, DataRowMetadataSchema

Kind = DataRowMetadataKind


@pytest.mark.spec("S-254", "E-042", "B-160", "X-023")
def test_reserved_fields_are_there_and_found_by_name(mdo: DataRowMetadataOntology) -> None:
    assert {"tag", "split", "captureDateTime"} <= {field.name for field in mdo.reserved_fields}
    tag = mdo.get_by_name("tag")
    assert isinstance(tag, DataRowMetadataSchema)
    assert (tag.uid, tag.kind, tag.reserved) == ("cko8s9r5v0001h2dk9elqdidh", Kind.string, True)
    split = mdo.get_by_name("split")
    assert isinstance(split, dict)
    assert split["train"].parent == mdo.reserved_by_name_normalized["split"].uid


@pytest.mark.spec("S-261", "B-160", "E-042")
def test_a_name_that_no_field_has_is_a_key_error_with_a_hint(mdo: DataRowMetadataOntology) -> None:
    with pytest.raises(KeyError, match="There is no metadata with name 'splitt'; did you mean 'split'"):
        mdo.get_by_name("splitt")


@pytest.mark.spec("S-046", "B-047")
def test_a_client_has_one_ontology(client: Client, sandbox: Sandbox) -> None:
    found: list[DataRowMetadataOntology] = []
    with sandbox.client() as fresh:
        threads = [
            threading.Thread(target=lambda: found.append(fresh.get_data_row_metadata_ontology())) for _ in range(4)
        ]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join()
    assert len({id(one) for one in found}) == 1
    assert client.get_data_row_metadata_ontology() is not found[0]


@pytest.mark.spec("S-259", "S-266", "S-267", "S-260", "B-161", "E-043", "X-100")
def test_an_enum_is_made_renamed_and_deleted(mdo: DataRowMetadataOntology, name: str) -> None:
    made = mdo.create_schema(name, Kind.enum, ["summer", "winter"])
    assert (made.name, made.kind, made.reserved) == (name, Kind.enum, False)
    ids = [option.uid for option in made.options or ()]
    assert [option.parent for option in made.options or ()] == [made.uid, made.uid]

    changed = mdo.update_enum_option(name, "summer", "spring")
    assert [(option.uid, option.name) for option in changed.options or ()] == [(ids[0], "spring"), (ids[1], "winter")]

    renamed = mdo.update_schema(name, f"{name}, new")
    assert (renamed.uid, renamed.name) == (made.uid, f"{name}, new")
    assert [option.uid for option in renamed.options or ()] == ids
    assert mdo.custom_by_name_normalized[f"{name}, new"] == renamed

    assert mdo.delete_schema(f"{name}, new") is True
    assert f"{name}, new" not in mdo.custom_by_name
    with pytest.raises(KeyError, match="is not a valid custom metadata"):
        mdo.delete_schema(f"{name}, new")


@pytest.mark.spec("S-259", "X-100")
@pytest.mark.parametrize("kind", [Kind.string, Kind.number, Kind.datetime, Kind.embedding])
def test_every_kind_of_field_can_be_made(mdo: DataRowMetadataOntology, name: str, kind: Kind) -> None:
    made = mdo.create_schema(name, kind)
    assert (made.kind, made.options) == (kind, None)
    assert mdo.get_by_name(name) == made


@pytest.mark.spec("S-259", "B-161")
def test_a_wrong_field_is_refused_before_any_request(mdo: DataRowMetadataOntology, name: str) -> None:
    with pytest.raises(ValueError, match="must be a `DataRowMetadataKind`"):
        mdo.create_schema(name, "string")  # type: ignore[arg-type]  # the mistake under test
    with pytest.raises(ValueError, match="must be an Enum, if Enum options are provided"):
        mdo.create_schema(name, Kind.string, ["a"])
    with pytest.raises(ValueError, match="1 to 100 characters"):
        mdo.create_schema("x" * 101, Kind.string)
    with pytest.raises(ValueError, match="must be a list of names"):
        mdo.create_schema(name, Kind.enum, "ab")
    mdo.refresh_ontology()
    assert name not in mdo.custom_by_name


@pytest.mark.spec("X-024", "X-100")
def test_a_name_that_is_taken_is_refused_by_the_server(mdo: DataRowMetadataOntology, name: str) -> None:
    mdo.create_schema(name, Kind.string)
    with pytest.raises(MalformedQueryException):
        mdo.create_schema(name, Kind.string)


@pytest.mark.spec("S-266", "S-267", "B-161")
def test_what_cannot_be_renamed_says_why(mdo: DataRowMetadataOntology, name: str) -> None:
    mdo.create_schema(name, Kind.string)
    with pytest.raises(KeyError, match="is not a valid custom metadata"):
        mdo.update_schema("tag", "label")
    with pytest.raises(KeyError, match="is not a valid custom metadata"):
        mdo.update_enum_option("no such field", "a", "b")
    with pytest.raises(ValueError, match="only supported for Enum"):
        mdo.update_enum_option(name, "a", "b")
    mdo.create_schema(f"{name} 2", Kind.enum, ["a", "b"])
    with pytest.raises(ValueError, match=r"Enum option 'c' is not a valid option .* valid options are: \['a', 'b'\]"):
        mdo.update_enum_option(f"{name} 2", "c", "d")


@pytest.mark.spec("S-265", "S-267")
def test_fields_that_somebody_else_made_are_found_when_they_are_asked_for(
    mdo: DataRowMetadataOntology, sandbox: Sandbox, name: str
) -> None:
    with sandbox.client() as other:
        made = other.get_data_row_metadata_ontology().create_schema(name, Kind.string)
    assert name not in mdo.custom_by_name
    assert mdo.get_by_name(name) == made
    mdo.refresh_ontology()
    assert mdo.fields_by_id[made.uid] == made

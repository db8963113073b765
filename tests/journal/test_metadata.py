"""`bulk_upsert(journal=…)`: what is set is not sent again, what changed is, and what is unknown is."""

from __future__ import annotations

from pathlib import Path
from typing import NamedTuple

import pytest

from labelbox import Client, DataRowMetadata, DataRowMetadataField, DataRowMetadataOntology
from labelbox.exceptions import NetworkError
from labelbox.flows import journaled_metadata
from labelbox.sandbox import Sandbox
from labelbox.sandbox.faults import Reset, Status
from labelbox.schema.data_row_metadata import DataRowMetadataKind
from labelbox.schema.identifiables import GlobalKeys
from tests.journal.conftest import MakeRows, keys_of

UPSERT = "UpsertDataRowMetadata*"


class World(NamedTuple):
    """The fields of an organization, and the global keys of data rows."""

    fields: DataRowMetadataOntology
    keys: list[str]

    def values(self, value: str, field: str = "tag") -> list[DataRowMetadata]:
        """A value for each of the rows."""
        given = [DataRowMetadataField(name=field, value=value)]
        return [DataRowMetadata(global_key=key, fields=given) for key in self.keys]

    def read(self) -> list[list[object]]:
        """The values that the rows have."""
        return [[field.value for field in row.fields] for row in self.fields.bulk_export(GlobalKeys(self.keys))]


@pytest.fixture
def world(client: Client, make_rows: MakeRows) -> World:
    rows = make_rows(3)
    client.create_dataset(name="with metadata").create_data_rows_sync(rows)
    return World(client.get_data_row_metadata_ontology(), keys_of(rows))


def test_what_is_set_is_not_sent_again(world: World, sandbox: Sandbox, journal: Path) -> None:
    assert len(world.fields.bulk_upsert(world.values("a"), journal=journal).created) == 3
    sent = len(sandbox.calls(UPSERT))
    result = world.fields.bulk_upsert(iter(world.values("a")), journal=journal)
    assert len(sandbox.calls(UPSERT)) == sent
    assert [(item.index, item.global_key, item.uid) for item in result.created] == [
        (index, key, None) for index, key in enumerate(world.keys)
    ]


def test_what_changed_is_sent_even_if_it_changed_back(world: World, sandbox: Sandbox, journal: Path) -> None:
    for value in ("a", "b", "a"):
        world.fields.bulk_upsert(world.values(value), journal=journal)
        assert world.read() == [[value]] * 3


def test_other_fields_of_a_row_are_another_thing(client: Client, world: World, sandbox: Sandbox, journal: Path) -> None:
    season = f"season {world.keys[0]}"
    world.fields.create_schema(season, DataRowMetadataKind.enum, ["summer", "winter"])
    for value, field in (("a", "tag"), ("summer", season), ("winter", season), ("summer", season)):
        world.fields.bulk_upsert(world.values(value, field), journal=journal)
    sent = len(sandbox.calls(UPSERT))
    for value, field in (("a", "tag"), ("summer", season)):
        world.fields.bulk_upsert(world.values(value, field), journal=journal)
    assert len(sandbox.calls(UPSERT)) == sent


def test_refused_rows_are_told_with_their_index(world: World, journal: Path) -> None:
    values = world.values("a")
    values[1] = DataRowMetadata(global_key="nobody's", fields=values[1].fields)
    values[2] = DataRowMetadata(data_row_id="nobody", fields=values[2].fields)
    result = world.fields.bulk_upsert(values, journal=journal)
    assert [(item.index, item.global_key, item.uid) for item in result.failed] == [
        (1, "nobody's", None),
        (2, None, "nobody"),
    ]
    assert all(item.message for item in result.failed)
    assert [item.index for item in result.created] == [0]


def test_rows_of_a_lost_request_are_unknown_and_sent_again(
    client: Client, world: World, sandbox: Sandbox, journal: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(journaled_metadata, "MAX_ROWS_PER_REQUEST", 1)
    fields = client.with_options(retries=False).get_data_row_metadata_ontology()
    with sandbox.fault(Reset(applied=True), operation=UPSERT, nth=2):
        result = fields.bulk_upsert(world.values("a"), journal=journal)
    assert (len(result.created), len(result.unknown)) == (2, 1)
    sent = len(sandbox.calls(UPSERT))
    world.fields.bulk_upsert(world.values("a"), journal=journal).raise_for_failures()
    assert len(sandbox.calls(UPSERT)) == sent + 1
    assert world.read() == [["a"]] * 3


@pytest.mark.parametrize(("fault", "error"), [(Reset(), NetworkError), (Status(400), Exception)], ids=repr)
def test_if_no_request_gets_through_it_is_an_error(
    client: Client, world: World, sandbox: Sandbox, journal: Path, fault: Reset | Status, error: type[Exception]
) -> None:
    fields = client.with_options(retries=False).get_data_row_metadata_ontology()
    with sandbox.fault(fault, operation=UPSERT), pytest.raises(error):
        fields.bulk_upsert(world.values("a"), journal=journal)
    world.fields.bulk_upsert(world.values("a"), journal=journal).raise_for_failures()


def test_wrong_values_are_refused_before_anything_is_sent(world: World, sandbox: Sandbox, journal: Path) -> None:
    values = [*world.values("a"), *world.values("x", "captureDateTime")]
    sent = len(sandbox.calls(UPSERT))
    with pytest.raises(ValueError, match=r"metadata\[3\](?s:.)*metadata\[5\]"):
        world.fields.bulk_upsert(values, journal=journal)
    assert len(sandbox.calls(UPSERT)) == sent
    with pytest.raises(ValueError, match=f"the data row '{world.keys[0]}' occurs twice: items .0. and .3."):
        world.fields.bulk_upsert([*world.values("a"), *world.values("b")], journal=journal)
    with pytest.raises(ValueError, match="Empty list"):
        world.fields.bulk_upsert([], journal=journal)

"""Enums as the API reference names them."""

import pytest

from labelbox.schema.conflict_resolution_strategy import ConflictResolutionStrategy
from labelbox.schema.enums import AnnotationImportState, BulkImportRequestState, CollectionJobStatus
from labelbox.schema.media_type import MediaType, check_media_type
from labelbox.schema.quality_mode import QualityMode


@pytest.mark.spec("S-233", "S-234")
@pytest.mark.parametrize("kind", [AnnotationImportState, BulkImportRequestState])
def test_imports_run_fail_or_finish(kind: type[AnnotationImportState] | type[BulkImportRequestState]) -> None:
    assert {member.value for member in kind} == {"RUNNING", "FAILED", "FINISHED"}
    assert kind("PAUSED").value == "PAUSED"


@pytest.mark.spec("S-235")
def test_a_job_over_many_things_may_succeed_in_part() -> None:
    assert CollectionJobStatus("PARTIAL SUCCESS") is CollectionJobStatus.PARTIAL_SUCCESS


@pytest.mark.spec("S-315")
def test_a_strategy_is_found_by_name_and_equals_its_value() -> None:
    keep, same = (ConflictResolutionStrategy.from_str(name) for name in ("KeepExisting", "KEEP_EXISTING"))
    assert keep == "KEEP_EXISTING"
    assert keep is same is ConflictResolutionStrategy.KeepExisting
    with pytest.raises(KeyError):
        ConflictResolutionStrategy.from_str("Keep")


def test_quality_modes_equal_their_values() -> None:
    assert [mode == value for mode, value in zip(QualityMode, ("BENCHMARK", "CONSENSUS"), strict=True)] == [True, True]


@pytest.mark.spec("S-030")
@pytest.mark.parametrize("wrong", ["IMAGE", None, MediaType.Unknown, MediaType.Unsupported, MediaType("HOLOGRAM")])
def test_only_supported_media_types_are_let_through(wrong: object) -> None:
    assert check_media_type(MediaType.Image) is MediaType.Image
    assert not MediaType.is_supported(wrong)
    with pytest.raises(TypeError, match=r"not a valid media type. Use any of \['Audio'"):
        check_media_type(wrong)


def test_all_names_of_supported_media_types_are_listed() -> None:
    names = MediaType.get_supported_members()
    assert {"Document", "Pdf", "Tms_Geo", "Video"} <= set(names)
    assert not {"Unknown", "Unsupported"} & set(names)

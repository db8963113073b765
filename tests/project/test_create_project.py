"""What a project is made of."""

from typing import Any

import pytest

from labelbox import Client, MediaType, QueueMode
from labelbox.exceptions import InvalidAttributeError, ResourceNotFoundError
from labelbox.sandbox import Sandbox
from labelbox.schema.quality_mode import QualityMode


@pytest.mark.spec("S-033", "S-035", "B-030")
@pytest.mark.parametrize(
    ("mode", "labels", "share"), [(None, 1, 1.0), (QualityMode.Benchmark, 1, 1.0), (QualityMode.Consensus, 3, 0.0)]
)
def test_the_quality_mode_decides_what_is_audited(
    client: Client, mode: QualityMode | None, labels: int, share: float
) -> None:
    project = client.create_project(name="cats", media_type=MediaType.Image, quality_mode=mode, description="whiskers")
    assert (project.auto_audit_number_of_labels, project.auto_audit_percentage) == (labels, share)
    assert (project.description, project.queue_mode) == ("whiskers", QueueMode.Batch)


@pytest.mark.spec("S-034", "B-030")
@pytest.mark.parametrize(
    ("keywords", "error", "told"),
    [
        ({}, ValueError, "project name must be a valid string"),
        ({"name": "  "}, ValueError, "project name must be a valid string"),
        ({"name": "c", "auto_audit_percentage": 1}, ValueError, "quality_mode must be set instead"),
        ({"name": "c", "auto_audit_number_of_labels": 1}, ValueError, "quality_mode must be set instead"),
        ({"name": "c", "queue_mode": QueueMode.Dataset}, ValueError, "Dataset queue mode is deprecated"),
        ({"name": "c", "media_type": MediaType.Unknown}, TypeError, "is not a valid media type"),
        ({"name": "c", "media_type": "IMAGE"}, TypeError, "is not a valid media type"),
        ({"name": "c", "media_type": MediaType.Image, "quality_mode": "best"}, ValueError, "not a valid quality mode"),
        ({"nmae": "c"}, InvalidAttributeError, "did you mean 'name'"),
    ],
)
def test_what_no_project_can_have_is_refused_before_any_request(
    client: Client, sandbox: Sandbox, keywords: dict[str, Any], error: type[Exception], told: str
) -> None:
    before = len(sandbox.calls())
    with pytest.raises(error, match=told):
        client.create_project(**keywords)
    assert len(sandbox.calls()) == before


@pytest.mark.spec("B-030")
def test_what_is_redundant_or_missing_is_a_warning(client: Client) -> None:
    with pytest.warns(UserWarning, match="batch is redundant"):
        client.create_project(name="cats", media_type=MediaType.Image, queue_mode=QueueMode.Batch)
    with pytest.warns(UserWarning, match="without specifying media_type"):
        client.create_project(name="cats")


@pytest.mark.spec("S-048", "B-017")
def test_a_project_is_found_by_its_id_only(client: Client) -> None:
    project = client.create_project(name="cats", media_type=MediaType.Image)
    assert client.get_project(project.uid).name == "cats"
    with pytest.raises(ResourceNotFoundError) as missing:
        client.get_project("c" * 25)
    assert missing.value.params == {"id": "c" * 25}


def test_what_is_gone_cannot_be_deleted_again(client: Client) -> None:
    project, dataset = client.create_project(name="p", media_type=MediaType.Image), client.create_dataset(name="d")
    for thing in (project, dataset):
        thing.delete()
        with pytest.raises(ResourceNotFoundError):
            thing.delete()

"""Pictures of masks with a journal: what an earlier run has sent is not uploaded again."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any, NamedTuple

import numpy as np
import pytest

from labelbox import Client, LabelImport, MALPredictionImport, MediaType, OntologyBuilder, Project, Tool
from labelbox.exceptions import JournalMismatchError, NetworkError
from labelbox.sandbox import Sandbox
from labelbox.sandbox.faults import Reset
from labelbox.types import ImageData, Label, Mask, MaskData, ObjectAnnotation
from tests.journal.conftest import MakeRows, keys_of

COUNT = 3


class Sky(NamedTuple):
    """A project with data rows and a mask tool."""

    client: Client
    project: Project
    keys: list[str]

    def labels(self, first: int = 1) -> Iterator[Label]:
        """A label for each data row, with another picture."""
        for number, key in enumerate(self.keys, first):
            picture = MaskData.from_2D_arr(np.full((2, 3), number, np.uint8))
            mask = Mask(mask=picture, color=(number, number, number))
            yield Label(data=ImageData(global_key=key), annotations=[ObjectAnnotation(name="sky", value=mask)])

    def impatient(self) -> Sky:
        """With a client that asks once."""
        return self._replace(client=self.client.with_options(retries=False))

    def start(self, journal: Path, first: int = 1) -> LabelImport:
        return LabelImport.create_from_objects(
            self.client, self.project.uid, "masks", self.labels(first), upload_masks=True, journal=journal
        )


@pytest.fixture
def sky(client: Client, make_rows: MakeRows) -> Sky:
    builder = OntologyBuilder(tools=[Tool(tool=Tool.Type.RASTER_SEGMENTATION, name="sky")])
    project = client.create_project(name="sky", media_type=MediaType.Image)
    project.setup_editor(client.create_ontology("sky", builder.asdict(), MediaType.Image))
    rows = make_rows(COUNT)
    client.create_dataset(name="sky").create_data_rows_sync(rows)
    project.create_batch("all", global_keys=keys_of(rows))
    return Sky(client, project, keys_of(rows))


def uploads(sandbox: Sandbox) -> int:
    return len(sandbox.calls("*upload*"))


def colors(job: Any) -> list[int]:
    return [row["mask"]["colorRGB"][0] for row in job.inputs]


def test_a_second_run_uploads_nothing(sky: Sky, sandbox: Sandbox, journal: Path) -> None:
    before = uploads(sandbox)
    first = sky.start(journal)
    assert uploads(sandbox) == before + COUNT
    assert sky.start(journal) == first
    assert uploads(sandbox) == before + COUNT
    assert first.errors == []
    assert len(list(sky.project.labels())) == COUNT


def test_an_import_whose_answer_was_lost_is_not_uploaded_again(sky: Sky, sandbox: Sandbox, journal: Path) -> None:
    before = uploads(sandbox)
    with (
        sandbox.fault(Reset(applied=True), operation="createLabelImport*", times=1),
        sandbox.fault(Reset(), operation="getLabelImport*"),
        pytest.raises(NetworkError),
    ):
        sky.impatient().start(journal)
    job = sky.start(journal)
    assert uploads(sandbox) == before + COUNT
    assert (job.errors, colors(job)) == ([], [1, 2, 3])
    assert len(list(sky.project.labels())) == COUNT


def test_an_import_that_was_not_sent_is_uploaded_by_the_next_run(sky: Sky, sandbox: Sandbox, journal: Path) -> None:
    with sandbox.fault(Reset(), operation="createLabelImport*"), pytest.raises(NetworkError):
        sky.start(journal)
    job = sky.start(journal)
    assert (job.errors, colors(job)) == ([], [1, 2, 3])
    assert all(row["mask"]["instanceURI"].startswith("http") for row in job.inputs)
    assert len(list(sky.project.labels())) == COUNT


def test_an_import_of_another_project_is_not_taken_for_ours(sky: Sky, sandbox: Sandbox, journal: Path) -> None:
    with sandbox.fault(Reset(), operation="createLabelImport*"), pytest.raises(NetworkError):
        sky.start(journal)
    other = sky.client.create_project(name="other", media_type=MediaType.Image)
    ontology = sky.project.ontology()
    assert ontology
    other.setup_editor(ontology)
    LabelImport.create_from_objects(sky.client, other.uid, "masks", sky.labels())
    with pytest.raises(JournalMismatchError, match=f"belongs to project '{sky.project.uid}' here"):
        sky._replace(project=other).start(journal)
    assert sky.start(journal).errors == []
    assert len(list(sky.project.labels())) == COUNT


def test_other_labels_under_the_name_are_refused_and_not_uploaded(sky: Sky, sandbox: Sandbox, journal: Path) -> None:
    sky.start(journal)
    before = uploads(sandbox)
    with pytest.raises(JournalMismatchError, match="the import name 'masks' was sent with other content"):
        sky.start(journal, first=2)
    assert uploads(sandbox) == before


def test_split_pre_labels_with_masks_are_imported_once(sky: Sky, sandbox: Sandbox, journal: Path) -> None:
    def start(client: Client) -> Any:
        return MALPredictionImport.create_from_objects(
            client, sky.project.uid, "m", sky.labels(), upload_masks=True, max_rows_per_job=1, journal=journal
        )

    with (
        sandbox.fault(Reset(applied=True), operation="createMAL*", nth=2, times=1),
        sandbox.fault(Reset(), operation="get*Import*"),
        pytest.raises(NetworkError),
    ):
        start(sky.impatient().client)
    group = start(sky.client)
    assert (len(group), group.errors, colors(group)) == (COUNT, [], [1, 2, 3])
    count = sandbox.state.db.value
    assert count("SELECT count(*) FROM prelabel WHERE projectId = ?", sky.project.uid) == COUNT

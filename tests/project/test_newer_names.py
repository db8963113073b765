"""The vendor's newer names do what the documented ones do."""

import pytest

from labelbox import Client, DataRow, MediaType, OntologyBuilder, Project
from labelbox.schema.create_batches_task import CreateBatchesTask
from labelbox.schema.export_task import ExportTask
from labelbox.schema.newer_names import NewerClientNames, NewerProjectNames, NewerTaskNames, NewerWaitingNames
from labelbox.schema.task import Task


def test_each_newer_name_calls_the_documented_one(client: Client, project: Project, rows: list[DataRow]) -> None:
    ontology = client.create_ontology("birds", OntologyBuilder().asdict(), MediaType.Image)
    project.connect_ontology(ontology)
    assert project.ontology() == ontology
    dataset = rows[0].dataset()
    assert dataset is not None
    task = client.get_task_by_id(dataset.create_data_rows([{"row_data": "http://h/1.jpg"}]).uid)
    task.wait_until_done()
    assert task == Task.get_task(client, task.uid)
    assert task.status == "COMPLETE"


@pytest.mark.parametrize(
    ("names", "entity"),
    [
        (NewerClientNames, Client),
        (NewerProjectNames, Project),
        (NewerTaskNames, Task),
        (NewerWaitingNames, ExportTask),
        (NewerWaitingNames, CreateBatchesTask),
    ],
)
def test_all_newer_names_stand_in_one_place(names: type, entity: type) -> None:
    assert issubclass(entity, names)

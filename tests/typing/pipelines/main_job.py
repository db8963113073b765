"""The main job, as users write it: types reach the end without a cast."""

from collections.abc import Callable
from datetime import datetime
from typing import Any, assert_type

import labelbox as lb
from labelbox.pagination import PaginatedCollection
from labelbox.schema.annotation_import import AnnotationImportState
from labelbox_graphql.fragments import ProjectFields
from labelbox_graphql.runtime import Comparison, Field


def projects(client: lb.Client) -> None:
    project = client.create_project(name="cats", media_type=lb.MediaType.Image)
    assert_type(project, lb.Project)
    assert_type(project.name, str)
    assert_type(project.description, str | None)
    assert_type(project.media_type, lb.MediaType | None)
    assert_type(project.created_at, datetime)
    assert_type(lb.Project.name, Field[str])
    assert_type(lb.Project.name == "cats", Comparison)
    assert_type(client.get_projects(lb.Project.name == "cats"), PaginatedCollection[lb.Project])
    assert_type(project.created_by(), lb.User | None)
    assert_type(client.get_projects().get_one(), lb.Project | None)
    for found in client.get_projects((lb.Project.name > "a") & (lb.Project.media_type == lb.MediaType.Image)):
        assert_type(found, lb.Project)


def modules_of_the_package(client: lb.Client) -> None:
    try:
        client.get_user()
    except lb.exceptions.ResourceNotFoundError as problem:
        assert_type(problem.message, str)
    assert_type(lb.schema.queue_mode.QueueMode("BATCH"), lb.QueueMode)
    lb.data.annotation_types.Label(data=lb.types.ImageData(global_key="k"))


def data_rows(client: lb.Client, dataset: lb.Dataset) -> None:
    task = dataset.create_data_rows([{"row_data": "http://h/1.png", "global_key": "k"}, "cat.png"])
    assert_type(task, lb.Task)
    assert_type(task.result, list[dict[str, Any]])
    row = dataset.create_data_row(row_data="http://h/2.png", media_type=lb.MediaType.Image)
    assert_type(row.global_key, str | None)
    assert_type(dataset.data_rows(), PaginatedCollection[lb.DataRow])
    assert_type(client.get_data_row_ids_for_global_keys(["k"])["results"], list[str])


def imports(client: lb.Client, project: lb.Project) -> None:
    rows = [{"dataRow": {"globalKey": "k"}, "name": "cat", "bbox": {"top": 1, "left": 2, "height": 3, "width": 4}}]
    job = lb.LabelImport.create_from_objects(client, project.uid, "truth", rows)
    assert_type(job, lb.LabelImport)
    assert_type(job.state, AnnotationImportState)
    assert_type(job.parent_id, str)


def exports(project: lb.Project, handle: Callable[[str], None]) -> None:
    task = project.export(params={"data_row_details": True}, filters={"workflow_status": "Done"})
    assert_type(task, lb.ExportTask)
    for line in task.get_stream():
        assert_type(line, lb.JsonConverterOutput)
        handle(line.json_str)


def typed_operations(client: lb.Client) -> None:
    from labelbox_graphql import ops

    answer = client.run(ops.project.get_project(id="p"))
    assert_type(answer.project, ProjectFields | None)

"""Journeys through the client, each of which tells what it saw; `async_journeys.py` is derived from them.

Ids and keys begin with a tag, so that both clients can make the same journeys on one server and see the same.
"""

import json
from pathlib import Path

from labelbox.client import Client
from labelbox.exceptions import InvalidAttributeError, InvalidQueryError, LabelboxError, ResourceNotFoundError
from labelbox.exports.converters import FileConverter
from labelbox.schema.annotation_import import LabelImport, MALPredictionImport
from labelbox.schema.data_row import DataRow
from labelbox.schema.data_row_metadata import DataRowMetadata, DataRowMetadataField, DataRowMetadataKind
from labelbox.schema.dataset import Dataset
from labelbox.schema.identifiables import UniqueIds
from labelbox.schema.label import Label
from labelbox.schema.media_type import MediaType
from labelbox.schema.ontology_builder import OntologyBuilder, Tool
from labelbox.schema.project import Project
from labelbox_graphql import ops
from labelbox_graphql.enums import DataSplit, StreamType


def filled_dataset(client: Client, tag: str, rows: int) -> Dataset:
    dataset = client.create_dataset(name=f"{tag} birds")
    task = dataset.create_data_rows(
        [{"row_data": f"https://example.org/{n}.jpg", "global_key": f"{tag}-{n}"} for n in range(rows)]
    )
    task.wait_till_done()
    return dataset


def project_of_birds(client: Client, tag: str, dataset: Dataset, rows: int) -> Project:
    tools = [Tool(tool=Tool.Type.BBOX, name="bird")]
    ontology = client.create_ontology(f"{tag} ontology", OntologyBuilder(tools=tools).asdict(), MediaType.Image)
    project = client.create_project(name=f"{tag} project", media_type=MediaType.Image)
    project.setup_editor(ontology)
    project.create_batch("first", global_keys=[f"{tag}-{n}" for n in range(rows)])
    return project


def boxes(tag: str, rows: int) -> list[dict[str, object]]:
    box = {"top": 1, "left": 2, "height": 3, "width": 4}
    return [{"dataRow": {"globalKey": f"{tag}-{n}"}, "name": "bird", "bbox": box} for n in range(rows)]


def the_caller(client: Client, tag: str, folder: Path) -> object:
    user = client.get_user()
    organization = user.organization()
    roles = client.get_roles()
    members = [member.email for member in client.get_organization().users()]
    answer = client.run(ops.account.get_user()).user
    return [
        user.email,
        organization == client.get_organization(),
        sorted(roles),
        user.email in members,
        answer is not None and answer.uid == user.uid,
        client.execute("query { user { email } }"),
    ]


def a_project_from_its_making_to_its_end(client: Client, tag: str, folder: Path) -> object:
    dataset = filled_dataset(client, tag, 3)
    project = project_of_birds(client, tag, dataset, 3)
    project.update(description="those that fly")
    found = [each.name for each in client.get_projects(where=Project.name == f"{tag} project")]
    ontology = project.ontology()
    batches = list(project.batches())
    tags = project.get_resource_tags()
    seen = [
        project.description,
        len(found),
        ontology is not None and [tool.name for tool in ontology.tools()],
        [(batch.name, batch.size) for batch in batches],
        len(tags),
        [member.user() == client.get_user() for member in project.members()],
        project.get_label_count(),
    ]
    project.delete()
    dataset.delete()
    try:
        client.get_project(project.uid)
    except ResourceNotFoundError as problem:
        seen.append(type(problem).__name__)
    return seen


def pages(client: Client, tag: str, folder: Path) -> object:
    dataset = filled_dataset(client, tag, 1_203)
    rows = dataset.data_rows()
    first = rows.get_one()
    few = rows.get_many(3)
    keys = [row.global_key for row in rows]
    again = list(rows)
    one = [row.global_key for row in dataset.data_rows(where=DataRow.global_key == f"{tag}-7")]
    count = 0
    for row in dataset.data_rows():
        if row.global_key is None or count == 501:
            break
        count += 1
    return [
        first is not None and few[0] == first,
        len(few),
        len(set(keys)),
        len(again),
        [key and key.removeprefix(tag) for key in one],
        count,
    ]


def rows_with_metadata(client: Client, tag: str, folder: Path) -> object:
    fields = client.get_data_row_metadata_ontology()
    fields.create_schema(f"{tag} mood", DataRowMetadataKind.string)
    dataset = client.create_dataset(name=f"{tag} moods")
    mood = DataRowMetadataField(name=f"{tag} mood", value="calm")
    row = dataset.create_data_row(row_data="https://example.org/m.jpg", global_key=f"{tag}-m", metadata_fields=[mood])
    failed = fields.bulk_upsert(
        [DataRowMetadata(global_key=f"{tag}-m", fields=[DataRowMetadataField(name="tag", value="rare")])]
    )
    known = fields.bulk_export(UniqueIds([row.uid]))
    metadata = client.get_data_row(row.uid).metadata  # sync only
    # async: metadata = await (await client.get_data_row(row.uid)).metadata
    values = [(field.name or "").removeprefix(tag) for field in metadata]
    return [failed, [sorted(str(field.value) for field in each.fields) for each in known], sorted(values)]


def global_keys(client: Client, tag: str, folder: Path) -> object:
    dataset = filled_dataset(client, tag, 4)
    found = client.get_data_row_ids_for_global_keys([f"{tag}-1", f"{tag}-none"])
    row = client.get_data_row_by_global_key(f"{tag}-2")
    row.update(external_id="two")
    cleared = client.clear_global_keys([f"{tag}-3"])
    twin = dataset.data_row_for_external_id("two")
    return [found["status"], found["results"][1], twin == row, cleared["status"]]


def wrong_rows(client: Client, tag: str, folder: Path) -> object:
    dataset = client.create_dataset(name=f"{tag} wrong")
    seen: list[str] = []
    try:
        dataset.create_data_rows([{"row_data": "https://example.org/x.jpg", "globalkey": "misspelt"}])
    except InvalidAttributeError as problem:
        seen.append(type(problem).__name__)
    try:
        project = client.get_projects(where=~(Project.name == "x"))
        project.get_one()
    except InvalidQueryError as problem:
        seen.append(type(problem).__name__)
    dataset.create_data_row(row_data="https://example.org/x.jpg", global_key=f"{tag}-x")
    task = dataset.create_data_rows([{"row_data": "https://example.org/x.jpg", "global_key": f"{tag}-x"}])
    failed = task.failed_data_rows or []
    return [seen, [each["message"].replace(tag, "") for each in failed], task.errors is not None]


def local_files(client: Client, tag: str, folder: Path) -> object:
    paths = [folder / f"{n}.txt" for n in range(30)]
    for n, path in enumerate(paths):
        path.write_text(f"a bird, the {n}th", encoding="utf-8")
    url = client.upload_file(paths[0])
    dataset = client.create_dataset(name=f"{tag} files")
    task = dataset.create_data_rows([str(path) for path in paths])
    made = task.result
    return [url.startswith("http"), len(made), len({row["row_data"] for row in made})]


def imports_and_exports(client: Client, tag: str, folder: Path) -> object:
    dataset = filled_dataset(client, tag, 5)
    project = project_of_birds(client, tag, dataset, 5)
    labels = LabelImport.create_from_objects(client, project.uid, f"{tag} labels", boxes(tag, 3))
    states = [status["status"] for status in labels.statuses]
    more = MALPredictionImport.create_from_objects(client, project.uid, f"{tag} more", boxes(tag, 5))
    more.wait_until_done()
    found = MALPredictionImport.from_name(client, project.uid, f"{tag} more")
    streamed = [row["dataRow"]["globalKey"] for row in found.iter_inputs()]
    task = project.export(params={"label_details": True, "data_row_details": True})
    task.wait_till_done()
    lines = [row.json_str for row in task.get_stream()]
    typed = [(row.data_row.global_key or "").removeprefix(tag) for row in task.rows()]
    values = [each.json for each in task.get_buffered_stream()]
    path = folder / "export.ndjson"
    task.get_stream(FileConverter(str(path))).start()
    later = [row.current_line for row in task.get_stream().with_line(3)]
    deleted = list(project.labels())
    Label.bulk_delete(deleted)
    return [
        states,
        found.errors,
        len(streamed),
        task.get_total_lines(StreamType.RESULT),
        task.has_errors(),
        sorted(json.loads(line)["data_row"]["global_key"].removeprefix(tag) for line in lines),
        sorted(typed),
        len(values),
        len(path.read_bytes().splitlines()),
        later,
        len(deleted),
        project.get_label_count(),
    ]


def a_model_run(client: Client, tag: str, folder: Path) -> object:
    dataset = filled_dataset(client, tag, 3)
    project = project_of_birds(client, tag, dataset, 3)
    ontology = project.ontology()
    if ontology is None:
        raise LabelboxError("the project has lost its ontology")
    model = client.create_model(f"{tag} model", ontology.uid)
    run = model.create_model_run("first")
    ids = [row.uid for row in dataset.data_rows()]
    run.upsert_data_rows(ids)
    run.assign_data_rows_to_split(ids[:2], DataSplit.TRAINING)
    predictions = run.add_predictions(f"{tag} predictions", boxes(tag, 3))
    errors = predictions.errors
    splits = [str(row.data_split) for row in run.model_run_data_rows()]
    task = run.export(params={"predictions": True})
    task.wait_till_done()
    rows = list(task.get_stream())
    model.delete()
    return [errors, sorted(splits), len(rows)]


def batches_by_jobs(client: Client, tag: str, folder: Path) -> object:
    dataset = filled_dataset(client, tag, 4)
    project = client.create_project(name=f"{tag} batches", media_type=MediaType.Image)
    task = project.create_batches_from_dataset("part", dataset.uid)
    task.wait_till_done()
    made = task.result()
    result = dataset.create_data_rows(
        [{"row_data": "https://example.org/j.jpg", "global_key": f"{tag}-j"}], journal=folder / "journal.db"
    )
    return [[(batch.name, batch.size) for batch in made], task.errors(), len(result.created)]

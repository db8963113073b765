# Derived from tests/aio/journeys.py by tools/unasync.py. Do not edit: change that file, then `make generate`.
# pyright: reportPrivateUsage=false
"""Journeys through the client, each of which tells what it saw; `async_journeys.py` is derived from them.

Ids and keys begin with a tag, so that both clients can make the same journeys on one server and see the same.
"""

import json
from pathlib import Path

from labelbox._async.client import AsyncClient
from labelbox._async.exports.converters import FileConverter
from labelbox._async.schema.annotation_import import LabelImport, MALPredictionImport
from labelbox._async.schema.data_row import DataRow
from labelbox._async.schema.dataset import Dataset
from labelbox._async.schema.label import Label
from labelbox._async.schema.project import Project
from labelbox.exceptions import InvalidAttributeError, InvalidQueryError, LabelboxError, ResourceNotFoundError
from labelbox.schema.data_row_metadata import DataRowMetadata, DataRowMetadataField, DataRowMetadataKind
from labelbox.schema.identifiables import UniqueIds
from labelbox.schema.media_type import MediaType
from labelbox.schema.ontology_builder import OntologyBuilder, Tool
from labelbox.transport.async_iterating import each_of
from labelbox_graphql import ops
from labelbox_graphql.enums import DataSplit, StreamType
from tests.aio.journeys import boxes


async def filled_dataset(client: AsyncClient, tag: str, rows: int) -> Dataset:
    dataset = await client.create_dataset(name=f"{tag} birds")
    task = await dataset.create_data_rows(
        [{"row_data": f"https://example.org/{n}.jpg", "global_key": f"{tag}-{n}"} for n in range(rows)]
    )
    await task.wait_till_done()
    return dataset


async def project_of_birds(client: AsyncClient, tag: str, dataset: Dataset, rows: int) -> Project:
    tools = [Tool(tool=Tool.Type.BBOX, name="bird")]
    ontology = await client.create_ontology(f"{tag} ontology", OntologyBuilder(tools=tools).asdict(), MediaType.Image)
    project = await client.create_project(name=f"{tag} project", media_type=MediaType.Image)
    await project.setup_editor(ontology)
    await project.create_batch("first", global_keys=[f"{tag}-{n}" for n in range(rows)])
    return project


async def the_caller(client: AsyncClient, tag: str, folder: Path) -> object:
    user = await client.get_user()
    organization = await user.organization()
    roles = await client.get_roles()
    members = [member.email async for member in (await client.get_organization()).users()]
    answer = (await client.run(ops.account.get_user())).user
    return [
        user.email,
        organization == await client.get_organization(),
        sorted(roles),
        user.email in members,
        answer is not None and answer.uid == user.uid,
        await client.execute("query { user { email } }"),
    ]


async def a_project_from_its_making_to_its_end(client: AsyncClient, tag: str, folder: Path) -> object:
    dataset = await filled_dataset(client, tag, 3)
    project = await project_of_birds(client, tag, dataset, 3)
    await project.update(description="those that fly")
    found = [each.name async for each in client.get_projects(where=Project.name == f"{tag} project")]
    ontology = await project.ontology()
    batches = [each async for each in project.batches()]
    tags = await project.get_resource_tags()
    seen = [
        project.description,
        len(found),
        ontology is not None and [tool.name for tool in ontology.tools()],
        [(batch.name, batch.size) for batch in batches],
        len(tags),
        [member.user() == await client.get_user() async for member in project.members()],
        await project.get_label_count(),
    ]
    await project.delete()
    await dataset.delete()
    try:
        await client.get_project(project.uid)
    except ResourceNotFoundError as problem:
        seen.append(type(problem).__name__)
    return seen


async def pages(client: AsyncClient, tag: str, folder: Path) -> object:
    dataset = await filled_dataset(client, tag, 1_203)
    rows = dataset.data_rows()
    first = await rows.get_one()
    few = await rows.get_many(3)
    keys = [row.global_key async for row in rows]
    again = [each async for each in rows]
    one = [row.global_key async for row in dataset.data_rows(where=DataRow.global_key == f"{tag}-7")]
    count = 0
    async with each_of(dataset.data_rows()) as pieces_:
        async for row in pieces_:
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


async def rows_with_metadata(client: AsyncClient, tag: str, folder: Path) -> object:
    fields = await client.get_data_row_metadata_ontology()
    await fields.create_schema(f"{tag} mood", DataRowMetadataKind.string)
    dataset = await client.create_dataset(name=f"{tag} moods")
    mood = DataRowMetadataField(name=f"{tag} mood", value="calm")
    row = await dataset.create_data_row(
        row_data="https://example.org/m.jpg", global_key=f"{tag}-m", metadata_fields=[mood]
    )
    failed = await fields.bulk_upsert(
        [DataRowMetadata(global_key=f"{tag}-m", fields=[DataRowMetadataField(name="tag", value="rare")])]
    )
    known = await fields.bulk_export(UniqueIds([row.uid]))

    metadata = await (await client.get_data_row(row.uid)).metadata
    values = [(field.name or "").removeprefix(tag) for field in metadata]
    return [failed, [sorted(str(field.value) for field in each.fields) for each in known], sorted(values)]


async def global_keys(client: AsyncClient, tag: str, folder: Path) -> object:
    dataset = await filled_dataset(client, tag, 4)
    found = await client.get_data_row_ids_for_global_keys([f"{tag}-1", f"{tag}-none"])
    row = await client.get_data_row_by_global_key(f"{tag}-2")
    await row.update(external_id="two")
    cleared = await client.clear_global_keys([f"{tag}-3"])
    twin = await dataset.data_row_for_external_id("two")
    return [found["status"], found["results"][1], twin == row, cleared["status"]]


async def wrong_rows(client: AsyncClient, tag: str, folder: Path) -> object:
    dataset = await client.create_dataset(name=f"{tag} wrong")
    seen: list[str] = []
    try:
        await dataset.create_data_rows([{"row_data": "https://example.org/x.jpg", "globalkey": "misspelt"}])
    except InvalidAttributeError as problem:
        seen.append(type(problem).__name__)
    try:
        project = client.get_projects(where=~(Project.name == "x"))
        await project.get_one()
    except InvalidQueryError as problem:
        seen.append(type(problem).__name__)
    await dataset.create_data_row(row_data="https://example.org/x.jpg", global_key=f"{tag}-x")
    task = await dataset.create_data_rows([{"row_data": "https://example.org/x.jpg", "global_key": f"{tag}-x"}])
    failed = await task.failed_data_rows or []
    return [seen, [each["message"].replace(tag, "") for each in failed], await task.errors is not None]


async def local_files(client: AsyncClient, tag: str, folder: Path) -> object:
    paths = [folder / f"{n}.txt" for n in range(30)]
    for n, path in enumerate(paths):
        path.write_text(f"a bird, the {n}th", encoding="utf-8")
    url = await client.upload_file(paths[0])
    dataset = await client.create_dataset(name=f"{tag} files")
    task = await dataset.create_data_rows([str(path) for path in paths])
    made = await task.result
    return [url.startswith("http"), len(made), len({row["row_data"] for row in made})]


async def imports_and_exports(client: AsyncClient, tag: str, folder: Path) -> object:
    dataset = await filled_dataset(client, tag, 5)
    project = await project_of_birds(client, tag, dataset, 5)
    labels = await LabelImport.create_from_objects(client, project.uid, f"{tag} labels", boxes(tag, 3))
    states = [status["status"] for status in await labels.statuses]
    more = await MALPredictionImport.create_from_objects(client, project.uid, f"{tag} more", boxes(tag, 5))
    await more.wait_until_done()
    found = await MALPredictionImport.from_name(client, project.uid, f"{tag} more")
    streamed = [row["dataRow"]["globalKey"] async for row in found.iter_inputs()]
    task = await project.export(params={"label_details": True, "data_row_details": True})
    await task.wait_till_done()
    lines = [row.json_str async for row in await task.get_stream()]
    typed = [(row.data_row.global_key or "").removeprefix(tag) async for row in await task.rows()]
    values = [each.json async for each in await task.get_buffered_stream()]
    path = folder / "export.ndjson"
    await (await task.get_stream(FileConverter(str(path)))).start()
    later = [row.current_line async for row in (await task.get_stream()).with_line(3)]
    deleted = [each async for each in project.labels()]
    await Label.bulk_delete(deleted)
    return [
        states,
        await found.errors,
        len(streamed),
        await task.get_total_lines(StreamType.RESULT),
        await task.has_errors(),
        sorted(json.loads(line)["data_row"]["global_key"].removeprefix(tag) for line in lines),
        sorted(typed),
        len(values),
        len(path.read_bytes().splitlines()),
        later,
        len(deleted),
        await project.get_label_count(),
    ]


async def a_model_run(client: AsyncClient, tag: str, folder: Path) -> object:
    dataset = await filled_dataset(client, tag, 3)
    project = await project_of_birds(client, tag, dataset, 3)
    ontology = await project.ontology()
    if ontology is None:
        raise LabelboxError("the project has lost its ontology")
    model = await client.create_model(f"{tag} model", ontology.uid)
    run = await model.create_model_run("first")
    ids = [row.uid async for row in dataset.data_rows()]
    await run.upsert_data_rows(ids)
    await run.assign_data_rows_to_split(ids[:2], DataSplit.TRAINING)
    predictions = await run.add_predictions(f"{tag} predictions", boxes(tag, 3))
    errors = await predictions.errors
    splits = [str(row.data_split) async for row in run.model_run_data_rows()]
    task = await run.export(params={"predictions": True})
    await task.wait_till_done()
    rows = [each async for each in await task.get_stream()]
    await model.delete()
    return [errors, sorted(splits), len(rows)]


async def batches_by_jobs(client: AsyncClient, tag: str, folder: Path) -> object:
    dataset = await filled_dataset(client, tag, 4)
    project = await client.create_project(name=f"{tag} batches", media_type=MediaType.Image)
    task = await project.create_batches_from_dataset("part", dataset.uid)
    await task.wait_till_done()
    made = await task.result()
    result = await dataset.create_data_rows(
        [{"row_data": "https://example.org/j.jpg", "global_key": f"{tag}-j"}], journal=folder / "journal.db"
    )
    return [[(batch.name, batch.size) for batch in made], await task.errors(), len(result.created)]

"""What a user does, in one act, and how to see from outside what has become of it."""

from __future__ import annotations

import uuid
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeVar, cast

import labelbox as lb
from labelbox.exceptions import ReportedError, ResourceNotFoundError
from labelbox.sandbox import Sandbox
from labelbox.schema.data_row_metadata import DataRowMetadata, DataRowMetadataField
from labelbox.schema.export_task import FileConverter
from tests.awaited import by_way_of, kind_for

if TYPE_CHECKING:
    from labelbox.sandbox.seeding import Seeded

DOUBT = "look before you repeat it"

T = TypeVar("T")


@dataclass(frozen=True)
class World:
    """A server, a client of it that meets no faults, room for files, and what several attempts may use."""

    sandbox: Sandbox
    calm: lb.Client
    folder: Path
    _kept: dict[Callable[..., object], object] = field(default_factory=dict[Callable[..., object], object])

    def once(self, make: Callable[[World], T]) -> T:
        """What that makes; at the first call only."""
        if make not in self._kept:
            self._kept[make] = make(self)
        return cast("T", self._kept[make])


class NeverError(Exception):
    """Nobody raises it."""


@dataclass(frozen=True)
class Attempt:
    """Something to do, once.

    Attributes:
        act: Does it, and returns what the user gets.
        expected: What is to be seen if all goes well.
        count: How often it has been done, as the server knows; None where it may be done any number of times.
        settled: How the server may refuse it a second time, because it has been done.
        look: What is to be seen of what the user got, when nothing goes wrong any more.
    """

    act: Callable[[lb.Client], Any]
    expected: object
    count: Callable[[], int] | None = None
    look: Callable[[Any], object] = lambda got: got
    settled: type[Exception] = NeverError


Journey = Callable[[World], Attempt]


def query(world: World) -> Attempt:
    project = world.calm.create_project(name=new(), media_type=lb.MediaType.Image)
    return Attempt(lambda client: client.get_project(project.uid).name, project.name)


def create(world: World) -> Attempt:
    name = new()
    return Attempt(
        lambda client: client.create_project(name=name, media_type=lb.MediaType.Image).name,
        name,
        lambda: len(list(world.calm.get_projects(where=lb.Project.name == name))),
    )


def update(world: World) -> Attempt:
    dataset = world.calm.create_dataset(name=new())

    return Attempt(
        lambda client: by_way_of(client, dataset).update(description="better"),
        "better",
        look=lambda _: world.calm.get_dataset(dataset.uid).description,
    )


def delete(world: World) -> Attempt:
    dataset = world.calm.create_dataset(name=new())
    return Attempt(
        lambda client: by_way_of(client, dataset).delete(),
        [],
        look=lambda _: list(world.calm.get_datasets(where=lb.Dataset.name == dataset.name)),
        settled=ResourceNotFoundError,
    )


def pages(world: World) -> Attempt:
    seeded = world.once(many_rows)
    dataset = world.calm.get_dataset(str(seeded.dataset))
    return Attempt(
        lambda client: sorted(row.uid for row in by_way_of(client, dataset).data_rows()),
        sorted(seeded.data_rows),
    )


def rows_in(world: World) -> Attempt:
    """Rows of addresses and of local files; without global keys, which would hide what is done twice."""
    dataset = world.calm.create_dataset(name=new())
    files = [written(world, number) for number in range(2)]
    rows = [{"row_data": f"https://h/{number}.jpg", "external_id": str(number)} for number in range(8)]
    rows += [{"row_data": str(path), "external_id": path.name} for path in files]

    def count() -> int:
        for task in world.calm.get_user().created_tasks(where=lb.Task.status == "IN_PROGRESS"):
            task.wait_till_done()
        ids = [row.external_id for row in dataset.data_rows()]
        assert len(set(ids)) in (0, len(rows)), "an import is done as a whole or not at all"
        return max((ids.count(each) for each in set(ids)), default=0)

    return Attempt(
        lambda client: by_way_of(client, dataset).create_data_rows(rows).record,
        None,
        count,
        look=lambda record: lb.Task(world.calm, record).errors,
    )


def one_row_in(world: World) -> Attempt:
    dataset, path = world.calm.create_dataset(name=new()), written(world, 0)

    def act(client: lb.Client) -> object:
        return by_way_of(client, dataset).create_data_row(row_data=str(path), external_id="a").external_id

    return Attempt(act, "a", lambda: len(list(dataset.data_rows())))


def labels_in(world: World) -> Attempt:
    project, keys = world.once(labelled)
    name, before = new(), project.get_label_count()

    def count() -> int:
        try:
            lb.LabelImport.from_name(world.calm, project.uid, name).wait_until_done()
        except ResourceNotFoundError:
            return 0
        labels, rest = divmod(project.get_label_count() - before, len(keys))
        assert rest == 0
        return labels

    return Attempt(
        lambda client: (
            kind_for(client, lb.LabelImport).create_from_objects(client, project.uid, name, boxes(keys)).record
        ),
        len(keys),
        count,
        look=lambda record: len(lb.LabelImport(world.calm, record).statuses),
    )


def rows_out(world: World) -> Attempt:
    """Into a list and into a file; what was in the file before is there until the new one is whole."""
    seeded = world.once(some_rows)
    dataset = world.calm.get_dataset(str(seeded.dataset))
    target = world.folder / f"{new()}.ndjson"

    def act(client: lb.Client) -> object:
        target.write_text("before")
        try:
            task = by_way_of(client, dataset).export()
            task.wait_till_done()
            ids = sorted(row.json["data_row"]["id"] for row in task.get_buffered_stream())
            task.get_stream(kind_for(client, FileConverter)(str(target))).start()
        except BaseException:
            assert target.read_text() == "before"
            raise
        finally:
            assert [path.name for path in world.folder.glob(f"*{target.stem}*")] == [target.name]
        return ids, len(target.read_text().splitlines())

    return Attempt(act, (sorted(seeded.data_rows), 30))


def waiting(world: World) -> Attempt:
    """For an import of rows and one of labels, both started before, and for their results."""
    task, labels = world.once(started)

    def act(client: lb.Client) -> object:
        rows = by_way_of(client, task)
        rows.wait_till_done()
        found = by_way_of(client, labels)
        found.wait_until_done()
        return rows.status, len(rows.result), [each["status"] for each in found.statuses], found.errors

    return Attempt(act, ("COMPLETE", 3, ["SUCCESS"] * 3, list[object]()))


def upload(world: World) -> Attempt:
    path = written(world, 7)

    def look(url: str) -> bytes:
        with world.calm.files.stream(url) as stream:
            return b"".join(stream)

    return Attempt(lambda client: client.upload_file(path), path.read_bytes(), look=look)


def metadata(world: World) -> Attempt:
    """Three requests; what is not reported as failed must be there, and what is reported can be sent again."""
    seeded = world.once(more_rows)
    ids, wanted = list(seeded.data_rows), new()
    field = world.calm.get_data_row_metadata_ontology().get_by_name("tag")
    assert not isinstance(field, Mapping)

    def rows(uids: list[str]) -> list[DataRowMetadata]:
        value = DataRowMetadataField(schema_id=field.uid, value=wanted)
        return [DataRowMetadata(data_row_id=uid, fields=[value]) for uid in uids]

    def act(client: lb.Client) -> set[str]:
        refused = client.get_data_row_metadata_ontology().bulk_upsert(rows(ids))
        return {str(each.data_row_id) for each in refused}

    def look(refused: set[str]) -> set[str]:
        found = world.calm.get_data_row_metadata_ontology().bulk_export(lb.UniqueIds(ids))
        there = {row.data_row_id for row in found if [each.value for each in row.fields] == [wanted]}
        return {uid for uid in ids if uid not in there | refused}

    return Attempt(act, set[str](), look=look)


def global_keys(world: World) -> Attempt:
    seeded = seeded_rows(world, 3)
    keys = {uid: new() for uid in seeded.data_rows}
    pairs = [{"data_row_id": uid, "global_key": key} for uid, key in keys.items()]

    def there() -> int:
        found = world.calm.get_data_row_ids_for_global_keys(list(keys.values()))["results"]
        assert [uid for uid in found if uid] in ([], list(keys))
        return int(bool(found[0]))

    return Attempt(lambda client: client.assign_global_keys_to_data_rows(pairs)["status"], "SUCCESS", there)


def key_lookup(world: World) -> Attempt:
    _, keys = world.once(labelled)
    ids = world.calm.get_data_row_ids_for_global_keys(keys)["results"]
    return Attempt(lambda client: client.get_data_row_ids_for_global_keys(keys)["results"], ids)


def batch(world: World) -> Attempt:
    _, keys = world.once(labelled)
    project, name = world.calm.create_project(name=new(), media_type=lb.MediaType.Image), new()
    return Attempt(
        lambda client: by_way_of(client, project).create_batch(name, global_keys=keys).size,
        len(keys),
        lambda: sum(each.name == name for each in project.batches()),
    )


def told(world: World, attempt: Attempt, error: ReportedError) -> None:
    """What an error says is true, and what it does not warn of is safe."""
    done = 0 if attempt.count is None else attempt.count()
    assert done <= 1
    if any(DOUBT in note for note in getattr(error, "__notes__", ())):
        assert attempt.count is not None, "what can be repeated without doubt needs no warning"
    else:
        assert done == 0 or attempt.count is None, f"done, without a word: {error!r}"
        assert attempt.look(again(world, attempt)) == attempt.expected
        assert attempt.count is None or attempt.count() == 1


def again(world: World, attempt: Attempt) -> object:
    try:
        return attempt.act(world.calm)
    except attempt.settled:
        return None


JOURNEYS: Mapping[str, Journey] = {
    "query": query,
    "create": create,
    "update": update,
    "delete": delete,
    "pages": pages,
    "rows-in": rows_in,
    "one-row-in": one_row_in,
    "labels-in": labels_in,
    "rows-out": rows_out,
    "waiting": waiting,
    "upload": upload,
    "metadata": metadata,
    "global-keys": global_keys,
    "key-lookup": key_lookup,
    "batch": batch,
}


def new() -> str:
    """A name that nothing else has."""
    return str(uuid.uuid4())


def seeded_rows(world: World, number: int) -> Seeded:
    return world.sandbox.seed(data_rows=[{"row_data": "a text", "media_type": "TEXT"}] * number)


def written(world: World, number: int) -> Path:
    path = world.folder / f"{new()}.txt"
    path.write_bytes(b"%d" % number * 100_000)
    return path


def many_rows(world: World) -> Seeded:
    return seeded_rows(world, 230)


def more_rows(world: World) -> Seeded:
    return seeded_rows(world, 110)


def some_rows(world: World) -> Seeded:
    return seeded_rows(world, 30)


def started(world: World) -> tuple[lb.Task, lb.LabelImport]:
    """An import of rows and one of labels; what is known of them is that they run."""
    dataset, (project, keys) = world.calm.create_dataset(name=new()), world.once(labelled)
    task = dataset.create_data_rows([{"row_data": f"https://h/{number}", "external_id": "a"} for number in range(3)])
    return task, lb.LabelImport.create_from_objects(world.calm, project.uid, new(), boxes(keys))


def labelled(world: World) -> tuple[lb.Project, list[str]]:
    """A project that knows boxes, and the global keys of its rows."""
    builder = lb.OntologyBuilder(tools=[lb.Tool(tool=lb.Tool.Type.BBOX, name="cat")])
    ontology = world.calm.create_ontology(new(), builder.asdict(), lb.MediaType.Image)
    project = world.calm.create_project(name=new(), media_type=lb.MediaType.Image)
    project.setup_editor(ontology)
    keys = [new() for _ in range(3)]
    dataset = world.calm.create_dataset(name=new())
    dataset.create_data_rows_sync([{"row_data": f"http://h/{key}.png", "global_key": key} for key in keys])
    project.create_batch("all", global_keys=keys)
    return project, keys


def boxes(keys: list[str]) -> list[dict[str, object]]:
    geometry = {"top": 1, "left": 2, "height": 3, "width": 4}
    return [{"uuid": new(), "dataRow": {"globalKey": key}, "name": "cat", "bbox": geometry} for key in keys]

"""An async client that is used like a sync one, so that what is written once runs through both.

Each call waits for its coroutine, each loop for its next item, in one event loop; what comes back is handed on as it
is, or as a stand-in where it can wait again.
"""

from __future__ import annotations

import asyncio
import inspect
from collections.abc import AsyncIterator, Callable, Coroutine, Iterator
from contextlib import AbstractAsyncContextManager
from importlib import import_module
from types import FunctionType, MethodType, TracebackType
from typing import TYPE_CHECKING, Any, TypeVar, cast

if TYPE_CHECKING:
    from labelbox.client import Client

T = TypeVar("T")
Run = Callable[[Coroutine[Any, Any, Any]], Any]

ASYNC = "labelbox._async"
AWAITED = "awaited_client"
"""What the fixtures below are given where the async client is used."""

FIXTURES = ("client", "serve")
"""Each of them gives a client; with `AWAITED` the async one."""

THROUGH_BOTH = (
    "tests/account/test_webhooks.py",
    "tests/metadata/",
    "tests/ontology/test_ontologies.py",
    "tests/project/test_batches.py",
    "tests/project/test_queues.py",
    "tests/project/test_quality.py",
    "tests/model/test_models.py",
    "tests/model/test_predictions.py",
)
"""Tests that run through both clients whenever they run."""

JOURNEYS = (
    *("tests/account/", "tests/check/", "tests/client/", "tests/data_row/", "tests/dataset/", "tests/exports/"),
    *("tests/foundry/", "tests/imports/", "tests/journal/", "tests/metadata/", "tests/model/", "tests/ontology/"),
    *("tests/project/", "tests/project_exports/", "tests/round_trips/", "tests/slice/", "tests/task/"),
)
"""What users do: in `make async` all of it runs through the async client."""

NAMED = "the error names the class, and a stand-in has its own"
SAME = "what a property keeps is a new list each time, once handed on"
SYNC = "uses classes of the sync client as they are"
BATCHES = "a reader of record batches is a library's own, and waits for no coroutine"
UNLIKE = {
    "test_update.py::test_deleting_what_is_no_data_row_is_refused_before_any_request": NAMED,
    "test_quality.py::test_labels_are_deleted_one_by_one_or_together": NAMED,
    "test_batches.py::test_several_batches_are_numbered": SAME,
    "test_ontologies.py::test_an_ontology_knows_who_made_it_and_which_projects_use_it": SAME,
    "test_predictions.py::test_predictions_go_into_the_run_and_on_to_a_project": SYNC,
    "test_export.py::test_an_export_is_written_into_a_file_and_read_from_any_row_on": SYNC,
    "test_entities.py::test_an_entity_survives_pickling_without_the_key": "a stand-in cannot be pickled",
    "test_formats.py::test_all_ways_to_read_a_table_find_the_same": BATCHES,
    "test_formats.py::test_an_empty_export_makes_empty_tables_of_the_same_columns": BATCHES,
    "test_formats.py::test_batches_that_are_not_read_to_the_end_leave_no_thread": BATCHES,
    "test_formats.py::test_an_error_comes_out_of_batches_as_it_is": BATCHES,
    "test_memory.py::": "rows by the hundred thousand, one by one through a stand-in, take minutes",
    "test_texts.py::test_converters_of_users_get_the_rows_that_begin_in_each_file": SYNC,
    "test_texts.py::test_converters_that_build_on_ours_get_the_same_rows": SYNC,
    "test_imports.py::test_a_list_of_rows_is_the_callers_own": "a stand-in cannot be copied",
    "test_newer_names.py::test_each_newer_name_calls_the_documented_one": SYNC,
    "test_organization.py::test_fields_of_a_user_go_by_their_names_and_by_the_documented_ones": SYNC,
}
"""Tests that a stand-in cannot pass, with the reason."""


class Awaiting:
    """Opens async clients, and closes all that belongs to them in the end.

    Attributes:
        runner: Where they wait.
        around: Put around each coroutine that is waited for.
    """

    def __init__(self) -> None:
        self.runner = asyncio.Runner()
        self.around: Callable[[Coroutine[Any, Any, Any]], Coroutine[Any, Any, Any]] = lambda work: work
        self._clients: list[Any] = []

    def client(self, api_key: str, endpoint: str, **options: Any) -> Client:
        """A stand-in for an async client."""
        from labelbox.aio import AsyncClient

        client = AsyncClient(api_key, endpoint, **options)
        self._clients.append(client)
        return cast("Client", StandIn(client, self.run))

    def run(self, work: Coroutine[Any, Any, Any]) -> Any:
        """Wait for it."""
        return self.runner.run(self.around(work))

    def tasks(self) -> set[asyncio.Task[Any]]:
        """What still runs, though nobody waits for it."""
        return asyncio.all_tasks(self.runner.get_loop())

    def __enter__(self) -> Awaiting:
        return self

    def __exit__(
        self, _type: type[BaseException] | None, _error: BaseException | None, _where: TracebackType | None
    ) -> None:
        for client in self._clients:
            self.runner.run(client.close())
        self.runner.close()


class StandIn:
    """Stands in for an object of the async client, under the class of its sync twin."""

    def __init__(self, it: object, run: Run) -> None:
        object.__setattr__(self, "_it", it)
        object.__setattr__(self, "_run", run)

    @property
    def __class__(self) -> type:  # so that `isinstance` says what it says of the twin
        it: object = object.__getattribute__(self, "_it")
        return _twin(type(it), ASYNC, "labelbox")

    @__class__.setter
    def __class__(self, value: type) -> None:
        raise TypeError("a stand-in keeps its class")

    def __getattr__(self, name: str) -> Any:
        return shown(getattr(self._it, name), self._run)

    def __setattr__(self, name: str, value: object) -> None:
        setattr(self._it, name, value)

    def __call__(self, *given: Any, **named: Any) -> Any:
        return _call(self._it, given, named, self._run)

    def __iter__(self) -> Iterator[Any]:
        return _items(aiter(self._it), self._run)

    def __next__(self) -> Any:
        try:
            return shown(self._run(_next(self._it)), self._run)
        except StopAsyncIteration:
            raise StopIteration from None

    def __getitem__(self, at: Any) -> Any:
        return shown(self._it[at], self._run)

    def __len__(self) -> int:
        return len(self._it)

    def __bool__(self) -> bool:
        return bool(self._it)

    def __enter__(self) -> Any:
        return shown(self._run(self._it.__aenter__()), self._run)

    def __exit__(self, *error: Any) -> Any:
        return self._run(self._it.__aexit__(*error))

    def __eq__(self, other: object) -> bool:
        # What a class method of the sync twin made is the same thing on the server.
        alike = type(other) is self.__class__ and getattr(other, "uid", None) == getattr(self._it, "uid", other)
        return alike or bool(self._it == inner(other))

    def __hash__(self) -> int:
        return hash(self._it)

    def __repr__(self) -> str:
        return repr(self._it)


def by_way_of(client: Client, entity: T) -> T:
    """An entity as another client has it."""
    make: Any = kind_for(client, type(entity))
    record: object = getattr(entity, "record")  # noqa: B009
    return cast("T", make(client, record))


def kind_for(user: object, kind: type[T]) -> type[T]:
    """A class as it is used with a client, or with what that has made: itself, or a stand-in for its async twin."""
    if type(user) is not StandIn:
        return kind
    twin, run = _twin(kind, "labelbox", ASYNC), cast("Any", user)._run
    return cast("type[T]", _Kind(twin, run))


class _Kind:
    """Stands in for a class."""

    def __init__(self, kind: type, run: Run) -> None:
        self.kind, self._run = kind, run

    def __call__(self, *given: Any, **named: Any) -> Any:
        return _call(self.kind, given, named, self._run)

    def __getattr__(self, name: str) -> Any:
        return shown(getattr(self.kind, name), self._run)


class _Method:
    def __init__(self, method: Callable[..., Any], run: Run) -> None:
        self._method, self._run = method, run

    def __call__(self, *given: Any, **named: Any) -> Any:
        return _call(self._method, given, named, self._run)


def inner(value: Any) -> Any:
    """What a stand-in stands for, in lists too; a list without any is handed on, for others may write into it."""
    if type(value) is StandIn:
        return object.__getattribute__(value, "_it")
    if type(value) is _Kind:
        return value.kind
    if type(value) in (list, tuple, set) and any(inner(each) is not each for each in value):
        return type(value)(inner(each) for each in value)
    return value


def shown(value: Any, run: Run) -> Any:
    """What comes back, waited for, or with a stand-in for what can wait."""
    if inspect.iscoroutine(value):
        return shown(run(value), run)
    if isinstance(value, MethodType | FunctionType) and value.__module__.startswith(ASYNC):
        return _Method(value, run)
    if type(value) in (list, tuple):
        pieces = [shown(each, run) for each in cast("list[Any]", value)]
        return pieces if type(value) is list else tuple(pieces)
    if inspect.isasyncgen(value):
        return _items(value, run)
    if isinstance(value, type):
        return _Kind(value, run) if value.__module__.startswith(ASYNC) else value
    if type(value).__module__.startswith(ASYNC) or isinstance(value, AbstractAsyncContextManager):
        return StandIn(cast("object", value), run)
    return value


def _call(function: Callable[..., Any], given: tuple[Any, ...], named: dict[str, Any], run: Run) -> Any:
    async def inside() -> Any:
        # Within the loop: some start tasks before they return.
        result = function(*map(inner, given), **{name: inner(value) for name, value in named.items()})
        return await result if inspect.iscoroutine(result) else result

    return shown(run(inside()), run)


def _items(source: AsyncIterator[Any], run: Run) -> Iterator[Any]:
    try:
        while True:
            try:
                item = run(_next(source))
            except StopAsyncIteration:
                return
            yield shown(item, run)
    finally:
        close = getattr(source, "aclose", None)
        if close is not None:
            run(_awaited(close))


async def _next(source: Any) -> Any:
    return await anext(source)


async def _awaited(function: Callable[[], Any]) -> Any:
    return await function()


def _twin(kind: type, here: str, there: str) -> type:
    name = {"AsyncClient": "Client", "Client": "AsyncClient"}.get(kind.__name__, kind.__name__)
    if kind.__module__ == here or kind.__module__.startswith(f"{here}."):
        module = there + kind.__module__.removeprefix(here)
        return cast("type", getattr(import_module(module), name, kind))
    return kind

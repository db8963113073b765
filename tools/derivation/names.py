"""What is called otherwise in async code, and which modules have a twin that was written by hand."""

TARGET = "labelbox._async"

SOURCES = ("client.py", "pagination.py", "facets", "orm", "schema", "exports", "transport")
"""Where definitions that wait are looked for, below `labelbox/`."""

PLACES = {"tests.aio.journeys": "tests.aio.async_journeys"}
"""Sources elsewhere, and where what is derived from them goes."""


def derived_module(name: str) -> str:
    """Where the derived part of a module is."""
    return PLACES.get(name) or TWINS.get(name) or name.replace("labelbox", TARGET, 1)


TWINS = {
    "labelbox.transport.cancel": "labelbox.transport.async_cancel",
    "labelbox.transport.pace": "labelbox.transport.async_pace",
    "labelbox.transport.pending": "labelbox.transport.async_pending",
    "labelbox.transport.pool": "labelbox.transport.async_pool",
    "labelbox.transport.runner": "labelbox.transport.async_runner",
    "labelbox.transport.streams": "labelbox.transport.async_streams",
    "labelbox.exports.lookup": "labelbox.exports.async_lookup",
    "labelbox.exports.prefetch": "labelbox.exports.async_prefetch",
    "labelbox.exports.writing": "labelbox.exports.async_writing",
}
"""Where threads and sockets are handled, tasks need other code. The twin has the same names; those that wait there are
`async def`."""

SYNC_ONLY = {
    "labelbox.exports.formats": "makes tables and files by libraries that block: `async_writing.py` has a thread do it",
    "labelbox.exports.range_reading": "reads a shard",
    "labelbox.exports.shard": "is read by another process, which has neither the client nor its event loop",
    "labelbox.transport.connections": "belongs to `pool`; a loop's 32 calls at once fill no pool of httpcore's",
    "labelbox.schema.journaled_items": "reads items by fields that are known, between the steps of a flow: never waits",
    "labelbox.schema.ontology_builder": "a builder is a value; `from_ontology(await project.ontology())` does the same",
}
"""Modules, and packages, that stay as they are, with the reason. Their classes are bases of no derived class."""


def is_sync_only(module: str) -> bool:
    """Whether a module stays as it is."""
    return any(module == each or module.startswith(f"{each}.") for each in SYNC_ONLY)


RENAMED = {"Client": "AsyncClient"}
"""Classes with another name there."""

EXPORTED = {
    "BufferedJsonConverter": "labelbox.exports.converters",
    "Converter": "labelbox.exports.converters",
    "PaginatedCollection": "labelbox.pagination",
    "Stream": "labelbox.exports.stream",
}
"""What `labelbox.aio` has beside the twins of what `labelbox` has."""

METHODS = {
    "__enter__": "__aenter__",
    "__exit__": "__aexit__",
    "__iter__": "__aiter__",
    "__next__": "__anext__",
}

WORDS = {
    "contextmanager": "asynccontextmanager",
    "AbstractContextManager": "AbstractAsyncContextManager",
    "StopIteration": "StopAsyncIteration",
}
"""Names that change in functions that wait, or in their decorators and annotations."""

ITERABLES = {
    "Iterator": "AsyncIterator",
    "Iterable": "AsyncIterable",
    "Generator": "AsyncGenerator",
}

EXTERNAL_AWAITED = {"handle_request": "handle_async_request"}
EXTERNAL_ITERATED = {"iter_stream": "aiter_stream", "iter_raw": "aiter_raw"}
"""Methods of httpcore and httpx."""

AWAITED_CALLABLES = frozenset({"act", "fetch", "_fetch", "_find", "close", "_close", "fresh"})
"""Parameters and attributes that hold functions that wait."""

AWAITED_FIELDS = frozenset({("Pace", "wait")})
"""The same, of classes whose twins were written by hand."""

ITERATED = frozenset({"pieces", "raw", "_raw", "stream"})
"""Parameters and attributes that hold iterables that wait, where they are annotated as iterables."""

IMPORTED = """\
import asyncio
from collections.abc import AsyncGenerator, AsyncIterable, AsyncIterator, Awaitable, Coroutine
from contextlib import AbstractAsyncContextManager, aclosing, asynccontextmanager
from typing import Any, TypeAlias
from labelbox.transport.async_iterating import each_of
"""
"""What async code may need; ruff takes away what a module does not."""

DOCUMENTED = (
    ("on a thread of its own", "in a task of its own"),
    ("a `with` block", "an `async with` block"),
    (
        "Batches, to be read once. Whatever takes Arrow's stream interface reads it: DuckDB, Lance, Polars.\n",
        "Batches, to be read once, by `async for`. Each is made on a thread when it is asked for. Who stops early\n"
        "            closes it: `async with contextlib.aclosing(await task.to_record_batches()) as batches`.\n",
    ),
    ("May be shared by threads", "May be shared by tasks"),
    ("One client may be shared by threads;", "One client may be shared by the tasks of any event loops;"),
    (
        "An `httpx.Client` of your own, for proxies or client certificates; it is not closed by this one.\n",
        "An `httpx.AsyncClient` of your own, for proxies or client certificates; it is not closed by this one.\n"
        "        max_concurrency: How many calls are on their way at once, per event loop; more wait in line.\n"
        "            Reading an export has a limit of its own (8 files), so that neither ever waits for the other.\n",
    ),
    ("A connection to one Labelbox workspace.\n", "An async connection to one Labelbox workspace.\n"),
    (
        "AuthenticationError: there is no key, or it has characters that no key has.\n",
        "AuthenticationError: there is no key, or it has characters that no key has.\n"
        "        ValueError: `max_concurrency` is less than 1.\n",
    ),
)
"""Docstrings that speak of what is otherwise there."""

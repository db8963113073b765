# Derived from labelbox/pagination.py by tools/unasync.py. Do not edit: change that file, then `make generate`.
# pyright: reportPrivateUsage=false
"""Lists that come in pages, fetched while one iterates."""

import asyncio
import time
from collections.abc import (
    AsyncGenerator,
    Awaitable,
    Callable,
    Mapping,
    Sequence,
)
from typing import TYPE_CHECKING, Any, Generic, cast

from labelbox.collector import gc_paused
from labelbox.exceptions import ResourceNotFoundError
from labelbox.orm.refusals import refused_as_documented
from labelbox.pagination import WORTH_A_THREAD, T, U

if TYPE_CHECKING:
    from labelbox._async.orm.raw_pages import Executes
    from labelbox._async.orm.session import Begun, Session
    from labelbox.steps import Flow
    from labelbox_graphql.runtime import Page, Pages


class PaginatedCollection(Generic[T]):
    """A list on the server. Iterating fetches page after page; what was fetched is kept.

    Two loops over one collection do not disturb each other, and the second asks for nothing that the first one has.
    Collections come from methods such as `AsyncClient.get_projects`; the constructor is for queries of your own.

    Args:
        client: Where to ask.
        query: A document with two `%d`, for how many to skip and how many to return; with `cursor_path` a document
            that takes the variables `$from` and `$first`.
        params: The variables of the document.
        dereferencing: The keys that lead to the list in the answer.
        obj_class: Makes an item from the client and one element of the list.
        cursor_path: The keys that lead to the cursor of the next page.
        experimental: Whether the experimental endpoint serves the document.
    """

    def __init__(
        self,
        client: "Executes",
        query: str,
        params: "Mapping[str, Any]",
        dereferencing: "Sequence[str] | Mapping[str, Any]",
        obj_class: "Callable[[Any, Any], T]",
        cursor_path: "Sequence[str] | None" = None,
        experimental: bool = False,
    ) -> None:
        from labelbox._async.orm.raw_pages import RawPages

        pages = RawPages(client, query, params, tuple(dereferencing), cursor_path, experimental)
        self._start(pages.page, lambda item: obj_class(client, item))

    @classmethod
    def of(
        cls,
        client: "Session",
        ask: "Callable[[], Pages[Any, Any]]",
        make: "Callable[[Any], U]",
        *,
        start: object = None,
    ) -> "PaginatedCollection[U]":
        """A collection over typed pages.

        Args:
            client: Where to ask.
            ask: Makes the pages; called once, at once, so that a wrong filter is refused before any request.
            make: Makes an item from a record.
            start: The cursor of the first page; None begins at the beginning.

        Raises:
            InvalidQueryError: the server cannot filter or sort this list like that.
            InvalidAttributeError: a field of another entity.
        """
        with refused_as_documented():
            pages = ask()

        collection = cast("PaginatedCollection[U]", cls.__new__(cls))
        source = _Ahead(client, pages)
        collection._start(source.page, make, start, source)
        return collection

    @classmethod
    def walk(
        cls, client: "Session", page: "Callable[[object], Flow[Page[Any] | None]]", make: "Callable[[Any], U]"
    ) -> "PaginatedCollection[U]":
        """A collection of which each page takes several calls.

        Args:
            client: Where to ask.
            page: The journey to the page at a cursor; None begins at the beginning.
            make: Makes an item from a record.
        """

        async def fetch(cursor: object) -> "Page[Any] | None":
            return await client.run(page(cursor))

        collection = cast("PaginatedCollection[U]", cls.__new__(cls))
        collection._start(fetch, make)
        return collection

    def _start(
        self,
        fetch: "Callable[[object], Awaitable[Page[Any] | None]]",
        make: "Callable[[Any], T]",
        start: object = None,
        ahead: "_Ahead | None" = None,
    ) -> None:
        self._fetch = fetch
        self._make = make
        self._ahead = ahead
        self._items: list[T] = []
        self._cursor = start
        self._complete = False
        self._position = 0
        self._lock = asyncio.Lock()

    async def __aiter__(self) -> AsyncGenerator[T, None]:
        position = 0
        try:
            while await self._reaches(position, reads_on=position > 0):
                while position < len(self._items):
                    yield self._items[position]
                    position += 1
        finally:
            if self._ahead is not None:
                await self._ahead.drop()

    async def __anext__(self) -> T:
        if not await self._reaches(self._position):
            raise StopAsyncIteration
        self._position += 1
        return self._items[self._position - 1]

    async def get_one(self) -> T | None:
        """The first item, None where there is none. Calling it again gives the same one."""
        return self._items[0] if await self._reaches(0) else None

    async def get_many(self, n: int) -> list[T]:
        """The first `n` items, fewer where there are not so many. Calling it again gives the same ones."""
        if n > 0:
            await self._reaches(n - 1)
        return self._items[: max(n, 0)]

    async def _reaches(self, position: int, *, reads_on: bool = False) -> bool:
        """Whether there is an item at that position, fetching pages as needed.

        Args:
            reads_on: Whether more will be wanted: then the page after it is asked for while this one is read.
        """
        while position >= len(self._items):
            async with self._lock:
                if position < len(self._items):
                    break
                if self._complete:
                    return False
                await self._fetch_page(reads_on)
        return True

    async def _fetch_page(self, reads_on: bool) -> None:
        page = await self._fetch(self._cursor)
        if page is None:
            raise ResourceNotFoundError("owner of this list", {})
        if reads_on and self._ahead is not None and page.next is not None:
            self._ahead.expect(page.next)
        with gc_paused():
            self._items.extend(map(self._make, page.unread()))
        self._cursor = page.next
        self._complete = page.next is None

    def __getstate__(self) -> dict[str, Any]:
        if not self._complete:
            raise TypeError("A list is pickled when all of it was fetched: `[each async for each in it]` does")
        state = dict(self.__dict__)

        for name in ("_fetch", "_make", "_lock", "_cursor"):
            del state[name]
        return state | {"_complete": True, "_ahead": None}

    def __setstate__(self, state: dict[str, Any]) -> None:
        self.__dict__.update(state)
        self._lock = asyncio.Lock()


class _Ahead:
    """Typed pages, of which the next can be asked for before it is needed."""

    def __init__(self, client: "Session", pages: "Pages[Any, Any]") -> None:
        self._client = client
        self._pages = pages
        self._expected: tuple[object, Begun[Any]] | None = None
        self._waited = float("inf")

    async def page(self, cursor: object) -> "Page[Any] | None":
        """The page at a cursor, from the call that was made for it if there is one."""
        expected, self._expected = self._expected, None
        if expected is not None and expected[0] == cursor:
            reply = await expected[1].result()
        else:
            began, worked = time.perf_counter(), time.thread_time()
            reply = await self._client.run(self._pages.at(cursor))
            self._waited = min(self._waited, (time.perf_counter() - began) - (time.thread_time() - worked))
        return self._pages.read(reply, cursor)

    def expect(self, cursor: object) -> None:
        """Ask for the page that will be needed next, unless it will be there at once anyway."""
        if self._waited > WORTH_A_THREAD:
            self._expected = cursor, self._client.start(self._pages.at(cursor))

    async def drop(self) -> None:
        """Nobody needs it any more."""
        expected, self._expected = self._expected, None
        if expected is not None:
            await expected[1].drop()

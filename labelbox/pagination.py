"""Lists that come in pages, fetched while one iterates."""

import threading
import time
from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import TYPE_CHECKING, Any, Generic, TypeVar, cast

from labelbox.collector import gc_paused
from labelbox.exceptions import ResourceNotFoundError
from labelbox.orm.refusals import refused_as_documented

if TYPE_CHECKING:
    from labelbox.orm.raw_pages import Executes
    from labelbox.orm.session import Begun, Session
    from labelbox.steps import Flow
    from labelbox_graphql.runtime import Page, Pages

T = TypeVar("T")
U = TypeVar("U")

# A server that lets one wait for less is not asked ahead: to call it on a thread of its own costs as much.
WORTH_A_THREAD = 0.005


class PaginatedCollection(Generic[T]):
    """A list on the server. Iterating fetches page after page; what was fetched is kept.

    Two loops over one collection do not disturb each other, and the second asks for nothing that the first one has.
    Collections come from methods such as `Client.get_projects`; the constructor is for queries of your own.

    >>> rows = dataset.data_rows()
    >>> len(rows.get_many(3)), len(list(rows))
    (3, 4)

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
        from labelbox.orm.raw_pages import RawPages

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

        def fetch(cursor: object) -> "Page[Any] | None":
            return client.run(page(cursor))

        collection = cast("PaginatedCollection[U]", cls.__new__(cls))
        collection._start(fetch, make)
        return collection

    def _start(
        self,
        fetch: "Callable[[object], Page[Any] | None]",
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
        self._lock = threading.RLock()

    def __iter__(self) -> Iterator[T]:
        position = 0
        try:
            while self._reaches(position, reads_on=position > 0):
                while position < len(self._items):
                    yield self._items[position]
                    position += 1
        finally:
            if self._ahead is not None:
                self._ahead.drop()

    def __next__(self) -> T:
        if not self._reaches(self._position):
            raise StopIteration
        self._position += 1
        return self._items[self._position - 1]

    def get_one(self) -> T | None:
        """The first item, None where there is none. Calling it again gives the same one.

        >>> dataset.data_rows(where=DataRow.external_id == "img-2").get_one().global_key
        'bird-2'
        """
        return self._items[0] if self._reaches(0) else None

    def get_many(self, n: int) -> list[T]:
        """The first `n` items, fewer where there are not so many. Calling it again gives the same ones."""
        if n > 0:
            self._reaches(n - 1)
        return self._items[: max(n, 0)]

    def _reaches(self, position: int, *, reads_on: bool = False) -> bool:
        """Whether there is an item at that position, fetching pages as needed.

        Args:
            reads_on: Whether more will be wanted: then the page after it is asked for while this one is read.
        """
        while position >= len(self._items):
            with self._lock:
                if position < len(self._items):
                    break
                if self._complete:
                    return False
                self._fetch_page(reads_on)
        return True

    def _fetch_page(self, reads_on: bool) -> None:
        page = self._fetch(self._cursor)
        if page is None:
            raise ResourceNotFoundError("owner of this list", {})
        if reads_on and self._ahead is not None and page.next is not None:
            self._ahead.expect(page.next)
        with gc_paused():
            self._items.extend(map(self._make, page.unread()))
        self._cursor = page.next
        self._complete = page.next is None

    def __getstate__(self) -> dict[str, Any]:
        # async: if not self._complete:
        # async:     raise TypeError("A list is pickled when all of it was fetched: `[each async for each in it]` does")
        # async: state = dict(self.__dict__)
        state = {**self.__dict__, "_items": list(self)}  # sync only
        for name in ("_fetch", "_make", "_lock", "_cursor"):
            del state[name]
        return state | {"_complete": True, "_ahead": None}

    def __setstate__(self, state: dict[str, Any]) -> None:
        self.__dict__.update(state)
        self._lock = threading.RLock()


class _Ahead:
    """Typed pages, of which the next can be asked for before it is needed."""

    def __init__(self, client: "Session", pages: "Pages[Any, Any]") -> None:
        self._client = client
        self._pages = pages
        self._expected: tuple[object, Begun[Any]] | None = None
        self._waited = float("inf")

    def page(self, cursor: object) -> "Page[Any] | None":
        """The page at a cursor, from the call that was made for it if there is one."""
        expected, self._expected = self._expected, None
        if expected is not None and expected[0] == cursor:
            reply = expected[1].result()
        else:
            began, worked = time.perf_counter(), time.thread_time()
            reply = self._client.run(self._pages.at(cursor))
            self._waited = min(self._waited, (time.perf_counter() - began) - (time.thread_time() - worked))
        return self._pages.read(reply, cursor)

    def expect(self, cursor: object) -> None:
        """Ask for the page that will be needed next, unless it will be there at once anyway."""
        if self._waited > WORTH_A_THREAD:
            self._expected = cursor, self._client.start(self._pages.at(cursor))

    def drop(self) -> None:
        """Nobody needs it any more."""
        expected, self._expected = self._expected, None
        if expected is not None:
            expected[1].drop()

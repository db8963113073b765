# Derived from labelbox/orm/raw_pages.py by tools/unasync.py. Do not edit: change that file, then `make generate`.
# pyright: reportPrivateUsage=false
"""Pages of a document that the caller wrote."""

from collections.abc import Mapping, Sequence
from typing import Any, Protocol

from labelbox.orm.raw_pages import SIZE, _walk
from labelbox_graphql.runtime import Page


class Executes(Protocol):
    """A client, as far as documents of the caller's own go."""

    async def execute(
        self, query: str | None = None, params: Mapping[str, Any] | None = None, *, experimental: bool = False
    ) -> dict[str, Any] | None: ...


class RawPages:
    """Asks for pages by offset or by cursor, and finds the list in the answer."""

    def __init__(
        self,
        client: Executes,
        query: str,
        params: Mapping[str, Any],
        dereferencing: Sequence[str],
        cursor_path: Sequence[str] | None,
        experimental: bool,
    ) -> None:
        self.client = client
        self.query = query
        self.params = params
        self.dereferencing = dereferencing
        self.cursor_path = cursor_path
        self.experimental = experimental

    async def page(self, cursor: object) -> Page[Any] | None:
        """The page at a cursor; None where the owner of the list does not exist."""
        if self.cursor_path is None:
            skip = cursor if isinstance(cursor, int) else 0
            items = self._items(await self._ask(self.query % (skip, SIZE), self.params))
            return None if items is None else Page(items, skip + SIZE if len(items) >= SIZE else None)
        reply = await self._ask(self.query, {**self.params, "from": cursor, "first": SIZE})
        items = self._items(reply)
        if items is None:
            return None
        return Page(items, (_walk(reply, self.cursor_path) or None) if items else None)

    async def _ask(self, query: str, params: Mapping[str, Any]) -> dict[str, Any] | None:
        return await self.client.execute(query, params, experimental=self.experimental)

    def _items(self, reply: dict[str, Any] | None) -> list[Any] | None:
        found: list[Any] | None = _walk(reply, self.dereferencing)
        return found

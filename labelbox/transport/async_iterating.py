"""Iterating over what comes in pieces, such that whoever stops early ends it at once.

An async generator that is merely dropped is closed by the event loop some time later, in a task of its own.
"""

from collections.abc import AsyncIterable, AsyncIterator, Awaitable, Callable, Iterable
from contextlib import suppress
from types import TracebackType
from typing import Any, Generic, TypeVar

T = TypeVar("T")


class each_of(Generic[T]):  # named like `aclosing`
    """Iterates over anything; leaving the `async with` block closes the iterator, if it can be closed.

    Args:
        things: What to iterate over.
    """

    def __init__(self, things: AsyncIterable[T]) -> None:
        self._iterator = aiter(things)

    async def __aenter__(self) -> AsyncIterator[T]:
        return self._iterator

    async def __aexit__(
        self, _type: type[BaseException] | None, _error: BaseException | None, _where: TracebackType | None
    ) -> None:
        close: Callable[[], Awaitable[Any]] | None = getattr(self._iterator, "aclose", None)
        if close is not None:
            await close()


class InTurn:
    """The pieces of a body. They come from memory or, 64 KiB at a time, from local files: not worth a thread.

    No generator, since httpcore drops it where sending is cancelled.
    """

    def __init__(self, pieces: Iterable[bytes]) -> None:
        self._pieces = iter(pieces)

    def __aiter__(self) -> "InTurn":
        return self

    async def __anext__(self) -> bytes:
        for piece in self._pieces:
            return piece
        raise StopAsyncIteration


class Incoming:
    """The bytes of an answer, as httpcore hands them on: through generators, each of which drops the one within.

    Args:
        pieces: The outermost of them.
        hang_up: Closes the connection, if bytes are still to come.
    """

    def __init__(self, pieces: AsyncIterator[bytes], hang_up: Callable[[], Awaitable[None]]) -> None:
        self._pieces, self._hang_up = pieces, hang_up

    def __aiter__(self) -> "Incoming":
        return self

    async def __anext__(self) -> bytes:
        return await anext(self._pieces)

    async def aclose(self) -> None:
        """End them all, from the innermost: it finds the connection closed."""
        await self._hang_up()
        with suppress(Exception):
            async for _ in self._pieces:
                pass

"""One connection through a proxy: what is passed on, when, and how much of it."""

import asyncio
import math
from asyncio import StreamReader, StreamWriter
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass

_PIECE = 64 << 10
_PIECES_PER_SECOND = 20  # where bytes are to trickle


class Cut(Exception):
    """The connection has had as many bytes as it gets."""


@dataclass
class Direction:
    """One of the two ways of a connection.

    Attributes:
        cut_after: Bytes after which the connection is cut.
        stall_after: Bytes after which no more come.
        delay: Seconds by which each piece comes late.
        rate: Bytes per second at most.
        may_cut: Asked before a cut; if it says no, there is none on this way.
    """

    may_cut: Callable[[], bool]
    cut_after: float = math.inf
    stall_after: float = math.inf
    delay: float = 0.0
    rate: float = math.inf

    async def pass_on(self, source: StreamReader, sink: StreamWriter) -> None:
        """Pass on what comes until its end.

        Raises:
            Cut: that was all that may pass.
            OSError: one side has gone.
        """
        room, size = self.cut_after, _PIECE
        if not math.isinf(self.rate):
            size = max(1, min(_PIECE, int(self.rate / _PIECES_PER_SECOND)))
        while piece := await source.read(size):
            await asyncio.sleep(self.delay + len(piece) / self.rate)
            if len(piece) > self.stall_after:
                await _write(sink, piece[: int(self.stall_after)])
                await asyncio.get_running_loop().create_future()  # until the connection is over
            if len(piece) > room:
                if self.may_cut():
                    await _write(sink, piece[: int(room)])
                    raise Cut
                room = math.inf
            await _write(sink, piece)
            self.stall_after -= len(piece)
            room -= len(piece)
        with suppress(OSError):
            sink.write_eof()


@dataclass
class Side:
    """An end of a connection."""

    reader: StreamReader
    writer: StreamWriter


async def relay(client: Side, server: Side, requests: Direction, answers: Direction) -> None:
    """Pass on both ways until one side ends it or it is cut; then close both."""
    up = asyncio.ensure_future(requests.pass_on(client.reader, server.writer))
    down = asyncio.ensure_future(answers.pass_on(server.reader, client.writer))
    try:
        await asyncio.wait({up, down}, return_when=asyncio.FIRST_COMPLETED)
    finally:
        for each in (up, down):
            each.cancel()
        await asyncio.gather(up, down, return_exceptions=True)
        for side in (client, server):
            side.writer.close()


async def _write(sink: StreamWriter, piece: bytes) -> None:
    sink.write(piece)
    await sink.drain()

"""Performs the steps of flows in tasks; the twin of `runner.py`."""

import asyncio
from collections.abc import Iterable
from typing import TYPE_CHECKING, TypeVar

from labelbox.steps import All, Clock, Download, Flow, Head, Rest, Sleep, Step, Work

from .async_work import Hands
from .stream import Pieces

if TYPE_CHECKING:
    from labelbox._async.transport.transport import Transport

R = TypeVar("R")


class Runner:
    """Runs flows over a transport.

    An error is thrown into the flow where it happened. A flow is closed however it ends, so its `finally` blocks run
    when its task is cancelled, too.
    """

    def __init__(self, transport: "Transport") -> None:
        self.transport = transport

    async def run(self, flow: Flow[R]) -> R:
        """Perform what the flow asks for, and return what it returns."""
        hands = Hands()
        try:
            step = next(flow)
            while True:
                try:
                    reply = await self.perform(step, hands)
                except Exception as problem:
                    step = flow.throw(problem)
                else:
                    step = flow.send(reply)
        except StopIteration as end:
            result: R = end.value
            return result
        finally:
            hands.rest()
            flow.close()

    async def perform(self, step: Step, hands: Hands) -> object:
        """One step, and its reply."""
        match step:
            case Sleep(seconds):
                await self.transport.pace.wait(seconds)
                return None
            case Clock():
                return self.transport.pace.now()
            case Rest(method, path, body):
                return await self.transport.rest(method, path, body)
            case Download(url, sink):
                if sink is None:
                    return await self.transport.download(url)
                pieces, made = await self.transport.read(url, Pieces), sink()
                return await hands.do(lambda: pieces.poured(made))
            case Head(url):
                return await self.transport.head(url)
            case Work(do):
                return await hands.do(do)
            case All(flows, limit):
                return await self._side_by_side(flows, limit)
            case _:
                return await self.transport.send(step)

    async def _side_by_side(self, flows: Iterable[Flow[object]], limit: int) -> list[object]:
        """So many tasks, each of which takes the next flow when it is done with one.

        The first error cancels the others and comes out, without a group around it: as from threads.
        """
        if limit < 1:
            raise ValueError(f"limit: expected at least 1, got {limit}")
        source, results = iter(flows), list[object]()

        async def work() -> None:
            for flow in source:
                number = len(results)
                results.append(None)
                results[number] = await self.run(flow)

        if limit == 1:
            await work()
            return results
        try:
            async with asyncio.TaskGroup() as tasks:
                for _ in range(limit):
                    tasks.create_task(work())
        except BaseExceptionGroup as problems:
            raise problems.exceptions[0] from None
        return results

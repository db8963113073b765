"""Performs the steps of flows on threads."""

import threading
from collections.abc import Iterable
from contextlib import suppress
from typing import TYPE_CHECKING, TypeVar

from labelbox.steps import All, Clock, Download, Flow, Head, Rest, Sleep, Step, Work

from . import cancel
from .cancel import Scope
from .transport import Transport

if TYPE_CHECKING:
    from concurrent.futures import Executor

R = TypeVar("R")


class Runner:
    """Runs flows over a transport.

    An error is thrown into the flow where it happened. A flow is closed however it ends, so its `finally` blocks run
    on Ctrl-C too.
    """

    def __init__(self, transport: Transport) -> None:
        self.transport = transport

    def run(self, flow: Flow[R]) -> R:
        """Perform what the flow asks for, and return what it returns."""
        try:
            step = next(flow)
            while True:
                try:
                    reply = self.perform(step)
                except Exception as problem:
                    step = flow.throw(problem)
                else:
                    step = flow.send(reply)
        except StopIteration as end:
            result: R = end.value
            return result
        finally:
            flow.close()

    def perform(self, step: Step) -> object:
        """One step, and its reply."""
        match step:
            case Sleep(seconds):
                self.transport.pace.wait(seconds)
                return None
            case Clock():
                return self.transport.pace.now()
            case Rest(method, path, body):
                return self.transport.rest(method, path, body)
            case Download(url, sink):
                return self.transport.download(url) if sink is None else self.transport.read(url, sink)
            case Head(url):
                return self.transport.head(url)
            case Work(do):
                return do()
            case All(flows, limit):
                return self._side_by_side(flows, limit)
            case _:
                return self.transport.send(step)

    def _side_by_side(self, flows: Iterable[Flow[object]], limit: int) -> list[object]:
        if limit < 1:
            raise ValueError(f"limit: expected at least 1, got {limit}")
        if limit == 1:
            return [self.run(flow) for flow in flows]
        return _Crew(self, limit).run(flows)


class _Crew:
    """Threads that run the flows of one `All`; when one fails, or Ctrl-C comes, the others are woken and stop."""

    def __init__(self, runner: Runner, limit: int) -> None:
        self._runner = runner
        self._limit = limit
        self._room = threading.Semaphore(limit)
        self._scope = Scope(cancel.current())
        self._lock = threading.Lock()
        self._failure: BaseException | None = None
        self._results: list[object] = []

    def run(self, flows: Iterable[Flow[object]]) -> list[object]:
        from concurrent.futures import ThreadPoolExecutor

        name = f"labelbox-{id(self):x}"
        try:
            with ThreadPoolExecutor(self._limit, name) as threads:
                try:
                    self._hand_out(flows, threads)
                except BaseException:
                    self._scope.cancel()
                    raise
        except BaseException:
            _join(name)
            raise
        finally:
            self._scope.end()
        if self._failure is not None:
            raise self._failure
        cancel.check()
        return self._results

    def _hand_out(self, flows: Iterable[Flow[object]], threads: "Executor") -> None:
        """Each flow as soon as there is room for it: they may be made while they are asked for."""
        source = iter(flows)
        while True:
            self._room.acquire()
            if self._scope.cancelled:
                return
            try:
                flow = next(source)
            except StopIteration:
                break
            self._results.append(None)
            threads.submit(self._run_one, len(self._results) - 1, flow)
        # Here, and not in the pool's own joining, a Ctrl-C still reaches the threads.
        for _ in range(self._limit - 1):
            self._room.acquire()

    def _run_one(self, number: int, flow: Flow[object]) -> None:
        try:
            with self._scope.entered():
                self._results[number] = self._runner.run(flow)
        except BaseException as problem:
            with self._lock:
                if self._failure is None and not isinstance(problem, cancel.Cancelled):
                    self._failure = problem
            self._scope.cancel()
        finally:
            self._room.release()


def _join(name: str) -> None:
    """Wait for threads of a pool: it does not know one that was just being started when Ctrl-C came."""
    for thread in threading.enumerate():
        if thread.name.startswith(name):
            with suppress(RuntimeError):  # it has not begun, and will find that there is nothing to do
                thread.join()

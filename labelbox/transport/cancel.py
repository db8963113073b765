"""Giving up work that runs on other threads.

A socket that a thread waits on can be woken from another thread by shutting it down; so every thread that works
inside a `Scope` notes there the sockets it waits on, in `streams.py`. (A thread that is still looking up a name or
connecting cannot be woken; it ends with the timeout.)
"""

import threading
import time
from collections.abc import Iterable, Iterator
from contextlib import contextmanager, suppress
from typing import TYPE_CHECKING, TypeVar

if TYPE_CHECKING:
    import socket

T = TypeVar("T")


class Cancelled(BaseException):
    """The work that this thread does is not wanted any more. No `Exception`: nobody may swallow it."""


class Scope:
    """Work that is given up together: what its threads wait for ends, and they start nothing more."""

    def __init__(self, parent: "Scope | None" = None) -> None:
        self._lock = threading.Lock()
        self._waiting_on: set[socket.socket] = set()
        self._inner: set[Scope] = set()
        self._over = threading.Event()
        self._parent = parent
        if parent is not None:
            parent._adopt(self)

    def cancel(self) -> None:
        """Wake everybody and let nobody start anything more."""
        with self._lock:
            self._over.set()
            for one in self._waiting_on:
                _shut(one)
            inner = list(self._inner)
        for scope in inner:
            scope.cancel()

    def end(self) -> None:
        """Nobody works here any more."""
        if self._parent is not None:
            with self._parent._lock:
                self._parent._inner.discard(self)

    @property
    def cancelled(self) -> bool:
        return self._over.is_set()

    def wait(self, seconds: float) -> None:
        """Sleep. Raises Cancelled as soon as the scope is cancelled."""
        if self._over.wait(seconds):
            raise Cancelled

    @contextmanager
    def entered(self) -> Iterator[None]:
        """This thread works for the scope."""
        before = current()
        _here.scope = self
        try:
            yield
        finally:
            _here.scope = before

    @contextmanager
    def waiting_on(self, one: "socket.socket") -> Iterator[None]:
        """This thread may block on a socket; cancelling wakes it."""
        with self._lock:
            if self._over.is_set():
                raise Cancelled
            self._waiting_on.add(one)
        try:
            yield
        finally:
            with self._lock:
                self._waiting_on.discard(one)

    def _adopt(self, inner: "Scope") -> None:
        with self._lock:
            self._inner.add(inner)
            if self._over.is_set():
                inner._over.set()


class _Here(threading.local):
    scope: Scope | None = None


_here = _Here()


def current() -> Scope | None:
    """The scope that this thread works for."""
    return _here.scope


def check() -> None:
    """Raise Cancelled if this thread's work is not wanted any more."""
    if _here.scope is not None and _here.scope.cancelled:
        raise Cancelled


def while_wanted(items: Iterable[T]) -> Iterable[T]:
    """The items. Raises Cancelled in place of the next one as soon as this thread's work is not wanted any more."""
    scope = current()
    return items if scope is None else _until_cancelled(items, scope)


def _until_cancelled(items: Iterable[T], scope: Scope) -> Iterator[T]:
    for each in items:
        if scope.cancelled:
            raise Cancelled
        yield each


def wait(seconds: float) -> None:
    """Sleep, but not longer than the work is wanted."""
    if _here.scope is None:
        time.sleep(seconds)
    else:
        _here.scope.wait(seconds)


def _shut(one: "socket.socket") -> None:
    import socket

    with suppress(OSError):  # it was closed a moment ago
        one.shutdown(socket.SHUT_RDWR)

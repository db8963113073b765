"""Waiting, where cancelling a task wakes it; the twin of `cancel.py`."""

import asyncio


async def wait(seconds: float) -> None:
    """Sleep."""
    await asyncio.sleep(seconds)

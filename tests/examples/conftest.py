"""Examples share one world."""

from tests.examples.world import saved_world, world

__all__ = ["saved_world", "world"]

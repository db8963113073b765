"""Examples in docstrings see the world of the other examples."""

from tests.examples.world import saved_world, world

__all__ = ["saved_world", "world"]

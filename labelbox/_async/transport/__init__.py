"""Derived by tools/unasync.py: the async twin. Modules load on first use."""

from typing import TYPE_CHECKING

from labelbox.lazy import lazy_modules

if not TYPE_CHECKING:
    __getattr__ = lazy_modules(__name__, __path__)

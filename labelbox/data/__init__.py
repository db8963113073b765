"""Annotations: the types users build (`annotation_types`), their wire formats (`serialization`) and their `metrics`."""

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from . import annotation_types as annotation_types
    from . import generator as generator
    from . import metrics as metrics
    from . import serialization as serialization
else:  # out of sight of type checkers, or every misspelt name would pass
    from ..lazy import lazy_names

    __getattr__, __dir__ = lazy_names(__name__, {})

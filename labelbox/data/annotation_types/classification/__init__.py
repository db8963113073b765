"""Questions and their answers."""

from typing import TYPE_CHECKING

from ....lazy import lazy_names

if TYPE_CHECKING:
    from .classification import Checklist as Checklist
    from .classification import ClassificationAnnotation as ClassificationAnnotation
    from .classification import ClassificationAnswer as ClassificationAnswer
    from .classification import Dropdown as Dropdown
    from .classification import Radio as Radio
    from .classification import Text as Text

_HOME = {
    "Checklist": ".classification",
    "ClassificationAnnotation": ".classification",
    "ClassificationAnswer": ".classification",
    "Dropdown": ".classification",
    "Radio": ".classification",
    "Text": ".classification",
}

__all__ = [
    "Checklist",
    "ClassificationAnnotation",
    "ClassificationAnswer",
    "Dropdown",
    "Radio",
    "Text",
]

if not TYPE_CHECKING:  # or else every misspelt name would pass
    __getattr__, __dir__ = lazy_names(__name__, _HOME)

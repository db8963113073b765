"""Kept for code that builds documents of its own around an entity's fields."""

from typing import TYPE_CHECKING, Any, get_args

if TYPE_CHECKING:
    from labelbox_graphql.runtime import Entity, Model


def results_query_part(entity: "type[Entity[Any]]") -> str:
    """The fields of an entity as a document asks for them, separated by blanks.

    >>> from labelbox import Dataset
    >>> results_query_part(Dataset)
    'id createdAt description name rowCount updatedAt'

    Args:
        entity: Its class, such as `Project`.
    """
    return _selection(entity.record_type())


def _selection(record: "type[Model]") -> str:
    return " ".join(_selected(field.alias or name, field.annotation) for name, field in record.model_fields.items())


def _selected(name: str, annotation: object) -> str:
    record = _record_in(annotation)
    return name if record is None else f"{name} {{ {_selection(record)} }}"


def _record_in(annotation: object) -> "type[Model] | None":
    from labelbox_graphql.runtime import Model

    if isinstance(annotation, type) and issubclass(annotation, Model):
        return annotation
    return next(filter(None, map(_record_in, get_args(annotation))), None)

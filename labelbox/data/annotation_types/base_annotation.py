"""What objects, classifications and relationships have in common."""

from dataclasses import field
from typing import Any

from ..identity import fresh_uuid
from ..records import record
from .feature import FeatureSchema


@record
class BaseAnnotation(FeatureSchema):
    """A feature with an identity on the wire.

    The uuid is no field: it is `extra["uuid"]` if given there, else a random one that is made when it is first
    needed and then kept, also by copies.

    Args:
        extra: Anything you want to keep with the annotation. `extra["uuid"]` is its uuid on the wire.
    """

    extra: dict[str, Any] = field(default_factory=dict[str, Any])
    _id: str | None = field(default=None, init=False, metadata={"hidden": True})
    _written: tuple[str, object] | None = field(default=None, init=False, metadata={"hidden": True})

    @property
    def _uuid(self) -> str:
        if self._id is None:
            given = self.extra.get("uuid")
            self._id = fresh_uuid() if given is None else str(given)
        return self._id

    def __getstate__(self) -> object:
        _ = self._uuid  # a copy is the same annotation, so it must not draw a uuid of its own
        return object.__getstate__(self)

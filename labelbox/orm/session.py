"""What an entity needs of a client: somebody who runs operations and flows."""

from typing import Protocol, TypeVar, overload

from labelbox.steps import Flow
from labelbox_graphql.runtime import Model, Operation

M = TypeVar("M", bound=Model)
R = TypeVar("R")


class Session(Protocol):
    """A client, as far as entities know it."""

    enable_experimental: bool
    app_url: str

    @overload
    def run(self, job: Operation[M]) -> M: ...
    @overload
    def run(self, job: Flow[R]) -> R: ...

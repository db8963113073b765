# Derived from labelbox/schema/import_job.py by tools/unasync.py. Do not edit: change that file, then `make generate`.
# pyright: reportPrivateUsage=false
"""Imports as jobs of the server: their state, finding them, waiting for them."""

from abc import abstractmethod
from typing import TYPE_CHECKING, Any, Literal, overload

from labelbox._async.orm.relationship import ToOne
from labelbox._async.schema.import_results import ImportResults
from labelbox._async.schema.newer_names import NewerImportNames
from labelbox.flows import annotation_import as flows
from labelbox.flows.import_progress import at_server
from labelbox.schema.import_job import _nobody_says
from labelbox.schema.progress import told
from labelbox_graphql.enums import AnnotationImportState
from labelbox_graphql.runtime import Field

if TYPE_CHECKING:
    from typing import Self

    from labelbox._async.orm.session import Session
    from labelbox._async.schema.user import User
    from labelbox.flows.import_progress import Tell
    from labelbox.steps import Flow


class AnnotationImport(NewerImportNames, ImportResults):
    """An import of labels or predictions. The server keeps its files for 24 hours.

    It is made and found by its subclasses, one for each thing that can be imported.
    """

    state: "Field[AnnotationImportState]" = Field("state", "state")
    progress: "Field[str | None]" = Field("progress", "progress")
    created_by: "ToOne[User]" = ToOne("User", _nobody_says, "created_by")
    """Documented, but refused with InvalidQueryError: no server is known that answers it."""

    @property
    @abstractmethod
    def parent_id(self) -> str:
        """The project that is imported into; for predictions of a model run, the run."""

    @classmethod
    @abstractmethod
    def _find(cls, parent_id: str, name: str) -> "Flow[Any]":
        """Asks for an import by its name."""

    def _look(self) -> "Flow[Any]":
        return self._find(self.parent_id, self.name)

    @overload
    @classmethod
    async def from_name(
        cls, client: "Session", parent_id: str, name: str, as_json: Literal[False] = False
    ) -> "Self": ...
    @overload
    @classmethod
    async def from_name(
        cls, client: "Session", parent_id: str, name: str, as_json: Literal[True]
    ) -> dict[str, Any]: ...
    @overload
    @classmethod
    async def from_name(
        cls, client: "Session", parent_id: str, name: str, as_json: bool
    ) -> "Self | dict[str, Any]": ...
    @classmethod
    async def from_name(
        cls, client: "Session", parent_id: str, name: str, as_json: bool = False
    ) -> "Self | dict[str, Any]":
        """Find an import by its name.

        Args:
            client: Where to ask.
            parent_id: The project; for predictions of a model run, the run.
            name: The name that the import was started with.
            as_json: Return the bare fields, by their names on the server, instead of an object.

        Raises:
            ResourceNotFoundError: there is no import of that name.
        """
        record = await client.run(cls._find(parent_id, name))
        if as_json:
            fields: dict[str, Any] = record.model_dump(mode="json", by_alias=True)
            return fields
        return cls(client, record)

    async def wait_until_done(
        self,
        sleep_time_seconds: float = 10,
        show_progress: bool = False,
        *,
        on_progress: "Tell | None" = None,
    ) -> None:
        """Wait until the import is no longer running, however long it takes.

        Args:
            sleep_time_seconds: Seconds between two looks, at most; the first ones come sooner.
            show_progress: Whether to show a progress bar; needs the package tqdm.
            on_progress: Told how far the import is, after each look.

        Raises:
            ImportError: a bar is wanted, and the package is not there.
        """

        def wait(tell: "Tell") -> "Flow[Any]":
            return flows.wait(self._look, self.record, sleep_time_seconds, lambda now: tell(at_server(now)))

        self.record = await self._run(told(wait, show_progress, on_progress))

    async def _finish(self) -> None:
        await self.wait_until_done()
        if self.state == AnnotationImportState.FAILED:
            raise ValueError("Import failed.")

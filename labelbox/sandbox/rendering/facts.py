"""What the server knows about a data row when it writes an export: the inputs of rendering.

Instants are texts as the tables hold them (`2024-03-20T14:33:37.000Z`).
"""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any, Protocol

from labelbox.rules.media import Media
from labelbox.rules.ontology import Ontology

JsonObject = Mapping[str, Any]
"""A JSON object that somebody else gave us."""


@dataclass(frozen=True, slots=True)
class Attachment:
    """Something shown beside the asset."""

    type: str
    value: str
    name: str | None = None


@dataclass(frozen=True, slots=True)
class Embedding:
    """The vector of a data row in a space that somebody uploaded."""

    id: str
    name: str
    vector: Sequence[float]


@dataclass(frozen=True, slots=True)
class MetadataField:
    """One metadata value of a data row. `value` of an enum is the option's name, `option_id` its id."""

    schema_id: str
    schema_name: str
    schema_kind: str
    value: str | float
    option_id: str | None = None


@dataclass(frozen=True, slots=True)
class DataRow:
    """A data row with its data set. `media` is None if it is not known; then rendering looks at the annotations."""

    id: str
    row_data: Any
    global_key: str | None = None
    external_id: str | None = None
    media: Media | None = None
    media_attributes: JsonObject = field(default_factory=dict[str, Any])
    metadata: Sequence[MetadataField] = ()
    attachments: Sequence[Attachment] = ()
    embeddings: Sequence[Embedding] = ()
    dataset_id: str = ""
    dataset_name: str = ""
    created_at: str = ""
    updated_at: str = ""
    last_activity_at: str = ""
    created_by: str | None = None


@dataclass(frozen=True, slots=True)
class Annotation:
    """An import row as it came, and the id that the server gave to what it describes."""

    feature_id: str
    row: JsonObject

    @property
    def uuid(self) -> str | None:
        """The id that the importer gave to it."""
        uuid = self.row.get("uuid")
        return uuid if isinstance(uuid, str) else None


@dataclass(frozen=True, slots=True)
class Label:
    """A label, or a model's predictions for one data row."""

    id: str
    annotations: Sequence[Annotation] = ()
    version: str = "1.0.0"
    created_at: str = ""
    updated_at: str = ""
    content_last_updated_at: str = ""
    created_by: str | None = None
    reviews: Sequence[JsonObject] = ()
    seconds_to_create: float = 0
    seconds_to_review: float = 0
    skipped: bool = False
    benchmark_score: float | None = None
    consensus_score: float | None = None
    benchmark_reference_label: str | None = None


@dataclass(frozen=True, slots=True)
class WorkflowStep:
    """A move of the data row from one task queue to another; None is before the first or after the last."""

    created_at: str
    created_by: str | None = None
    action: str = "Move"
    previous_task_name: str | None = None
    next_task_name: str | None = None


@dataclass(frozen=True, slots=True)
class Workflow:
    """Where the data row stands in a project. `status` is `TO_LABEL`, `IN_REVIEW`, `IN_REWORK` or `DONE`."""

    status: str = "TO_LABEL"
    task_id: str | None = None
    task_name: str | None = None
    batch_id: str | None = None
    batch_name: str | None = None
    priority: int | None = None
    consensus_expected_label_count: int = 1
    history: Sequence[WorkflowStep] = ()
    selected_label_id: str | None = None


@dataclass(frozen=True, slots=True)
class InProject:
    """What one project has to say about the data row."""

    id: str
    name: str
    ontology_id: str | None = None
    ontology: Ontology = field(default_factory=Ontology)
    workflow: Workflow = field(default_factory=Workflow)
    labels: Sequence[Label] = ()


@dataclass(frozen=True, slots=True)
class InModelRun:
    """What one model run has to say about the data row. `data_split` is `training`, `validation`, `test` or None."""

    model_id: str
    model_name: str
    id: str
    name: str
    run_data_row_id: str
    ontology: Ontology = field(default_factory=Ontology)
    data_split: str | None = None
    labels: Sequence[Label] = ()
    predictions: Sequence[Label] = ()


class Assets(Protocol):
    """Files that rendering needs or makes. The server implements it; each answer may be kept for the next export."""

    def store(self, name: str, make: Callable[[], bytes | None]) -> str | None:
        """The address of a file of this name (`.png`, `.ndjson`), made if not there yet; None if it cannot be made."""
        ...

    def fetch(self, url: str) -> bytes | None:
        """The bytes at an address, None if it cannot be read."""
        ...

    def text(self, row: DataRow) -> str | None:
        """The text of a text row, None if it is not known."""
        ...

    def tokens(self, row: DataRow) -> Mapping[str, str]:
        """The words of a document's text layer by token id, empty if there is none."""
        ...

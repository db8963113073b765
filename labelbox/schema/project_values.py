"""What a project is made of, checked before it is sent."""

import warnings
from collections.abc import Mapping
from typing import TYPE_CHECKING

from labelbox.flows import project as flows
from labelbox.orm.unknown import refuse_unknown
from labelbox.schema.media_type import check_media_type
from labelbox.schema.quality_mode import QualityMode
from labelbox_graphql.enums import MediaType, QueueMode
from labelbox_graphql.runtime import UNSET, Unset

if TYPE_CHECKING:
    from labelbox_graphql.fragments import ProjectFields

KEYWORDS = ("name", "description", "media_type", "queue_mode", "quality_mode")

AUDITS = {QualityMode.Benchmark: (1, 1.0), QualityMode.Consensus: (3, 0.0)}
"""Labels per data row and the share of data rows that are audited, by quality mode."""


def project_values(
    *,
    name: object,
    description: str | Unset,
    media_type: MediaType | Unset,
    queue_mode: QueueMode | Unset,
    quality_mode: QualityMode | None | Unset,
    refused: tuple[object, ...],
    unknown: Mapping[str, object],
) -> "flows.NewProject":
    """The checked values, in the order in which the reference client checks them.

    Raises:
        InvalidAttributeError, ValueError, TypeError: see `Client.create_project`.
    """
    from labelbox.schema.project import Project

    refuse_unknown(Project, unknown, KEYWORDS, where="create_project")
    if any(value is not UNSET for value in refused):
        raise ValueError("quality_mode must be set instead of auto_audit_percentage or auto_audit_number_of_labels.")
    if not isinstance(name, str) or not name.strip():
        raise ValueError("project name must be a valid string.")
    _check_queue_mode(queue_mode)
    if isinstance(media_type, Unset):
        warnings.warn("Creating a project without specifying media_type is deprecated.", stacklevel=4)
    else:
        check_media_type(media_type)
    mode = QualityMode.Benchmark if isinstance(quality_mode, Unset) or quality_mode is None else quality_mode
    if mode not in AUDITS:
        raise ValueError(f"{quality_mode} is not a valid quality mode. Use one of {[m.name for m in AUDITS]}.")
    labels, share = AUDITS[mode]
    return flows.NewProject(name, description, media_type, queue_mode, labels, share)


def _check_queue_mode(queue_mode: QueueMode | Unset) -> None:
    if queue_mode == QueueMode.Dataset:
        raise ValueError("Dataset queue mode is deprecated. Please prefer Batch queue mode.")
    if queue_mode == QueueMode.Batch:
        warnings.warn("Passing a queue mode of batch is redundant and will soon no longer be supported.", stacklevel=5)


def check_quality_stays(record: "ProjectFields", labels: int | Unset, share: float | Unset) -> None:
    """Refuse a switch between benchmark and consensus, which the server does not allow.

    Args:
        record: The project as it was last seen.
        labels: The new number of labels per data row.
        share: The new share of data rows that is audited.

    Raises:
        ValueError: the two would be of the other quality mode.
    """
    before = record.auto_audit_number_of_labels, record.auto_audit_percentage
    after = (
        before[0] if isinstance(labels, Unset) else labels,
        before[1] if isinstance(share, Unset) else share,
    )
    benchmark = AUDITS[QualityMode.Benchmark]
    if before != after and None not in before and (before == benchmark) != (after == benchmark):
        raise ValueError(
            "A project cannot be switched between benchmark and consensus: it has "
            f"auto_audit_number_of_labels {before[0]} and auto_audit_percentage {before[1]}, "
            f"and benchmark is {benchmark[0]} and {benchmark[1]}."
        )

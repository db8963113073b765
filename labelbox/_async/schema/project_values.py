# Derived from labelbox/schema/project_values.py by tools/unasync.py. Do not edit: change that file, then `make generate`.
# pyright: reportPrivateUsage=false
"""What a project is made of, checked before it is sent."""

import warnings
from collections.abc import Mapping
from typing import TYPE_CHECKING

from labelbox.flows import project as flows
from labelbox.orm.unknown import refuse_unknown
from labelbox.schema.media_type import check_media_type
from labelbox.schema.project_values import AUDITS, KEYWORDS, _check_queue_mode
from labelbox.schema.project_values import check_quality_stays as check_quality_stays
from labelbox.schema.quality_mode import QualityMode
from labelbox_graphql.enums import MediaType, QueueMode
from labelbox_graphql.runtime import UNSET, Unset

if TYPE_CHECKING:
    pass


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
        InvalidAttributeError, ValueError, TypeError: see `AsyncClient.create_project`.
    """
    from labelbox._async.schema.project import Project

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

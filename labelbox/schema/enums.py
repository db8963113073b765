"""States of jobs, as the API reference names them."""

from enum import Enum

from labelbox_graphql.enums import AnnotationImportState as AnnotationImportState
from labelbox_graphql.enums import BulkImportRequestState as BulkImportRequestState


class CollectionJobStatus(Enum):
    """What became of a job over many things.

    Attributes:
        SUCCESS: All went well.
        PARTIAL_SUCCESS: Some went well; the errors name the others.
        FAILURE: Nothing did.
    """

    SUCCESS = "SUCCESS"
    PARTIAL_SUCCESS = "PARTIAL SUCCESS"
    FAILURE = "FAILURE"

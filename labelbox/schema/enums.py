"""States of jobs, as the API reference names them."""

from enum import Enum

from labelbox_graphql.runtime import OpenEnum


class AnnotationImportState(OpenEnum):
    """Where an import of labels or predictions stands. A state of a newer server is kept.

    Attributes:
        RUNNING: Not done yet.
        FAILED: It came to nothing; see the errors.
        FINISHED: It is over; the statuses say what became of each row.
    """

    RUNNING = "RUNNING"
    FAILED = "FAILED"
    FINISHED = "FINISHED"


class BulkImportRequestState(OpenEnum):
    """Where an import of pre-labels of the old kind stands; the states mean the same as for other imports."""

    RUNNING = "RUNNING"
    FAILED = "FAILED"
    FINISHED = "FINISHED"


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

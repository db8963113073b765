"""What the server refuses, with the codes that clients tell errors apart by.

SandboxError                a GraphQL error with `extensions.code`
├── NotFound                RESOURCE_NOT_FOUND
├── Conflict                RESOURCE_CONFLICT
├── Malformed               MALFORMED_REQUEST
├── NotAllowed              OPERATION_NOT_ALLOWED
├── Unauthenticated         AUTHENTICATION_ERROR
├── Unauthorized            AUTHORIZATION_ERROR
├── ValidationFailed        GRAPHQL_VALIDATION_FAILED
├── InvalidQuery            INTERNAL_SERVER_ERROR with status 400, which clients read as a wrong query
└── KeptWork                any of these, after which the work done so far stays (documented of one call)
"""

from typing import ClassVar, TypeVar

from graphql import GraphQLError

T = TypeVar("T")


class SandboxError(GraphQLError):
    """A mistake of the caller."""

    code: ClassVar[str] = "INTERNAL_SERVER_ERROR"
    status: ClassVar[int | None] = None
    keeps_work: ClassVar[bool] = False

    def __init__(self, message: str) -> None:
        extensions: dict[str, object] = {"code": self.code}
        if self.status is not None:
            extensions["exception"] = {"status": self.status}
        super().__init__(message, extensions=extensions)


class NotFound(SandboxError):
    """There is nothing of that id."""

    code = "RESOURCE_NOT_FOUND"

    def __init__(self, kind: str, uid: object) -> None:
        super().__init__(f"{kind} {str(uid)!r} does not exist or you do not have access to it")


def existing(row: T | None, kind: str, uid: object) -> T:
    """The row, if there is one.

    Raises:
        NotFound: there is none.
    """
    if row is None:
        raise NotFound(kind, uid)
    return row


class Conflict(SandboxError):
    """Something of that name is there already."""

    code = "RESOURCE_CONFLICT"


class Malformed(SandboxError):
    """The request can be read but makes no sense."""

    code = "MALFORMED_REQUEST"


class KeptWork(Malformed):
    """Part of the request made no sense; the other part is done and stays."""

    keeps_work = True


class NotAllowed(SandboxError):
    """The operation exists but not for this object."""

    code = "OPERATION_NOT_ALLOWED"


class Unauthenticated(SandboxError):
    """The key is missing or unknown."""

    code = "AUTHENTICATION_ERROR"

    def __init__(self) -> None:
        super().__init__("The API key is missing or not known")


class Unauthorized(SandboxError):
    """The user may not do that."""

    code = "AUTHORIZATION_ERROR"


class ValidationFailed(SandboxError):
    """The document or an argument of it is wrong."""

    code = "GRAPHQL_VALIDATION_FAILED"


class InvalidQuery(SandboxError):
    """A value that the server looked at and refused."""

    status = 400

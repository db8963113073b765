"""Everything this package raises on purpose.

    Exception
    └─ ReportedError                          where it happened: operation, status, request id
       ├─ LabelboxError                       message, cause
       │  ├─ AuthenticationError              the API key is missing, malformed or refused
       │  ├─ AuthorizationError               the key may not do this
       │  ├─ ApiLimitError                    too many requests
       │  ├─ NetworkError                     no answer; the server may or may not have acted
       │  ├─ TimeoutError                     no answer in time; likewise
       │  ├─ InternalServerError              the server's own failure, worth another try
       │  ├─ UnexpectedResponseError          an answer that is none: HTML, cut off, of another shape
       │  ├─ DownloadError                    a file that the server does not hand out, or that is too large
       │  ├─ ImageTooLargeError               a picture of more pixels than are safe to unpack
       │  ├─ InvalidQueryError                a query that the server, or we, cannot read
       │  ├─ ValidationFailedError            a query that is too expensive or too deep
       │  ├─ ResourceNotFoundError            nothing there, or not visible to the key
       │  ├─ ResourceConflict                 it is there already, or somebody else was faster
       │  ├─ ResourceCreationError            the server could not make it
       │  ├─ InvalidAttributeError            a field that the type does not have
       │  ├─ MALValidationError               pre-labels that no import accepts
       │  ├─ UuidError                        uuids that occur twice in an import
       │  ├─ ImportCheckError                 annotations with errors, found before they were sent
       │  ├─ ImportStatusMissingError         an import that does not say what became of its rows
       │  ├─ BulkFailuresError                items of a bulk call that were not done, or of which nobody knows
       │  └─ JournalError                     a journal that cannot be read or written
       │     ├─ JournalInUseError             another call or process is writing it
       │     └─ JournalMismatchError          it tells of something else than what is asked now
       ├─ MalformedQueryException             a request that the server could not make sense of
       ├─ OperationNotAllowedException        not permitted, or over a usage limit
       ├─ InconsistentOntologyException       an ontology that contradicts itself
       ├─ ProcessingWaitTimeout               data rows were not processed in time
       ├─ ConfidenceNotSupportedException     a confidence where there can be none
       └─ CustomMetricsNotSupportedException  custom metrics where there can be none

The API reference fixes the names, constructors and bases. Six are no LabelboxError there, so they are none
here: a handler of LabelboxError that comes first must not begin to catch them.

No text here ever holds an API key or what makes a URL a signed one: query strings are cut from all messages.
"""

import re
from collections.abc import Mapping
from functools import partial

_QUERY_STRING = re.compile(r"(\bhttps?://[^\s\"'<>?#]*)[?#][^\s\"'<>]*", re.IGNORECASE)
_PASSWORD = re.compile(r"(\bhttps?://)[^\s/\"'<>@]*@", re.IGNORECASE)


def redacted(text: str) -> str:
    """The text with every URL's query string and password cut out: they are what signs and opens."""
    return _QUERY_STRING.sub(r"\1?…", _PASSWORD.sub(r"\1…@", text))


class ReportedError(Exception):
    """Base of all errors of this package.

    Attributes:
        operation: The operation that failed, as the server knows it; None if none was sent.
        status: The HTTP status of the answer; None if there was none.
        request_id: The server's name for the request, for a support ticket; None if it gave none.
        is_after_doubt: Whether the request was repeated after an attempt that may have been carried out, which may
            then be the reason of the error.
    """

    operation: str | None = None
    status: int | None = None
    request_id: str | None = None
    is_after_doubt: bool = False

    def __init__(self, *args: object) -> None:
        super().__init__(*(redacted(arg) if isinstance(arg, str) else arg for arg in args))

    def __repr__(self) -> str:
        return redacted(super().__repr__())


class LabelboxError(ReportedError):
    """Base of the documented family.

    Attributes:
        message: What went wrong, in words for a log.
        cause: What led to it: an exception or a text; None where there is nothing to add.
    """

    def __init__(self, message: str, cause: object = None) -> None:
        super().__init__(message, cause)
        self.message: str = self.args[0]
        self.cause: object = self.args[1]

    def __str__(self) -> str:
        return self.message + redacted(str(self.args))


class AuthenticationError(LabelboxError):
    """The API key is missing, malformed, revoked or of another deployment."""


class AuthorizationError(LabelboxError):
    """The API key is good, but may not do this."""


class ApiLimitError(LabelboxError):
    """Too many requests in a short time; nothing was done."""


class NetworkError(LabelboxError):
    """The connection failed before a whole answer was there; the server may have acted nevertheless.

    Attributes:
        cause: The failure of the connection.
    """

    def __init__(self, cause: object) -> None:
        super().__init__(str(cause), cause)

    def __reduce__(self) -> tuple[object, ...]:
        return type(self), (self.cause,), self.__dict__


class TimeoutError(LabelboxError):
    """No answer in time. Not the built-in of this name."""


class InternalServerError(LabelboxError):
    """The server, or the gateway before it, failed; trying again later may help."""


class UnexpectedResponseError(LabelboxError):
    """The answer was no answer of this protocol: HTML, empty, cut off, or of another shape than the schema says.

    Attributes:
        excerpt: Its beginning, at most 200 characters, without secrets.
    """

    def __init__(self, message: str, cause: object = None, excerpt: str = "") -> None:
        super().__init__(message, cause)
        self.excerpt = redacted(excerpt)


class DownloadError(LabelboxError):
    """A file was not handed out, mostly because its signed URL has expired; or it is too large to be kept in memory."""


class ImageTooLargeError(LabelboxError):
    """A picture has more pixels than are safe to unpack: a small file can claim to fill all memory."""


class InvalidQueryError(LabelboxError):
    """A query that is malformed or asks for what is not supported; found by the server or before it was asked."""


class ValidationFailedError(LabelboxError):
    """A query that the server finds too expensive or too deep."""


class ResourceNotFoundError(LabelboxError):
    """There is nothing like this, or the API key may not see it.

    Attributes:
        db_object_type: The kind of thing that was asked for: an entity class, or its name.
        params: What it was looked for by.
    """

    def __init__(self, db_object_type: type | str, params: Mapping[str, object]) -> None:
        super().__init__(f"Resource '{_type_name(db_object_type)}' not found for params: {params!r}")
        self.db_object_type = db_object_type
        self.params = params

    def __reduce__(self) -> tuple[object, ...]:
        return type(self), (self.db_object_type, self.params), self.__dict__


class ResourceConflict(LabelboxError):
    """It exists already, or contradicts what does."""


class ResourceCreationError(LabelboxError):
    """The server could not make it, because of a validation or a transaction."""


class InvalidAttributeError(LabelboxError):
    """A field, or the name of one, that the type does not have.

    Attributes:
        db_object_type: The type that was asked: an entity class, or its name.
        field: The field, its name, or several of them.
        hint: What was probably meant, or what there is; empty where there is nothing to say.
    """

    def __init__(self, db_object_type: type | str, field: object, *, hint: str = "") -> None:
        text = f"Field(s) '{field!r}' not valid on DB type '{_type_name(db_object_type)}'"
        super().__init__(f"{text}; {hint}" if hint else text)
        self.db_object_type = db_object_type
        self.field = field
        self.hint = hint

    def __reduce__(self) -> tuple[object, ...]:
        return partial(type(self), hint=self.hint), (self.db_object_type, self.field), self.__dict__


class MALValidationError(LabelboxError):
    """Pre-labels that no import accepts."""


class UuidError(LabelboxError):
    """Uuids that occur more than once in an import."""


class ImportCheckError(LabelboxError):
    """Annotations with errors, found before they were sent; from `ImportReport.raise_for_errors`.

    The message has the first of them and says how many there are.

    Attributes:
        errors: How many errors there are.
    """

    def __init__(self, message: str, errors: int) -> None:
        super().__init__(message)
        self.errors = errors

    def __reduce__(self) -> tuple[object, ...]:
        return type(self), (self.message, self.errors), self.__dict__

    def __str__(self) -> str:
        # Without the arguments behind it: the message is long enough.
        return self.message


class ImportStatusMissingError(LabelboxError):
    """A finished import of rows whose status file is empty: nothing says whether they were taken.

    Attributes:
        kind: The class of the import.
        name: The name of the import.
    """

    def __init__(self, kind: type | str, name: str) -> None:
        kind = _type_name(kind)
        super().__init__(f"{kind} {name!r} is finished, but says nothing of its rows: its status file is empty")
        self.kind = kind
        self.name = name

    def __reduce__(self) -> tuple[object, ...]:
        return type(self), (self.kind, self.name), self.__dict__


class BulkFailuresError(LabelboxError):
    """Items of a bulk call that were not done, or of which nobody knows; from `BulkResult.raise_for_failures`.

    The message has the first of them and says how many there are.

    Attributes:
        failed: How many were refused.
        unknown: Of how many nobody knows yet; another run with the same journal asks for them.
    """

    def __init__(self, message: str, failed: int, unknown: int) -> None:
        super().__init__(message)
        self.failed = failed
        self.unknown = unknown

    def __reduce__(self) -> tuple[object, ...]:
        return type(self), (self.message, self.failed, self.unknown), self.__dict__

    def __str__(self) -> str:
        return self.message


class JournalError(LabelboxError):
    """A journal that cannot be read or written: no place, no permission, or a file of another kind.

    Attributes:
        path: The file.
    """

    def __init__(self, path: str, problem: str) -> None:
        super().__init__(f"{path}: {problem}")
        self.path = path
        self._problem = problem

    def __reduce__(self) -> tuple[object, ...]:
        return type(self), (self.path, self._problem), self.__dict__

    def __str__(self) -> str:
        return self.message


class JournalInUseError(JournalError):
    """Another call or process is writing the journal; two at once would send things twice."""


class JournalMismatchError(JournalError):
    """The journal tells of something else than what is asked now: another project or dataset, or other content."""


class MalformedQueryException(ReportedError):
    """A request that cannot be made sense of, or asks for more than one call may."""


class OperationNotAllowedException(ReportedError):
    """A resource that the key may not use, or a usage limit that is exceeded."""


class InconsistentOntologyException(ReportedError):
    """An ontology that contradicts itself, such as two tools of one name."""


class ProcessingWaitTimeout(ReportedError):
    """Data rows were not processed in the time allowed."""


class ConfidenceNotSupportedException(ReportedError):
    """A confidence on an annotation that can have none."""


class CustomMetricsNotSupportedException(ReportedError):
    """Custom metrics on an annotation that can have none."""


def _type_name(kind: type | str) -> str:
    return kind if isinstance(kind, str) else kind.__name__

"""What goes wrong, as exceptions: from lost connections, statuses and the `errors` of an answer. Pure.

The order of the checks is the protocol's; the first that matches wins.
"""

import json
import math
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any, NamedTuple, TypeVar, cast

from labelbox.exceptions import (
    ApiLimitError,
    AuthenticationError,
    AuthorizationError,
    DownloadError,
    InternalServerError,
    InvalidQueryError,
    LabelboxError,
    MalformedQueryException,
    NetworkError,
    OperationNotAllowedException,
    ReportedError,
    ResourceConflict,
    ResourceNotFoundError,
    TimeoutError,
    UnexpectedResponseError,
    ValidationFailedError,
    redacted,
)

from .exchange import Lost, Reply
from .retry import Again, Trouble

E = TypeVar("E", bound=ReportedError)

_LIMIT = "You have exceeded"
_GATEWAY = b"upstream connect error or disconnect/reset before headers"
_EXCERPT = 200


@dataclass(frozen=True, slots=True)
class About:
    """What an error is about.

    Attributes:
        operation: The name of what was asked.
        host: Who was asked.
        secret: The API key, which a gateway may echo; it is cut out of every text.
        kind: What is missing when the server finds nothing, such as "Project".
        params: What it was looked for by.
        error_key: Which entry of a malformed request's error is reported.
    """

    operation: str
    host: str
    secret: str = field(default="", repr=False)
    kind: Callable[[], str] = lambda: "Resource"
    params: Mapping[str, object] = field(default_factory=dict[str, object], repr=False)
    error_key: str = "message"

    def clean(self, text: str) -> str:
        """The text without the key and without signed URLs."""
        return redacted(text.replace(self.secret, "…") if self.secret else text)

    def told(self, error: E, reply: Reply | None = None) -> E:
        """The error, with where it happened."""
        error.operation = self.operation
        if reply is not None:
            error.status = reply.status
            error.request_id = self.clean(reply.headers.get("x-request-id", ""))[:_EXCERPT] or None
        facts = [self.operation]
        facts += [f"HTTP {error.status}"] if error.status else []
        facts += [f"request {error.request_id}"] if error.request_id else []
        error.add_note(self.clean(", ".join(facts)))
        return error


def of_lost(lost: Lost, about: About, timeout: float | None) -> Trouble:
    """No whole answer came."""
    error: ReportedError
    if lost.timeout:
        seconds = timeout if lost.seconds is None else lost.seconds
        allowed = "in time" if seconds is None else f"within {seconds:g} s"
        error = TimeoutError(f"{about.host} did not answer {allowed} ({about.operation})")
    elif lost.over is not None:
        told = f"{about.operation}: an answer of more than the limit of {lost.over:,} bytes; nothing of it was kept"
        return Trouble(about.told(UnexpectedResponseError(told)), Again.UNCLEAR)
    else:
        error = NetworkError(ConnectionError(about.clean(f"{about.host}: {lost.what}")))
    again = Again.USELESS if lost.hopeless else Again.MAYBE_DONE if lost.sent else Again.NOT_DONE
    return Trouble(about.told(error), again, unreachable=lost.unreachable and not lost.timeout)


def of_status(reply: Reply, about: About) -> Trouble | None:
    """What the status alone says, whatever the body is."""
    status, after = reply.status, retry_after(reply)
    if status == 429:
        return Trouble(about.told(ApiLimitError(_limit_text(reply, about)), reply), Again.NOT_DONE, after)
    if 500 <= status < 600:
        error = about.told(InternalServerError(_server_text(reply)), reply)
        if said := excerpt(reply, about):
            error.add_note(f"It said: {said}")
        # A server that names the time to come back has turned the request away.
        refused = status == 503 and after is not None
        return Trouble(error, Again.NOT_DONE if refused else Again.MAYBE_DONE, after)
    return None


def of_envelope(envelope: Mapping[str, object], reply: Reply, about: About) -> Trouble | None:
    """What the body of a GraphQL answer says; None if it reports no error."""
    faults = _faults(envelope.get("errors"))
    message = envelope.get("message")
    found: Trouble | None = _first(faults, _BEFORE_LIMIT, about)
    if found is None and isinstance(message, str) and message.startswith(_LIMIT):
        found = Trouble(ApiLimitError(about.clean(message)), Again.NOT_DONE, retry_after(reply))
    if found is None:
        found = _first(faults, _AFTER_LIMIT, about)
    if found is None and faults:
        listed = [{"message": fault.message, "code": fault.code} for fault in faults]
        found = Trouble(LabelboxError(about.clean(f"Unknown error: {listed}")))
    if found is None and reply.status != 200:
        return of_other_status(reply, about, message)
    if found is not None:
        about.told(cast(ReportedError, found.error), reply)
    return found


def of_other_status(reply: Reply, about: About, message: object = None) -> Trouble:
    """A status that is neither 200 nor explained by the body."""
    what = f"{reply.status} {reply.reason}".strip()
    cause = about.clean(message) if isinstance(message, str) else None
    error: ReportedError
    match reply.status:
        case 401:
            error = AuthenticationError("Invalid API key", cause)
        case 403:
            error = AuthorizationError(cause or what)
        case status if 300 <= status < 400:
            error = LabelboxError(f"{what}: redirects are not followed, for the key's sake; is the endpoint right?")
        case _:
            error = LabelboxError(what, cause)
    return Trouble(about.told(error, reply))


def of_no_json(reply: Reply, about: About) -> Trouble:
    """The body is no JSON object: a gateway's HTML, nothing at all, or a part of an answer."""
    if 300 <= reply.status < 400 or reply.status in (401, 403):
        return of_other_status(reply, about)
    said = excerpt(reply, about)
    message = f"Failed to parse response as JSON: {about.operation}, HTTP {reply.status}, {said or 'an empty body'}"
    error = about.told(UnexpectedResponseError(message, excerpt=said), reply)
    return Trouble(error, Again.UNCLEAR if reply.status < 300 else Again.USELESS)


def of_download(reply: Reply, about: About) -> Trouble:
    """A file was not handed out. The body is not shown: storage answers with what it would have signed."""
    what = f"{reply.status} {reply.reason}".strip()
    if trouble := of_status(reply, about):
        again, after = trouble.again, trouble.retry_after
    else:
        again, after = Again.USELESS, None
    hint = "; the URL may have expired" if reply.status in (400, 401, 403, 404, 410) else ""
    return Trouble(about.told(DownloadError(f"{about.host} hands out no file: {what}{hint}"), reply), again, after)


def too_large(limit: int, about: About) -> Trouble:
    """A file of which there is no end in sight."""
    told = DownloadError(f"{about.host} hands out more than the limit of {limit:,} bytes; nothing of it was kept")
    return Trouble(about.told(told), Again.USELESS)


def parsed(reply: Reply) -> Mapping[str, object] | None:
    """The body as a JSON object, or None if it is none."""
    try:
        envelope: object = json.loads(reply.body)
    except (ValueError, RecursionError):
        return None
    return cast("dict[str, object]", envelope) if isinstance(envelope, dict) else None


def retry_after(reply: Reply) -> float | None:
    """Seconds for which the server asks to be left alone; it says so in seconds or as a date."""
    said = reply.headers.get("retry-after", "").strip()
    if not said:
        return None
    try:
        seconds = float(said)
    except ValueError:
        seconds = _seconds_until(said)
    return max(0.0, seconds) if math.isfinite(seconds) else None


def excerpt(reply: Reply, about: About) -> str:
    """The beginning of a body, on one line and without secrets."""
    # Cut after cleaning: a secret must not survive because its end was cut off.
    text = about.clean(" ".join(reply.body[:4000].decode("utf-8", "replace").split()))
    return text if len(text) <= _EXCERPT else text[: _EXCERPT - 1] + "…"


def _seconds_until(date: str) -> float:
    import time
    from email.utils import parsedate_to_datetime

    try:
        return parsedate_to_datetime(date).timestamp() - time.time()
    except (TypeError, ValueError):
        return math.nan


def _server_text(reply: Reply) -> str:
    if _GATEWAY in reply.body:
        return "Connection reset"
    return "502 Bad Gateway" if reply.status == 502 else f"Internal server http error {reply.status}"


def _limit_text(reply: Reply, about: About) -> str:
    envelope = parsed(reply) or {}
    said = [envelope.get("message"), *(fault.message for fault in _faults(envelope.get("errors")))]
    texts = [text for text in said if isinstance(text, str) and text]
    return about.clean(texts[0]) if texts else f"{reply.status} {reply.reason}".strip()


class _Fault(NamedTuple):
    """One entry of an answer's `errors`."""

    message: str
    code: str | None
    exception_status: object
    entry: Mapping[str, object]


def _faults(errors: object) -> list[_Fault]:
    entries = cast("Sequence[object]", errors) if isinstance(errors, list) else [errors] if errors else []
    return [_fault(entry) for entry in entries]


def _fault(entry: object) -> _Fault:
    if not isinstance(entry, dict):
        return _Fault(str(entry), None, None, {"message": str(entry)})
    known = cast("dict[str, object]", entry)
    extensions = _mapping(known.get("extensions"))
    code = extensions.get("code")
    exception = _mapping(extensions.get("exception"))
    message = known.get("message")
    return _Fault(
        message if isinstance(message, str) else "" if message is None else str(message),
        code if isinstance(code, str) else None,
        exception.get("status"),
        known,
    )


def _mapping(value: object) -> Mapping[str, object]:
    return cast("dict[str, object]", value) if isinstance(value, dict) else {}


def _first(faults: Sequence[_Fault], known: Mapping[str, "_Meaning"], about: About) -> Trouble | None:
    """The meaning of the code that comes first in the protocol's order, whatever the order of the faults is."""
    for code, meaning in known.items():
        for fault in faults:
            if fault.code == code:
                return meaning(fault, about)
    return None


_Meaning = Callable[[_Fault, About], Trouble]


def _plain(error: Callable[[str], ReportedError]) -> _Meaning:
    return lambda fault, about: Trouble(error(about.clean(fault.message)))


def _not_validated(fault: _Fault, about: About) -> Trouble:
    too_deep = fault.message == "Query complexity limit exceeded"
    return Trouble((ValidationFailedError if too_deep else InvalidQueryError)(about.clean(fault.message)))


def _not_found(_fault: _Fault, about: About) -> Trouble:
    return Trouble(ResourceNotFoundError(about.kind(), about.params))


def _malformed(fault: _Fault, about: About) -> Trouble:
    reported: Any = fault.entry.get(about.error_key, fault.message)
    text = about.clean(reported if isinstance(reported, str) else json.dumps(reported, default=str))
    return Trouble(MalformedQueryException(text))


def _failed_inside(fault: _Fault, about: About) -> Trouble:
    message = about.clean(fault.message)
    match _number(fault.exception_status):
        case 400:
            return Trouble(InvalidQueryError(message))
        case 426:
            return Trouble(OperationNotAllowedException(message))
        case 500 | None:
            return Trouble(LabelboxError(message))
        case _:
            return Trouble(InternalServerError(message), Again.MAYBE_DONE)


def _number(value: object) -> int | None:
    try:
        return int(value) if isinstance(value, int | float | str) else None
    except (ValueError, OverflowError):
        return None


_BEFORE_LIMIT: dict[str, _Meaning] = {
    "AUTHENTICATION_ERROR": lambda _fault, _about: Trouble(AuthenticationError("Invalid API key")),
    "AUTHORIZATION_ERROR": _plain(AuthorizationError),
    "GRAPHQL_VALIDATION_FAILED": _not_validated,
    "GRAPHQL_PARSE_FAILED": _plain(InvalidQueryError),
}
_AFTER_LIMIT: dict[str, _Meaning] = {
    "RESOURCE_NOT_FOUND": _not_found,
    "RESOURCE_CONFLICT": _plain(ResourceConflict),
    "MALFORMED_REQUEST": _malformed,
    "INTERNAL_SERVER_ERROR": _failed_inside,
    "OPERATION_NOT_ALLOWED": _plain(OperationNotAllowedException),
}

"""Answers into models: straight from the bytes, envelope and data in one pass. Pure."""

from functools import cache
from typing import Generic, TypeVar

from pydantic import BaseModel, ValidationError
from pydantic_core import from_json

from labelbox import row_json
from labelbox.collector import gc_paused
from labelbox.exceptions import UnexpectedResponseError
from labelbox_graphql.runtime import Document, Model

from .errors import About, of_envelope, of_no_json, of_status, parsed
from .exchange import Reply
from .retry import Again, Trouble

M = TypeVar("M", bound=Model)

# An answer of so many bytes is worth the import of a faster parser, where there is one.
LONG = 128 << 10

_VERBS = frozenset({"add", "create", "delete", "get", "remove", "set", "update", "upsert", "validate"})


class Envelope(BaseModel, Generic[M]):
    """A GraphQL answer. Errors are looked at only when there are any, hence untyped."""

    data: M | None = None
    errors: object = None
    message: object = None


def decode(document: Document[M], reply: Reply, about: About) -> M | Trouble:
    """The data of an answer, or what is wrong with it."""
    if trouble := of_status(reply, about):
        return trouble

    def explain(problem: ValidationError, place: str) -> Exception:
        what = _changed(document, f"{place}: {_mismatch(problem)}")
        return about.told(UnexpectedResponseError(about.clean(what)))  # kept with the records, so without the reply

    try:
        # All that is made stays, so looking for garbage among it would be in vain, and takes longer than making it.
        with gc_paused():
            envelope: Envelope[M] = envelope_of(document.result).model_validate(
                values_of(reply.body), context={"explain": explain}
            )
    except ValueError as problem:
        return _explained(document, reply, about, problem)
    if envelope.data is None or envelope.errors or envelope.message or reply.status != 200:
        return (
            _explained(document, reply, about, None) if envelope.data is None else _judged(envelope.data, reply, about)
        )
    return envelope.data


def kind_of(document: Document[Model]) -> str:
    """What an operation is about: `GetProject` is about a Project, and so is `LabelCount`, which asks one for it.

    The result tells: the entity that it holds, or else the name of what was asked.
    """
    for name, field in document.result.model_fields.items():
        parts = str(field.annotation).replace("|", " ").replace("[", ".").split(".")
        entity = next((part for part in parts if "Fields" in part), "").split("Fields")[0].strip()
        return entity or "".join(word.capitalize() for word in name.split("_") if word not in _VERBS)
    return document.name.removesuffix("PyApi")


def values_of(body: bytes) -> object:
    """The values of JSON. Raises ValueError."""
    if len(body) >= LONG:
        try:
            return row_json.fastest()(body)
        except (ValueError, RecursionError):
            pass  # the other reads more, NaN for example, and says more plainly what is wrong
    value: object = from_json(body)
    return value


@cache
def envelope_of(result: type[M]) -> type[Envelope[M]]:
    """The envelope's model; pydantic takes a millisecond to build one."""
    return Envelope[result]  # type: ignore[valid-type]  # a parametrisation at run time


def _judged(data: M, reply: Reply, about: About) -> M | Trouble:
    """Data that came together with something else; partial data is none."""
    envelope = parsed(reply)
    return data if envelope is None else of_envelope(envelope, reply, about) or data


def _explained(document: Document[M], reply: Reply, about: About, problem: ValueError | None) -> Trouble:
    envelope = parsed(reply)
    if envelope is None:
        return of_no_json(reply, about)
    if trouble := of_envelope(envelope, reply, about):
        return trouble
    what = "an answer without data"
    if isinstance(problem, ValidationError) and envelope.get("data") is not None:
        what = _mismatch(problem)
    error = about.told(UnexpectedResponseError(about.clean(_changed(document, what))), reply)
    return Trouble(error, Again.UNCLEAR)


def _changed(document: Document[M], what: str) -> str:
    return (
        f"{document.name}: {what}. The server's schema may have changed: update this package, or regenerate it"
        " (`make generate`)"
    )


def _mismatch(problem: ValidationError) -> str:
    """The first places that do not fit. The values are left out: they are the user's data."""
    errors = problem.errors(include_input=False, include_url=False, include_context=False)
    told = [f"{'.'.join(map(str, error['loc']))}: {error['msg']}" for error in errors[:3]]
    return "; ".join(told) + (f"; and {len(errors) - 3} more" if len(errors) > 3 else "")

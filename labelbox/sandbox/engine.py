"""Executes GraphQL documents: parse and validate once, run, and word errors as the service does."""

import logging
import re
from collections import OrderedDict
from dataclasses import dataclass, field
from typing import Any

from graphql import (
    DocumentNode,
    ExecutionResult,
    GraphQLError,
    GraphQLSchema,
    OperationType,
    execute_sync,  # pyright: ignore[reportUnknownVariableType]  # its middleware has no full type
    get_operation_ast,
    parse,
    validate,
)

from .complexity import TOO_COMPLEX, check_complexity
from .errors import Malformed, SandboxError, ValidationFailed
from .state import Call

_log = logging.getLogger(__name__)
_MOST_TOKENS = 1_000_000  # ids of many rows stand in documents as text
_KEPT_DOCUMENTS = 2048  # clients write ids and page numbers into the text, so the number of texts has no end


class _Undone(Exception):
    """Leaves the transaction of a mutation that had an error."""


@dataclass(frozen=True)
class Answer:
    """What goes back: an HTTP status and the envelope."""

    status: int
    body: dict[str, Any]


@dataclass
class Engine:
    """The schema with its resolvers, and the documents that were seen."""

    schema: GraphQLSchema
    _documents: OrderedDict[str, DocumentNode | tuple[GraphQLError, ...]] = field(
        default_factory=OrderedDict[str, DocumentNode | tuple[GraphQLError, ...]]
    )

    def answer(self, call: Call, query: object, variables: dict[str, Any] | None, name: str | None) -> Answer:
        """Carry out a document for a caller. A mutation with an error leaves no trace."""
        if not isinstance(query, str):
            return refusal(400, "The request has no query", "MALFORMED_REQUEST")
        document = self._document(query)
        if isinstance(document, tuple):
            return Answer(400, {"errors": [formatted(e) for e in document], "data": None})
        try:
            return self._carried_out(call, document, variables, name)
        except RecursionError:  # values that are nested without end
            return refusal(400, TOO_COMPLEX, ValidationFailed.code)

    def _carried_out(
        self, call: Call, document: DocumentNode, variables: dict[str, Any] | None, name: str | None
    ) -> Answer:
        operation = get_operation_ast(document, name)
        if operation is None or operation.operation is not OperationType.MUTATION:
            return _envelope(execute_sync(self.schema, document, None, call, variables, name))
        result: ExecutionResult | None = None
        try:
            with call.db.transaction():
                result = execute_sync(self.schema, document, None, call, variables, name)
                if any(not _keeps_work(e) for e in result.errors or ()):
                    raise _Undone
        except _Undone:
            pass
        return _envelope(result or ExecutionResult())

    def only_reads(self, query: object, name: str | None) -> bool:
        """Whether a document that was seen before holds no mutation to carry out."""
        document = self._documents.get(query) if isinstance(query, str) else None
        operation = get_operation_ast(document, name) if isinstance(document, DocumentNode) else None
        return operation is not None and operation.operation is OperationType.QUERY

    def _document(self, text: str) -> DocumentNode | tuple[GraphQLError, ...]:
        known = self._documents.get(text)
        if known is None:
            known = self._documents[text] = self._read(text)
            while len(self._documents) > _KEPT_DOCUMENTS:
                self._documents.popitem(last=False)
        return known

    def _read(self, text: str) -> DocumentNode | tuple[GraphQLError, ...]:
        try:
            document = parse(text, no_location=False, max_tokens=_MOST_TOKENS)
            check_complexity(document)
            mistakes = validate(self.schema, document)
        except SandboxError as problem:
            return (problem,)
        except GraphQLError as problem:
            return (_coded(problem, "GRAPHQL_PARSE_FAILED"),)
        except RecursionError:
            return (ValidationFailed(TOO_COMPLEX),)
        return tuple(_coded(mistake, "GRAPHQL_VALIDATION_FAILED") for mistake in mistakes) or document


def refusal(status: int, message: str, code: str) -> Answer:
    """An answer with one error and no data."""
    return Answer(status, {"errors": [{"message": message, "extensions": {"code": code}}], "data": None})


def formatted(error: GraphQLError) -> dict[str, Any]:
    """An error as it goes out; every one has a code."""
    made: dict[str, Any] = dict(error.formatted)
    if "code" not in made.get("extensions", {}):
        made["extensions"] = _extensions(error)
        made["message"] = _worded(error)
    if made["extensions"]["code"] == Malformed.code:
        made["errors"] = made["message"]  # where clients look for it after an export
    return made


def _envelope(result: ExecutionResult) -> Answer:
    if not result.errors:
        return Answer(200, {"data": result.data})
    return Answer(200, {"errors": [formatted(e) for e in result.errors], "data": result.data})


def _extensions(error: GraphQLError) -> dict[str, Any]:
    # without a path it never came to a resolver: a variable does not fit its type
    if error.original_error is None or isinstance(error.original_error, GraphQLError):
        return {"code": "GRAPHQL_VALIDATION_FAILED"}
    _log.error("a resolver failed", exc_info=error.original_error)
    return {"code": "INTERNAL_SERVER_ERROR", "exception": {"status": 500}}


def _worded(error: GraphQLError) -> str:
    internal = error.original_error is not None and not isinstance(error.original_error, GraphQLError)
    return "Internal error of the sandbox" if internal else error.message


def _coded(error: GraphQLError, code: str) -> GraphQLError:
    # graphql-core quotes names with ', the service with "
    message = re.sub(r"'([^']*)'", r'"\1"', error.message)
    return GraphQLError(message, error.nodes, error.source, error.positions, extensions={"code": code})


def _keeps_work(error: GraphQLError) -> bool:
    return isinstance(error.original_error, SandboxError) and error.original_error.keeps_work

"""What the compiler says when it refuses its input."""

import difflib
from collections.abc import Iterable

from graphql import GraphQLError


class CompileError(Exception):
    """The input does not fit the schema or a house rule. The text lists every problem with file, line and column."""


def refuse(problems: Iterable[GraphQLError]) -> None:
    """Raise all of them together, in the order of the files; do nothing if there are none."""
    if texts := list(dict.fromkeys(map(str, sorted(problems, key=_place)))):
        count = f"{len(texts)} problem{'s' if len(texts) > 1 else ''}"
        raise CompileError("\n\n".join([*texts, count]))


def did_you_mean(word: str, known: Iterable[str]) -> str:
    """` Did you mean 'name'?`, or nothing where nothing is close."""
    close = difflib.get_close_matches(word, sorted(known), n=1)
    return f" Did you mean {close[0]!r}?" if close else ""


def _place(problem: GraphQLError) -> tuple[str, int]:
    return (problem.source.name if problem.source else "", next(iter(problem.positions or ()), 0))

"""Changes of a text by position, collected first and made together."""

import ast
import re
from collections.abc import Callable
from dataclasses import dataclass


@dataclass(frozen=True)
class _Edit:
    start: int
    end: int
    text: str
    rank: int


class Edits:
    """Changes of one text.

    Attributes:
        lines: The lines of the text, with their ends.
    """

    def __init__(self, text: str) -> None:
        self.text = text
        self.lines = text.splitlines(keepends=True)
        self._starts = [0]
        for line in self.lines:
            self._starts.append(self._starts[-1] + len(line))
        self._edits: list[_Edit] = []
        self._moved: list[range] = []

    def offset(self, line: int, column: int) -> int:
        """Where a position of the parser, which counts bytes, is in the text."""
        text = self.lines[line - 1] if line <= len(self.lines) else ""
        return self._starts[line - 1] + len(text.encode()[:column].decode())

    def span(self, node: ast.stmt | ast.expr) -> tuple[int, int]:
        return self.offset(node.lineno, node.col_offset), self.offset(node.end_lineno or 0, node.end_col_offset or 0)

    def find(self, word: str, node: ast.stmt, *, after_decorators: bool = False) -> int:
        """Where a word stands at the beginning of a statement."""
        return self.text.index(word, self.span(node)[0])

    def before(self, word: str, node: ast.expr) -> int:
        """Where a word stands just before an expression."""
        return self.text.rindex(word, 0, self.span(node)[0])

    def insert(self, at: int, text: str, *, last: bool = False) -> None:
        self._edits.append(_Edit(at, at, text, len(self._edits) if not last else 1_000_000 - len(self._edits)))

    def replace(self, start: int, end: int, text: str) -> None:
        self._edits.append(_Edit(start, end, text, len(self._edits)))

    def sub(self, node: ast.expr, pattern: "re.Pattern[str]", to: "str | Callable[[re.Match[str]], str]") -> None:
        """Replace in the text of an expression."""
        start, end = self.span(node)
        for found in pattern.finditer(self.text[:end], start):
            text = found.expand(to) if isinstance(to, str) else to(found)
            self._edits.append(_Edit(found.start(), found.end(), text, len(self._edits)))

    def indent(self, first: int, last: int) -> None:
        """Move lines to the right."""
        self._moved.append(range(first, last + 1))
        for line in range(first, last + 1):
            if self.lines[line - 1].strip():
                self.insert(self._starts[line - 1], "    ")

    def column(self, node: ast.stmt) -> str:
        """The blanks before a statement, after all moves."""
        return " " * (node.col_offset + 4 * sum(node.lineno in lines for lines in self._moved))

    def applied(self, start: int, end: int) -> str:
        """A part of the text with its changes."""
        made: list[str] = []
        at = start
        for edit in sorted(self._edits, key=lambda each: (each.start, each.end, each.rank)):
            if edit.start < start or edit.end > end or edit.start < at:
                continue
            made += [self.text[at : edit.start], edit.text]
            at = edit.end
        return "".join([*made, self.text[at:end]])

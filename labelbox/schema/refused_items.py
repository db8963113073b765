"""Errors about the items of one argument: all problems at once, each with the index of its item.

The class is the one that the API reference promises for the first problem, so handlers of a single problem catch it.
"""

from collections.abc import Iterable

from labelbox.exceptions import InvalidAttributeError, InvalidQueryError, LabelboxError, redacted
from labelbox.rules.findings import Finding

_AT_MOST = 20


class RefusedItems(Exception):
    """Items that are not what the method takes; nothing was sent.

    Attributes:
        problems: All that is wrong; the path of each begins with the argument and the index of the item.
    """

    def __init__(self, problems: Iterable[Finding]) -> None:
        self.problems = tuple(problems)
        super().__init__(str(self))

    def __str__(self) -> str:
        lines = [str(problem) for problem in self.problems[:_AT_MOST]]
        if (rest := len(self.problems) - _AT_MOST) > 0:
            lines.append(f"… and {rest} more problems")
        return redacted("\n".join(lines))

    def __reduce__(self) -> tuple[object, ...]:
        return type(self), (self.problems,)


class RefusedValues(RefusedItems, ValueError):
    """The first problem is a value that cannot be."""


class RefusedNames(RefusedItems, KeyError):
    """The first problem is a name of something that there is not."""


class RefusedForms(RefusedItems, InvalidQueryError):
    """The first problem is an item without what it must have."""


class RefusedTypes(RefusedItems, InvalidQueryError, TypeError):
    """The first problem is an item of a type that cannot be one."""


class RefusedArguments(RefusedItems, TypeError):
    """The first problem is a part of an item that is of another type."""


class RefusedKeys(RefusedItems, InvalidAttributeError):
    """The first problem is a key that items do not have."""

    def __init__(self, problems: Iterable[Finding]) -> None:
        self.problems = tuple(problems)
        LabelboxError.__init__(self, str(self))
        self.db_object_type = "DataRow"
        self.field = [problem.path.rpartition(".")[2] for problem in self.problems if problem.rule == "key"]
        self.hint = ""


_CLASSES: dict[str, type[RefusedItems]] = {
    "item": RefusedTypes,
    "key": RefusedKeys,
    "message-key": RefusedNames,
    "metadata-name": RefusedNames,
    "row-data": RefusedForms,
    "type": RefusedArguments,
}


def refused(findings: Iterable[Finding]) -> RefusedItems | None:
    """The error to raise for what was found, if anything was: warnings alone are none."""
    problems = [finding for finding in findings if finding.is_error]
    return _CLASSES.get(problems[0].rule, RefusedValues)(problems) if problems else None

"""Whether rows can be pre-labels of a project, told before they are sent."""

from collections.abc import Iterable, Mapping, Sequence
from typing import Any, TypeAlias, cast

from labelbox.exceptions import LabelboxError, MALValidationError, UuidError
from labelbox.rules.findings import Finding
from labelbox.rules.import_file import FileCheck
from labelbox.rules.ontology import Ontology

Lookup: TypeAlias = dict[str, dict[str, Any]]

REPEATED = "repeated-uuid"
REFUSED = frozenset({"uuid", "unknown-key", "empty-checklist"})
"""Rules that only old imports insist on: a UUID in each row, no key that means nothing, no checklist without answer."""

SHOWN = 100
"""Problems that an error lists."""


def check_pre_labels(rows: Iterable[object], normalized: Mapping[str, Any]) -> None:
    """Refuse rows that the server would, or that it would read otherwise than they were meant.

    Args:
        rows: The lines of the file, parsed; read once.
        normalized: The JSON of the project's ontology.

    Raises:
        UuidError: uuids are used twice, and nothing else is wrong.
        MALValidationError: rows are wrong; the text names all of them, from line 0, with what was expected.
    """
    found = _Found()
    check = FileCheck(Ontology.of(normalized))
    for line, row in enumerate(rows):
        for finding in check.row(row):
            found.note(line, finding, row)
    for line, _, finding in check.rest():
        found.note(line, finding)
    if found.count:
        raise found.error()


class _Found:
    """The first hundred findings, how many there are, and whether all are about uuids."""

    def __init__(self) -> None:
        self.count = 0
        self._shown: list[tuple[int, Finding]] = []
        self._repeated: dict[str, None] | None = {}

    def note(self, line: int, finding: Finding, row: object = None) -> None:
        if not (finding.is_error or finding.rule in REFUSED):
            return
        self.count += 1
        if len(self._shown) < SHOWN:
            self._shown.append((line, finding))
        if finding.rule != REPEATED:
            self._repeated = None
        elif self._repeated is not None and len(self._repeated) < SHOWN:
            self._repeated[str(cast("Mapping[str, Any]", row)["uuid"])] = None

    def error(self) -> LabelboxError:
        """What is raised; the lines in their order."""
        if self._repeated:
            return UuidError(
                f"{', '.join(self._repeated)} already used in this import job, must be unique for the project."
            )
        shown = sorted(self._shown, key=lambda each: each[0])
        lines = [f"line {line}: {finding}" for line, finding in shown]
        if self.count > len(lines):
            lines.append(f"… and {self.count - len(lines)} more problems")
        return MALValidationError("\n".join([f"Invalid NDJson on line {shown[0][0]}", *lines]))


def get_mal_schemas(ontology: object) -> tuple[Lookup, Lookup]:
    """The features of a project's ontology, to look them up by feature schema id or by name.

    Args:
        ontology: An `Ontology`, or anything that has its JSON as `normalized`.

    Returns:
        By feature schema id, and by name: of a tool `{"tool", "name", "classificationsBySchemaId",
        "classificationsByName"}`, of a classification what `parse_classification` gives. Classifications that cannot
        be pre-labelled are left out.
    """
    normalized: Mapping[str, Any] = getattr(ontology, "normalized")  # noqa: B009  # any object that has it
    features = [(tool["featureSchemaId"], _tool(tool)) for tool in normalized.get("tools") or ()]
    features += _classifications(normalized.get("classifications") or ())
    return dict(features), {feature["name"]: feature for _, feature in features}


def parse_classification(tool: Mapping[str, Any]) -> dict[str, Any] | None:
    """A classification of an ontology, for looking its answers up.

    Args:
        tool: Its JSON.

    Returns:
        `{"tool", "featureSchemaId", "name"}`, of radio and checklist also `options`: their ids, then their values.
        None for kinds that cannot be pre-labelled.
    """
    parsed = {"tool": tool["type"], "featureSchemaId": tool["featureSchemaId"], "name": tool["name"]}
    match tool["type"]:
        case "radio" | "checklist":
            options: Sequence[Mapping[str, Any]] = tool["options"]
            return parsed | {"options": [option[key] for key in ("featureSchemaId", "value") for option in options]}
        case "text":
            return parsed
        case _:
            return None


def _tool(tool: Mapping[str, Any]) -> dict[str, Any]:
    nested = _classifications(tool.get("classifications") or ())
    return {
        "tool": tool["tool"],
        "name": tool["name"],
        "classificationsBySchemaId": dict(nested),
        "classificationsByName": {each["name"]: each for _, each in nested},
    }


def _classifications(nodes: Iterable[Mapping[str, Any]]) -> list[tuple[str, dict[str, Any]]]:
    parsed = [(node["featureSchemaId"], parse_classification(node)) for node in nodes]
    return [(uid, each) for uid, each in parsed if each is not None]

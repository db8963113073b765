"""Questions and tools that the ontology requires. An import without them is taken, so these are warnings."""

from collections.abc import Iterable, Mapping
from typing import Any

from .findings import Finding, Findings, Severity, shown
from .kinds import is_items
from .ontology import Classification, Features, Ontology, Tool
from .remembered import Notes, Numbers
from .values import is_object

RULE = "required"


def check_required(row: Mapping[str, Any], tool: Tool | None, found: Findings) -> None:
    """The questions about an object; those about a video object may be answered at any of its key frames."""
    if tool is None or not any(question.required for question in tool.classifications):
        return
    answered = [row.get("classifications")]
    segments = row.get("segments")
    for segment in segments if is_items(segments) else ():
        frames = segment.get("keyframes") if is_object(segment) else None
        answered += [frame.get("classifications") for frame in (frames if is_items(frames) else ()) if is_object(frame)]
    check_required_answers(answered, tool.classifications, "$.classifications", found)


def check_required_answers(
    answered: Iterable[object], questions: Features[Classification] | None, path: str, found: Findings
) -> None:
    """Questions at one place; `answered` are the lists in which answers may be."""
    wanted = [question for question in questions or () if question.required]
    if not wanted or not questions:
        return
    given = {id(questions.find(row)) for rows in answered if is_items(rows) for row in rows if is_object(row)}
    for question in wanted:
        if id(question) not in given:
            found.warning(path, RULE, f"expected an answer to {question.name!r}, which is required")


class RequiredOnRows:
    """What each data row must have at the top: tools and questions."""

    def __init__(self, ontology: Ontology | None) -> None:
        tools = [tool for tool in ontology.tools if tool.required] if ontology else []
        questions = [question for question in ontology.classifications if question.required] if ontology else []
        self._wanted: list[Tool | Classification] = [*tools, *questions]
        self._rows = Notes()
        self._seen = Numbers()
        """Data rows, and what was seen on them, by hashes."""

    def note(self, row: Mapping[str, Any], number: int, index: int, data_row: int) -> None:
        """Remember what a row of the import has.

        Args:
            row: The row.
            number: Its number in the file.
            index: What the caller calls it.
            data_row: A hash of the data row that it is about.
        """
        if not self._wanted:
            return
        if self._seen.get(data_row) is None:
            self._seen[data_row] = 1
            self._rows.add(number, index, data_row, _reference(row))
        named = [row, *_instances(row)]
        for place, wanted in enumerate(self._wanted):
            if any(_is(wanted, each) for each in named):
                self._seen[hash((data_row, place))] = 1

    def missing(self) -> Iterable[tuple[int, int, Finding]]:
        """What no row had, with the number and the index of the first row about that data row."""
        for number, index, data_row, reference in self._rows:
            for place, wanted in enumerate(self._wanted):
                if self._seen.get(hash((data_row, place))) is None:
                    what = "an object of the tool" if isinstance(wanted, Tool) else "an answer to"
                    message = f"expected {what} {wanted.name!r}, which is required, on data row {reference}"
                    yield number, index, Finding("$", RULE, message, Severity.WARNING)


def _reference(row: Mapping[str, Any]) -> str:
    reference = row.get("dataRow")
    return shown(next(iter(reference.values()), None) if is_object(reference) else reference)


def _is(wanted: Tool | Classification, row: Mapping[str, Any]) -> bool:
    is_answer = "answer" in row or "answers" in row
    if is_answer != isinstance(wanted, Classification):
        return False
    schema_id = row.get("schemaId") or row.get("featureSchemaId")
    return schema_id == wanted.feature_schema_id if schema_id else row.get("name") in wanted.names


def _instances(row: Mapping[str, Any]) -> list[Mapping[str, Any]]:
    """The features of masks on frames."""
    masks = row.get("masks")
    instances = masks.get("instances") if is_object(masks) else None
    return [each for each in instances if is_object(each)] if is_items(instances) else []

"""Classifications: questions and their answers, at the top of a file's row or below an object or an answer."""

from collections.abc import Mapping
from typing import Any

from .findings import Findings, shown
from .kinds import is_items
from .ontology import Classification, Features, Option
from .references import check_feature
from .required import check_required_answers
from .trust import check_trust
from .values import check_whole, is_number, is_object

_EXPECTED = {"text": "a text", "radio": "one option", "checklist": "a list of options", "dropdown": "options"}


def check_classification(
    row: Mapping[str, Any], known: Features[Classification] | None, path: str, found: Findings
) -> None:
    """A question with its answer.

    Args:
        row: `{"name" or "schemaId", "answer"}`; checklists may say `answers`.
        known: The questions that the ontology has at this place; None if no ontology is known.
        path: Where it stands.
        found: Gets what is wrong.
    """
    key = "answers" if "answer" not in row and "answers" in row else "answer"
    answer = row.get(key)
    place = f"{path}.{key}"
    question = check_feature(row, known, "classification", path, found, lambda each: _takes(each.kind, answer))
    if question and not _takes(question.kind, answer):
        message = f"{question.name!r} is a {question.kind} and takes {_EXPECTED[question.kind]}, found {shown(answer)}"
        found.error(place, "answer-kind", message)
    else:
        _check_answer(answer, question, place, found)
    check_ranges(row, path, found)
    if row.get("frames") and isinstance(answer, str):
        found.warning(f"{path}.frames", "text-frames", "a text answer holds for the whole video, its frames are lost")


def check_nested(rows: object, known: Features[Classification] | None, path: str, found: Findings) -> None:
    """The classifications of an object, a key frame or an answer; null and absent are the same as none."""
    if not rows:
        return
    if not is_items(rows):
        found.error(path, "classifications", f"expected a list of classifications, found {shown(rows)}")
        return
    for number, row in enumerate(rows):
        place = f"{path}[{number}]"
        if is_object(row):
            check_classification(row, known, place, found)
            check_trust(row, place, found)
        else:
            found.error(place, "classifications", f"expected a classification, found {shown(row)}")


def check_ranges(row: Mapping[str, Any], path: str, found: Findings) -> None:
    """`frames`: ranges from `start` to `end`, both inclusive; in order and apart, else it is odd."""
    ranges = row.get("frames")
    if ranges is None:
        return
    if not is_items(ranges):
        found.error(f"{path}.frames", "frames", f"expected a list of ranges, found {shown(ranges)}")
        return
    last: float = -1
    for number, each in enumerate(ranges):
        place = f"{path}.frames[{number}]"
        if not is_object(each):
            found.error(place, "frames", f"expected start and end, found {shown(each)}")
            continue
        start, end = each.get("start"), each.get("end")
        well_formed = [check_whole(value, f"{place}.{key}", found) for key, value in (("start", start), ("end", end))]
        if all(well_formed) and is_number(start) and is_number(end) and start > end:
            found.error(place, "frames", f"expected an end not before the start, found {start} to {end}")
        elif is_number(start) and is_number(end):
            if start <= last:
                found.warning(place, "frame-order", f"expected a start after frame {last}, found {start}")
            last = max(last, end)


def _takes(kind: str, answer: object) -> bool:
    match kind:
        case "text":
            return isinstance(answer, str)
        case "radio":
            return isinstance(answer, dict)
        case "checklist":
            return isinstance(answer, list)
        case "dropdown":
            return isinstance(answer, (dict, list))
        case _:
            return True


def _check_answer(answer: object, question: Classification | None, path: str, found: Findings) -> None:
    options = question.options if question else None
    if isinstance(answer, str):
        return
    if is_object(answer):
        _check_option(answer, options, path, found)
    elif is_items(answer):
        _check_options(answer, options, path, found)
    else:
        found.error(path, "answer", f"expected a text, an option or a list of options, found {shown(answer)}")


def _check_options(answers: Any, options: Features[Option] | None, path: str, found: Findings) -> None:
    if not answers:
        found.warning(path, "empty-checklist", "expected at least one option, found none")
    seen: set[str] = set()
    for number, answer in enumerate(answers):
        place = f"{path}[{number}]"
        if not is_object(answer):
            found.error(place, "answer", f"expected an option, found {shown(answer)}")
            continue
        option = _check_option(answer, options, place, found)
        key = option.value if option else str(answer.get("name") or answer.get("schemaId"))
        if key in seen:
            found.error(place, "repeated-option", f"option {key!r} is given twice")
        seen.add(key)


def _check_option(
    answer: Mapping[str, Any], options: Features[Option] | None, path: str, found: Findings
) -> Option | None:
    option = check_feature(answer, options, "option", path, found)
    below = option.classifications if option else None
    nested = answer.get("classifications")
    check_nested(nested, below, f"{path}.classifications", found)
    check_required_answers((nested,), below, f"{path}.classifications", found)
    check_ranges(answer, path, found)
    check_trust(answer, path, found)
    return option

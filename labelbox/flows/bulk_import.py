"""Rows of imports of the old kind, checked against the project's ontology before they are sent."""

import json
from collections.abc import Callable, Iterable, Iterator, Mapping
from pathlib import Path
from typing import Any

from labelbox.exceptions import MALValidationError
from labelbox.flows.found import found
from labelbox.flows.import_rows import SHOWN
from labelbox.flows.spool import Spool
from labelbox.steps import Flow, call, download, work
from labelbox.transport.cancel import while_wanted
from labelbox_graphql import ops

Check = Callable[[Iterable[object], Mapping[str, Any]], None]
"""Refuses rows that do not fit the JSON of an ontology."""


def checked(project_id: str, rows: Iterable[object], check: Check) -> Flow[None]:
    """Check rows, which are read once.

    Raises:
        ResourceNotFoundError: there is no such project, or it has no ontology.
    """
    answer = yield from call(ops.project.get_project_ontology(id=project_id))
    ontology = found(found(answer.project, "Project", uid=project_id).ontology, "Ontology", project_id=project_id)
    yield from work(lambda: check(rows, ontology.normalized))


def check_of(project_id: str, check: Check) -> Callable[[Spool], Flow[None]]:
    """What checks the rows of a file that is about to be sent."""
    return lambda spool: checked(project_id, parsed(spool.lines()), check)


def checked_file(project_id: str, file: Path, check: Check) -> Flow[None]:
    """Check the rows of a file.

    Raises:
        ValueError: there is no such file.
        MALValidationError: a line is no JSON.
    """
    if not file.is_file():
        raise ValueError(f"File {file} is not accessible")
    with file.open("rb") as lines:
        yield from checked(project_id, parsed(lines), check)


def checked_url(project_id: str, url: str, check: Check) -> Flow[None]:
    """Check the rows of a file at a URL.

    Raises:
        DownloadError: there is no such file.
        MALValidationError: a line is no JSON.
    """
    yield from checked(project_id, parsed((yield from download(url)).split(b"\n")), check)


def parsed(lines: Iterable[bytes]) -> Iterator[object]:
    """The rows of a file, without empty lines.

    Raises:
        MALValidationError: in the end, if lines are no JSON; the first hundred are named.
    """
    wrong: list[str] = []
    for number, line in enumerate(line for line in while_wanted(lines) if line.strip()):
        try:
            yield json.loads(line)
        except (ValueError, RecursionError) as problem:
            if len(wrong) < SHOWN:
                wrong.append(f"line {number}: {problem}")
    if wrong:
        raise MALValidationError("\n".join(["Invalid NDJson", *wrong]))

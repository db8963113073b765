"""Rows of imports of the old kind, checked against the project's ontology before they are sent."""

import json
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from typing import Any

from labelbox.exceptions import MALValidationError
from labelbox.flows.found import found
from labelbox.steps import Flow, call, download
from labelbox_graphql import ops

Check = Callable[[Sequence[object], Mapping[str, Any]], None]
"""Refuses rows that do not fit the JSON of an ontology."""


def checked(project_id: str, rows: Sequence[object], check: Check) -> Flow[None]:
    """Check rows.

    Raises:
        ResourceNotFoundError: there is no such project, or it has no ontology.
    """
    answer = yield from call(ops.project.get_project_ontology(id=project_id))
    ontology = found(found(answer.project, "Project", uid=project_id).ontology, "Ontology", project_id=project_id)
    check(rows, ontology.normalized)


def checked_file(project_id: str, file: Path, check: Check) -> Flow[None]:
    """Check the rows of a file.

    Raises:
        ValueError: there is no such file.
        MALValidationError: a line is no JSON.
    """
    if not file.is_file():
        raise ValueError(f"File {file} is not accessible")
    yield from checked(project_id, parsed(file.read_bytes()), check)


def checked_url(project_id: str, url: str, check: Check) -> Flow[None]:
    """Check the rows of a file at a URL.

    Raises:
        DownloadError: there is no such file.
        MALValidationError: a line is no JSON.
    """
    yield from checked(project_id, parsed((yield from download(url))), check)


def parsed(content: bytes) -> list[object]:
    """The lines of a file, without empty ones.

    Raises:
        MALValidationError: lines are no JSON; all of them are named.
    """
    rows: list[object] = []
    wrong: list[str] = []
    for line in content.split(b"\n"):
        if line.strip():
            try:
                rows.append(json.loads(line))
            except ValueError as problem:
                wrong.append(f"line {len(rows) + len(wrong)}: {problem}")
    if wrong:
        raise MALValidationError("\n".join(["Invalid NDJson", *wrong]))
    return rows

"""Journeys around a project."""

import json
import warnings
from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING

from labelbox.exceptions import ResourceConflict
from labelbox.flows import file
from labelbox.flows.found import found, made
from labelbox.orm.conditions import not_deleted
from labelbox.steps import Flow, all_of, call
from labelbox_graphql import ops
from labelbox_graphql.runtime import Unset

if TYPE_CHECKING:
    from labelbox_graphql.enums import MediaType, QueueMode
    from labelbox_graphql.fragments import LabelingFrontendFields, ProjectFields
    from labelbox_graphql.runtime import Page

EDITOR = "Editor"


def get(uid: str) -> "Flow[ProjectFields]":
    """One project, or ResourceNotFoundError."""
    return found((yield from call(ops.project.get_project(id=uid))).project, "Project", uid=uid)


def setup_editor(project_id: str, ontology_id: str) -> "Flow[ProjectFields]":
    """Connect the default editor and the ontology, and mark the set-up as done.

    Raises:
        ResourceConflict: the project has an editor.
    """
    yield from _refuse_second_editor(project_id)
    editor = yield from _editor()
    empty = json.dumps({"tools": [], "classifications": []})
    yield from _connect(project_id, editor.uid, empty)
    yield from call(ops.project.connect_ontology(project_id=project_id, ontology_id=ontology_id))
    return (yield from _finish(project_id))


def setup(project_id: str, frontend_id: str, options: str) -> "Flow[ProjectFields]":
    """Connect an editor with options of the caller's own, and mark the set-up as done.

    Raises:
        ResourceConflict: the project has an editor.
    """
    yield from _refuse_second_editor(project_id)
    yield from _connect(project_id, frontend_id, options)
    return (yield from _finish(project_id))


def _refuse_second_editor(project_id: str) -> Flow[None]:
    project = (yield from call(ops.project.get_project_labeling_frontend(id=project_id))).project
    if found(project, "Project", uid=project_id).labeling_frontend is not None:
        raise ResourceConflict("Editor is already set up.")


def _editor() -> "Flow[LabelingFrontendFields]":
    from labelbox_graphql.runtime import Comparison

    where = Comparison("LabelingFrontend", "name", "", EDITOR) & Comparison("", "deleted", "", False)
    pages = ops.ontology.get_labeling_frontends(where=where)
    page = pages.read((yield from call(pages.at())))
    return found(page.items[0] if page and page.items else None, "LabelingFrontend", name=EDITOR)


def _connect(project_id: str, frontend_id: str, options: str) -> Flow[None]:
    yield from call(
        ops.project.connect_project_and_labeling_frontend(project_id=project_id, labeling_frontend_id=frontend_id)
    )
    yield from call(
        ops.ontology.create_labeling_frontend_options(
            project=project_id, labeling_frontend=frontend_id, customization_options=options
        )
    )


def _finish(project_id: str) -> "Flow[ProjectFields]":
    answer = yield from call(ops.project.update_project(id=project_id, setup_complete=datetime.now(UTC)))
    return made(answer.update_project, "project")


def instruct(project_id: str, path: Path, set_up: bool) -> Flow[None]:
    """Upload a file of instructions and show it to the labelers.

    Args:
        project_id: Where to.
        path: A file that can be read.
        set_up: Whether the project is known to be set up; it is asked if not.

    Raises:
        ValueError: the project is not set up.
    """
    if not set_up and (yield from get(project_id)).setup_complete is None:
        raise ValueError("Cannot attach instructions to a project that has not been set up.")
    project = (yield from call(ops.project.get_project_labeling_frontend(id=project_id))).project
    frontend = found(project, "Project", uid=project_id).labeling_frontend
    if frontend is None or frontend.name != EDITOR:
        name = None if frontend is None else frontend.name
        warnings.warn(f"Instructions are shown by the editor {EDITOR!r} only; the project has {name!r}", stacklevel=2)
    url = yield from file.upload_path(path)
    yield from call(ops.project.set_project_instructions(project_id=project_id, instructions_url=url))


@dataclass(frozen=True, slots=True)
class NewProject:
    """What a new project is made of."""

    name: str
    description: str | Unset
    media_type: "MediaType | Unset"
    queue_mode: "QueueMode | Unset"
    audited_labels: int
    audited_share: float


def create(values: NewProject) -> "Flow[ProjectFields]":
    """Make a project."""
    answer = yield from call(
        ops.project.create_project(
            name=values.name,
            description=values.description,
            allowed_media_type=values.media_type,
            queue_mode=values.queue_mode,
            auto_audit_number_of_labels=values.audited_labels,
            auto_audit_percentage=values.audited_share,
        )
    )
    return made(answer.create_project, "project")


ASKED_AT_ONCE = 8
"""Projects that are asked side by side when the server has no list of those that are sought."""


def those_that(keep: "Callable[[str], Flow[bool]]", cursor: object) -> "Flow[Page[ProjectFields] | None]":
    """The page of projects at a cursor, without those that do not answer as sought.

    Args:
        keep: Asks the project of an id.
        cursor: Where the page begins; None at the beginning.
    """
    from labelbox_graphql.runtime import Page

    pages = ops.project.get_projects(where=not_deleted(None))
    page = pages.read((yield from call(pages.at(cursor))), cursor)
    if page is None:
        return None
    kept = yield from all_of((keep(project.uid) for project in page.items), limit=ASKED_AT_ONCE)
    return Page([project for project, wanted in zip(page.items, kept, strict=True) if wanted], page.next)


def has_frontend(frontend_id: str, project_id: str) -> Flow[bool]:
    """Whether a project works with an editor."""
    project = (yield from call(ops.project.get_project_labeling_frontend(id=project_id))).project
    frontend = project.labeling_frontend if project else None
    return frontend is not None and frontend.uid == frontend_id


def has_tag(tag_id: str, project_id: str) -> Flow[bool]:
    """Whether a tag is stuck on a project."""
    project = (yield from call(ops.project.get_project_resource_tags(project_id=project_id))).project
    return project is not None and any(tag.uid == tag_id for tag in project.resource_tags)

"""Journeys around a project."""

import json
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import TYPE_CHECKING

from labelbox.exceptions import ResourceConflict
from labelbox.flows.found import found, made
from labelbox.steps import Flow, call
from labelbox_graphql import ops
from labelbox_graphql.runtime import Unset

if TYPE_CHECKING:
    from labelbox_graphql.enums import MediaType, QueueMode
    from labelbox_graphql.fragments import LabelingFrontendFields, ProjectFields

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

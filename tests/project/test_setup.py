"""A project's editor, ontology, instructions and settings."""

import json
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import httpx
import pytest

from labelbox import Client, LabelingFrontend, LabelingFrontendOptions, MediaType, OntologyBuilder, Project, QueueMode
from labelbox.exceptions import InvalidAttributeError, InvalidQueryError, ResourceConflict, ResourceNotFoundError
from labelbox.schema.quality_mode import QualityMode

OPTIONS = {"tools": [], "classifications": [{"type": "text", "name": "note", "instructions": "note"}]}


def editor(client: Client) -> LabelingFrontend:
    found = client.get_labeling_frontends(LabelingFrontend.name == "Editor").get_one()
    assert found is not None
    return found


@pytest.mark.spec("S-185", "B-072", "B-091", "X-046", "X-047", "X-048")
def test_setting_up_the_editor_connects_the_ontology(client: Client, project: Project) -> None:
    assert (project.labeling_frontend(), project.ontology(), project.setup_complete) == (None, None, None)
    ontology = client.create_ontology("birds", OntologyBuilder().asdict(), MediaType.Image)
    project.setup_editor(ontology)
    assert (project.labeling_frontend(), project.ontology()) == (editor(client), ontology)
    now = datetime.now(UTC)
    for moment in (project.setup_complete, project.last_activity_time):
        assert moment is not None
        assert now - moment < timedelta(seconds=3)


@pytest.mark.spec("S-184", "S-185", "B-072", "B-073")
def test_a_project_is_set_up_once(client: Client, project: Project) -> None:
    ontology = client.create_ontology("birds", OntologyBuilder().asdict(), MediaType.Image)
    project.connect_ontology(ontology)
    with pytest.raises(ResourceConflict, match="Editor is already set up."):
        project.setup_editor(ontology)
    with pytest.raises(ResourceConflict, match="Editor is already set up."):
        project.setup(editor(client), OPTIONS)


@pytest.mark.spec("S-184", "B-073", "X-044", "X-045")
@pytest.mark.parametrize("options", [OPTIONS, json.dumps(OPTIONS)])
def test_options_of_ones_own_come_back_as_they_were_sent(client: Client, project: Project, options: Any) -> None:
    project.setup(editor(client), options)
    [stored] = project.labeling_frontend_options()
    assert stored.customization_options == json.dumps(OPTIONS)
    ontology = project.ontology()
    assert ontology is not None
    assert ontology.normalized["classifications"][0]["name"] == "note"


@pytest.mark.spec("X-045")
def test_options_know_what_they_belong_to_from_where_they_came(client: Client, project: Project) -> None:
    project.setup(editor(client), OPTIONS)
    [options] = project.labeling_frontend_options()
    assert options.project() == project
    assert options.labeling_frontend() == editor(client)
    assert options.organization() == client.get_organization()
    alone = LabelingFrontendOptions(client, {"id": options.uid, "customizationOptions": "{}"})
    with pytest.raises(InvalidQueryError, match="does not say which project a LabelingFrontendOptions belongs to"):
        alone.project()


@pytest.mark.spec("S-054", "S-133", "B-018", "X-022")
def test_every_organization_has_the_editor(client: Client) -> None:
    assert client.get_labeling_frontends().get_one() == editor(client)
    assert editor(client) in client.get_labeling_frontends(LabelingFrontend.name == "editor")
    with pytest.raises(InvalidAttributeError):
        client.get_labeling_frontends(Project.name == "Editor")


@pytest.mark.spec("S-134")
def test_an_editor_knows_its_projects(lonely_client: Client) -> None:
    client = lonely_client
    projects = [client.create_project(name=name, media_type=MediaType.Image) for name in "abc"]
    for project in projects[1:]:
        project.setup(editor(client), OPTIONS)
    assert set(editor(client).projects()) == set(projects[1:])


@pytest.mark.spec("B-006", "X-044")
def test_an_editor_is_connected_and_disconnected(client: Client, project: Project) -> None:
    project.labeling_frontend.connect(editor(client))
    assert project.labeling_frontend() == editor(client)
    project.labeling_frontend.disconnect()
    assert project.labeling_frontend() is None


@pytest.mark.spec("S-192", "B-069", "X-049")
def test_instructions_are_uploaded_and_replaced(client: Client, project: Project, tmp_path: Path) -> None:
    project.setup(editor(client), OPTIONS)
    before = project.ontology()
    assert before is not None
    assert before.normalized.get("projectInstructions") is None
    for content in (b"<p>draw birds", b"<p>draw all birds"):
        (tmp_path / "how.html").write_bytes(content)
        project.upsert_instructions(str(tmp_path / "how.html"))
        after = project.ontology()
        assert after is not None
        url = after.normalized["projectInstructions"]
        assert httpx.get(url).content == content
        assert after.normalized == {**before.normalized, "projectInstructions": url}


@pytest.mark.spec("S-192", "B-069")
def test_instructions_need_a_project_that_is_set_up_and_a_file_of_their_kind(
    client: Client, project: Project, tmp_path: Path
) -> None:
    file = tmp_path / "how.pdf"
    file.write_bytes(b"%PDF-1.7")
    with pytest.raises(ValueError, match="Cannot attach instructions to a project that has not been set up."):
        project.upsert_instructions(str(file))
    client.get_project(project.uid).setup(editor(client), OPTIONS)
    (tmp_path / "how.txt").write_text("draw")
    with pytest.raises(ValueError, match="instructions_file must be a pdf or html file. Found .*how.txt"):
        project.upsert_instructions(str(tmp_path / "how.txt"))
    with pytest.raises(ValueError, match=r"gone.pdf' does not exist"):
        project.upsert_instructions(str(tmp_path / "gone.pdf"))
    project.upsert_instructions(file)


@pytest.mark.spec("B-069")
def test_instructions_for_another_editor_warn(client: Client, project: Project, tmp_path: Path) -> None:
    project.setup(editor(client), OPTIONS)
    project.labeling_frontend.disconnect()
    (tmp_path / "how.html").write_text("<p>draw")
    with pytest.warns(UserWarning, match="Instructions are shown by the editor 'Editor' only"):
        project.upsert_instructions(tmp_path / "how.html")


@pytest.mark.spec("S-163", "B-088", "X-053")
def test_pre_labels_are_switched_on_and_off(project: Project) -> None:
    assert project.enable_model_assisted_labeling() is True
    assert project.enable_model_assisted_labeling(False) is False


@pytest.mark.spec("B-011", "B-060", "X-041")
def test_an_update_leaves_alone_what_is_not_given(client: Client, project: Project) -> None:
    when = datetime(2026, 1, 2, 3, 4, 5, tzinfo=UTC)
    project.update(description="herons")
    project.update(media_type=MediaType.Text, setup_complete=when)
    project.update(name="waders")
    for seen in (project, client.get_project(project.uid)):
        assert (seen.name, seen.description) == ("waders", "herons")
        assert (seen.media_type, seen.setup_complete) == (MediaType.Text, when)


@pytest.mark.spec("S-156", "S-187")
def test_the_queue_mode_cannot_change(project: Project) -> None:
    wrong: Any = {"queue_mode": QueueMode.Dataset}
    with pytest.raises(ValueError, match="queue_mode cannot be changed"):
        project.update(**wrong)


@pytest.mark.spec("S-187", "S-188", "X-040")
def test_a_project_cannot_go_from_one_quality_mode_to_the_other(client: Client, project: Project) -> None:
    with pytest.raises(ValueError, match="cannot be switched between benchmark and consensus"):
        project.update(auto_audit_number_of_labels=3)
    consensus = client.create_project(name="birds", media_type=MediaType.Image, quality_mode=QualityMode.Consensus)
    consensus.update(auto_audit_number_of_labels=2, auto_audit_percentage=0.5)
    assert (consensus.auto_audit_number_of_labels, consensus.auto_audit_percentage) == (2, 0.5)
    with pytest.raises(ValueError, match="cannot be switched between benchmark and consensus"):
        consensus.update(auto_audit_number_of_labels=1, auto_audit_percentage=1)


@pytest.mark.spec("B-013", "S-320")
def test_what_is_asked_of_a_project_that_is_gone_is_not_found(client: Client, project: Project) -> None:
    gone = Project(client, project.record.model_copy(update={"uid": "cnothingherecnothinghere1"}))
    for ask in (gone.get_label_count, gone.get_resource_tags, gone.task_queues, gone.enable_model_assisted_labeling):
        with pytest.raises(ResourceNotFoundError, match="Project"):
            ask()

"""Examples of the API reference: setting a project up, and what is labeled first."""

from pathlib import Path

import httpx
import pytest

from labelbox import GlobalKey, LabelingFrontend, MediaType, OntologyBuilder, Tool, UniqueId
from labelbox.exceptions import ResourceConflict
from tests.examples.world import World


@pytest.mark.spec("E-032")
def test_from_a_builder_to_a_project(world: World) -> None:
    builder = OntologyBuilder()
    builder.add_tool(Tool(tool=Tool.Type.POLYGON, name="lake"))
    frontend = next(iter(world.client.get_labeling_frontends(where=LabelingFrontend.name == "Editor")))
    target = world.client.create_project(name="lakes", media_type=MediaType.Image)
    target.setup(frontend, builder.asdict())
    ontology = target.ontology()
    assert target.setup_complete is not None
    assert ontology is not None
    assert ontology.tools()[0].name == "lake"
    with pytest.raises(ResourceConflict):
        target.setup(frontend, builder.asdict())


@pytest.mark.spec("E-036")
def test_priorities_are_given_by_id_and_by_global_key(world: World) -> None:
    project, ids = world.project, world.row_ids
    assert project.set_labeling_parameter_overrides([(UniqueId(ids[0]), 2), (UniqueId(ids[1]), 1)])
    assert project.set_labeling_parameter_overrides([(GlobalKey("bird-3"), 2), (GlobalKey("bird-2"), 1)])
    priorities = {each.data_row().uid: each.priority for each in project.labeling_parameter_overrides()}
    assert [priorities[uid] for uid in ids[:3]] == [2, 1, 2]
    asked = len(world.sandbox.calls())
    with pytest.raises(ValueError, match="2147483648"):
        project.set_labeling_parameter_overrides([(UniqueId(ids[0]), 2**31)])
    assert len(world.sandbox.calls()) == asked


@pytest.mark.spec("E-037")
def test_instructions_are_replaced_and_are_pages(world: World, tmp_path: Path) -> None:
    page = tmp_path / "rules.pdf"
    for text in ("%PDF-1.4 first", "%PDF-1.4 second"):
        page.write_text(text)
        world.project.upsert_instructions(str(page))
    ontology = world.project.ontology()
    assert ontology is not None
    assert httpx.get(ontology.normalized["projectInstructions"]).text == "%PDF-1.4 second"
    with pytest.raises(ValueError, match="docx"):
        world.project.upsert_instructions(str(tmp_path / "rules.docx"))

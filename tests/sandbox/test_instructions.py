import pytest

from tests.sandbox.labelled import BOX, NOTE
from tests.sandbox.wire import Wire

SET = """mutation M($p: ID!, $u: String!) {
  setProjectInstructions(where: {id: $p}, data: {instructionsUrl: $u}) { id ontology { id options } }
}"""


@pytest.mark.spec("X-049")
def test_instructions_are_added_to_the_ontology_and_nothing_else_changes(wire: Wire) -> None:
    project, ontology = wire.project(), wire.ontology(BOX, classifications=(NOTE,))
    wire.in_project(project, "connectOntology(ontologyId: $o) { id }", o=("ID!", ontology["id"]))
    assert not ontology["normalized"].get("projectInstructions")
    url = wire.upload(b"<p>label well</p>", "rules.html", "text/html")
    wire.run(SET, p=project, u=url)
    query = "query Q($p: ID!) { project(where: {id: $p}) { ontology { normalized } } }"
    normalized = wire.run(query, p=project)["project"]["ontology"]["normalized"]
    assert normalized == ontology["normalized"] | {"projectInstructions": url}
    assert wire.http.get(normalized["projectInstructions"]).content == b"<p>label well</p>"


@pytest.mark.spec("X-049")
def test_a_project_without_an_ontology_cannot_have_instructions(wire: Wire) -> None:
    assert wire.refused(SET, p=wire.project(), u="https://x/rules.pdf")[0] == "MALFORMED_REQUEST"

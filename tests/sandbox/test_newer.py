"""What only the vendor's newer clients ask for."""

import pytest

from tests.sandbox.wire import Wire


@pytest.mark.spec("X-220")
def test_users_ontologies_and_projects_have_their_newer_fields(wire: Wire) -> None:
    assert wire.run("{ user { lastLoginAt } }")["user"]["lastLoginAt"].endswith("Z")
    ontology = wire.ontology(mediaType="IMAGE")["id"]
    query = "query Q($id: ID!) { ontology(where: {id: $id}) { mediaType } }"
    assert wire.run(query, id=ontology)["ontology"]["mediaType"] == "IMAGE"
    project = wire.project()
    wire.batch(project, [wire.data_row(wire.dataset())["id"]])
    fields = "dataRowCount editorTaskType isBenchmarkEnabled isConsensusEnabled modelSetupComplete uploadType"
    found = wire.run(f"query Q($id: ID!) {{ project(where: {{id: $id}}) {{ {fields} }} }}", id=project)["project"]
    assert found["dataRowCount"] == 1
    assert (found["isBenchmarkEnabled"], found["isConsensusEnabled"]) == (True, False)


@pytest.mark.spec("X-221")
@pytest.mark.parametrize("consensus", [True, False])
def test_a_project_is_made_with_its_quality_switches(wire: Wire, consensus: bool) -> None:
    query = """mutation M($n: String!, $b: Boolean!, $c: Boolean!, $p: Float!, $l: Int!) { createProject(data: {
      name: $n isBenchmarkEnabled: $b isConsensusEnabled: $c autoAuditPercentage: $p autoAuditNumberOfLabels: $l
    }) { isBenchmarkEnabled isConsensusEnabled autoAuditNumberOfLabels queueMode } }"""
    made = wire.run(query, n="p", b=not consensus, c=consensus, p=0.0, l=3)["createProject"]
    assert (made["isBenchmarkEnabled"], made["isConsensusEnabled"]) == (not consensus, consensus)
    assert (made["autoAuditNumberOfLabels"], made["queueMode"]) == (3, "BATCH")


@pytest.mark.spec("X-223")
@pytest.mark.parametrize("name", ["streamable", "isStreamableReady"])
def test_an_export_says_whether_it_is_a_stream(wire: Wire, name: str) -> None:
    query = (
        "mutation M($i: ExportDataRowsInCatalogInput!) { exportDataRowsInCatalog(input: $i) { taskId isStreamable } }"
    )
    filters: dict[str, object] = {"searchQuery": {"query": [{"type": "data_row_id", "operator": "is", "ids": []}]}}
    assert wire.run(query, i={"filters": filters, name: True})["exportDataRowsInCatalog"]["isStreamable"] is True
    assert wire.run(query, i={"filters": filters})["exportDataRowsInCatalog"]["isStreamable"] is False

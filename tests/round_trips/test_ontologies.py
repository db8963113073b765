"""The recorded ontologies, made on the server, are read back as they were built."""

import json
from typing import Any

import pytest

from labelbox import Client, OntologyBuilder
from labelbox.rules.kinds import is_dict, is_list
from tests.data.vectors import cases, runner

CASES = cases("ontology.json")
TWICE = {"constructor-duplicates": "the server takes no name twice", "ids": "ids of features are the server's"}


def can_be_made(case_id: str) -> bool:
    """Builders of whole ontologies, of which something is left."""
    case = CASES[case_id]
    is_whole = case.get("input", {}).get("$") == "OntologyBuilder"
    return is_whole and "error" not in case and case_id not in TWICE


def without_ids(value: Any) -> Any:
    if is_dict(value):
        return {key: without_ids(each) for key, each in value.items() if key not in ("schemaNodeId", "featureSchemaId")}
    return [without_ids(each) for each in value] if is_list(value) else value


@pytest.mark.parametrize("case_id", [*filter(can_be_made, CASES)])
def test_an_ontology_is_read_back_as_it_was_built(client: Client, case_id: str) -> None:
    tool, case = runner(), CASES[case_id]
    builder: OntologyBuilder = tool.ontology_object(case["input"])
    for method, argument in case.get("calls", []):
        getattr(builder, method)(tool.ontology_object(argument))
    ontology = client.create_ontology(case_id, builder.asdict())
    again = OntologyBuilder.from_ontology(client.get_ontology(ontology.uid))
    assert without_ids(json.loads(json.dumps(again.asdict()))) == without_ids(case["normalized"])

"""Ontologies and feature schemas."""

import labelbox as lb
from tools.differential.steps import Steps


def tools() -> lb.OntologyBuilder:
    """Every image tool, questions below one of them, and two questions."""
    options = [lb.Option(value="small", label="Small"), lb.Option(value="big", label="Big")]
    radio = lb.Classification(class_type=lb.Classification.Type.RADIO, name="size", options=options)
    return lb.OntologyBuilder(
        tools=[
            lb.Tool(tool=lb.Tool.Type.BBOX, name="box", classifications=[radio]),
            lb.Tool(tool=lb.Tool.Type.POLYGON, name="area", color="#00ff00"),
            lb.Tool(tool=lb.Tool.Type.POINT, name="spot"),
            lb.Tool(tool=lb.Tool.Type.LINE, name="path"),
        ],
        classifications=[
            lb.Classification(class_type=lb.Classification.Type.CHECKLIST, name="flags", options=options),
            lb.Classification(class_type=lb.Classification.Type.TEXT, name="note"),
        ],
    )


def visit(ask: Steps, client: lb.Client) -> lb.Ontology:
    """Calls on ontologies; gives the one that projects are set up with."""
    ask("OntologyBuilder.asdict", lambda: tools().asdict())
    ontology = ask(
        "Client.create_ontology",
        lambda: client.create_ontology("shapes", tools().asdict(), media_type=lb.MediaType.Image),
    )
    ask("Ontology.tools", ontology.tools)
    ask("Ontology.classifications", ontology.classifications)
    ask("Ontology.created_by", ontology.created_by)
    ask("Ontology.projects", lambda: list(ontology.projects()))
    ask("Client.get_ontology", lambda: client.get_ontology(ontology.uid))
    ask.outcome("Client.get_ontology (unknown)", lambda: client.get_ontology("c" + 24 * "0"))
    ask("Client.get_ontologies", lambda: list(client.get_ontologies("hap")))
    ask.outcome(
        "Client.create_ontology (media type)",
        lambda: client.create_ontology("x", tools().asdict(), media_type=lb.MediaType.Unknown),
    )
    ask("OntologyBuilder.from_ontology", lambda: lb.OntologyBuilder.from_ontology(ontology).asdict())
    _schemas(ask, client, ontology)
    _rest(ask, client)
    return ontology


def _schemas(ask: Steps, client: lb.Client, ontology: lb.Ontology) -> None:
    beak = lb.Tool(tool=lb.Tool.Type.POLYGON, name="beak", color="black")
    schema = ask("Client.create_feature_schema", lambda: client.create_feature_schema(beak.asdict()))
    ask("Client.get_feature_schema", lambda: client.get_feature_schema(schema.uid))
    ask("Client.get_feature_schemas", lambda: [found.name for found in client.get_feature_schemas("bea")])
    second = ask(
        "Client.create_ontology_from_feature_schemas",
        lambda: client.create_ontology_from_feature_schemas("beaks", [schema.uid], media_type=lb.MediaType.Image),
    )
    ask("Client.update_feature_schema_title", lambda: client.update_feature_schema_title(schema.uid, "bill"))
    ask(
        "Client.upsert_feature_schema",
        lambda: client.upsert_feature_schema(
            lb.Tool(feature_schema_id=schema.uid, tool=lb.Tool.Type.POLYGON, name="big bill", color="black").asdict()
        ),
    )
    ask(
        "Client.upsert_feature_schema (new)",
        lambda: client.upsert_feature_schema(lb.Tool(tool=lb.Tool.Type.BBOX, name="nest", color="red").asdict()).name,
    )
    ask.outcome("Client.delete_unused_feature_schema (used)", lambda: client.delete_unused_feature_schema(schema.uid))
    spot = next(tool for tool in ontology.tools() if tool.name == "spot").feature_schema_id
    ask.outcome("Client.is_feature_schema_archived", lambda: client.is_feature_schema_archived(ontology.uid, str(spot)))
    ask.outcome(
        "Client.is_feature_schema_archived (elsewhere)",
        lambda: client.is_feature_schema_archived(second.uid, str(spot)),
    )


def _rest(ask: Steps, client: lb.Client) -> None:
    spare = client.create_feature_schema({"tool": "point", "name": "eye", "color": "red"})
    lonely = ask(
        "Client.create_ontology (empty)", lambda: client.create_ontology("lonely", {"tools": [], "classifications": []})
    )
    ask(
        "Client.insert_feature_schema_into_ontology",
        lambda: client.insert_feature_schema_into_ontology(spare.uid, lonely.uid, 0),
    )
    ask("Ontology.tools (after an insertion)", lambda: [tool.name for tool in client.get_ontology(lonely.uid).tools()])
    ask(
        "Client.delete_feature_schema_from_ontology",
        lambda: client.delete_feature_schema_from_ontology(lonely.uid, spare.uid),
    )
    ask("Client.get_unused_ontologies", lambda: list(client.get_unused_ontologies()))
    ask("Client.get_unused_feature_schemas", lambda: list(client.get_unused_feature_schemas()))
    ask("Client.delete_unused_feature_schema", lambda: client.delete_unused_feature_schema(spare.uid))
    ask("Client.delete_unused_ontology", lambda: client.delete_unused_ontology(lonely.uid))
    ask.outcome("Client.delete_unused_ontology (again)", lambda: client.delete_unused_ontology(lonely.uid))
    ask.outcome(
        "Client.unarchive_feature_schema_node", lambda: client.unarchive_feature_schema_node(lonely.uid, spare.uid)
    )

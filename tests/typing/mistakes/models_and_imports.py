"""Mistakes around models and imports that both checkers report."""

from labelbox import Client, LabelImport, Model, ModelRun, Project


def mistakes(client: Client, model: Model, run: ModelRun, project: Project) -> None:
    client.create_model("m", ontology=project.uid)  # error: call-arg | reportCallIssue
    client.get_ontologies()  # error: call-arg | reportCallIssue
    model.create_model_run("r", ["size"])  # error: arg-type | reportArgumentType
    model.name = "m"  # error: assignment | reportAttributeAccessIssue
    run.send_to_annotate_from_model("p", None, "b", ["id"], {})  # error: arg-type | reportArgumentType
    run.add_predictions("n", 3)  # error: arg-type | reportArgumentType
    LabelImport.create_from_objects(client, project.uid, "n", ["row"])  # error: arg-type | reportArgumentType
    project.upload_annotations("n", None)  # error: arg-type | reportArgumentType

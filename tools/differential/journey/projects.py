"""Projects, their editors, instructions, tags and webhooks."""

from pathlib import Path

import labelbox as lb
from labelbox.schema.quality_mode import QualityMode
from tools.differential.steps import Steps, careless


def visit(ask: Steps, client: lb.Client, ontology: lb.Ontology, folder: Path) -> tuple[lb.Project, lb.Project]:
    """Calls on projects; gives one that is set up, and another to send rows to."""
    project = ask(
        "Client.create_project",
        lambda: client.create_project(
            name="cats", description="all of them", media_type=lb.MediaType.Image, queue_mode=lb.QueueMode.Batch
        ),
    )
    _refusals(ask, client)
    ask("Client.get_project", lambda: client.get_project(project.uid))
    ask.outcome("Client.get_project (unknown)", lambda: client.get_project("c" + 24 * "0"))
    ask("Client.get_projects", lambda: [found.name for found in client.get_projects()])
    _filters(ask, client)
    ask("Project.update", lambda: project.update(description="all cats"))
    ask("Project.update (afterwards)", lambda: project)
    ask.outcome("Project.update (no such field)", lambda: careless(project).update(colour="red"))
    ask("Project.created_by", project.created_by)
    ask("Project.organization", project.organization)
    _editor(ask, client, project, ontology, folder)
    _tags_and_webhooks(ask, client, project)
    other = client.create_project(name="other", media_type=lb.MediaType.Image)
    other.setup_editor(ontology)
    return project, other


def _refusals(ask: Steps, client: lb.Client) -> None:
    ask("Client.create_project (benchmark)", lambda: _judged(client, QualityMode.Benchmark))
    ask("Client.create_project (consensus)", lambda: _judged(client, QualityMode.Consensus))
    ask.outcome("Client.create_project (blank name)", lambda: client.create_project(name=" "))
    ask.outcome(
        "Client.create_project (no such field)", lambda: careless(client).create_project(name="x", colour="red")
    )
    ask.outcome(
        "Client.create_project (dataset queue)",
        lambda: client.create_project(name="x", queue_mode=lb.QueueMode.Dataset),
    )
    ask.outcome(
        "Client.create_project (media type)", lambda: client.create_project(name="x", media_type=lb.MediaType.Unknown)
    )


def _judged(client: lb.Client, quality: QualityMode) -> lb.Project:
    return client.create_project(name="quality", media_type=lb.MediaType.Text, quality_mode=quality)


def _filters(ask: Steps, client: lb.Client) -> None:
    name, description = lb.Project.name, lb.Project.description
    ask("Client.get_projects (==)", lambda: list(client.get_projects(where=name == "cats")))
    ask("Client.get_projects (!=)", lambda: [p.name for p in client.get_projects(where=name != "cats")])
    ask(
        "Client.get_projects (&)",
        lambda: list(client.get_projects(where=(name == "cats") & (description == "all of them"))),
    )
    ask("Client.get_projects (>=)", lambda: [p.name for p in client.get_projects(where=name >= "d")])
    ask.outcome("Client.get_projects (|)", lambda: list(client.get_projects(where=(name == "a") | (name == "b"))))
    ask.outcome("Client.get_projects (~)", lambda: list(client.get_projects(where=~(name == "a"))))
    ask.outcome(
        "Client.get_projects (one field twice)", lambda: list(client.get_projects(where=(name == "a") & (name != "b")))
    )
    ask.outcome("Client.get_projects (another entity)", lambda: list(client.get_projects(where=lb.User.email == "a")))


def _editor(ask: Steps, client: lb.Client, project: lb.Project, ontology: lb.Ontology, folder: Path) -> None:
    page = folder / "rules.html"
    page.write_text("<p>label well</p>")
    ask(
        "Client.get_labeling_frontends",
        lambda: list(client.get_labeling_frontends(where=lb.LabelingFrontend.name == "Editor")),
    )
    ask("Project.labeling_frontend (none)", project.labeling_frontend)
    ask.outcome("Project.upsert_instructions (not set up)", lambda: project.upsert_instructions(str(page)))
    ask("Project.setup_editor", lambda: project.setup_editor(ontology))
    ask.outcome("Project.setup_editor (again)", lambda: project.setup_editor(ontology))
    ask("Project.ontology", project.ontology)
    ask("Project.labeling_frontend", project.labeling_frontend)
    ask("Project.labeling_frontend_options", lambda: list(project.labeling_frontend_options()))
    ask("Project.upsert_instructions", lambda: project.upsert_instructions(str(page)))
    ask.outcome("Project.upsert_instructions (ending)", lambda: project.upsert_instructions(str(folder / "x.docx")))
    ask("Project.enable_model_assisted_labeling", project.enable_model_assisted_labeling)
    ask("Project.task_queues", lambda: sorted((queue.name, queue.queue_type) for queue in project.task_queues()))
    ask("Project.get_queue_mode", lambda: careless(project).get_queue_mode())
    old = client.create_project(name="old way", media_type=lb.MediaType.Image)
    editor = next(iter(client.get_labeling_frontends(where=lb.LabelingFrontend.name == "Editor")))
    wanted = lb.OntologyBuilder(tools=[lb.Tool(tool=lb.Tool.Type.POLYGON, name="lake", color="#0000ff")])
    ask("Project.setup", lambda: old.setup(editor, wanted.asdict()))


def _tags_and_webhooks(ask: Steps, client: lb.Client, project: lb.Project) -> None:
    tag = client.get_organization().get_resource_tags()[0]
    ask(
        "Project.update_project_resource_tags",
        lambda: [t.text for t in project.update_project_resource_tags([tag.uid])],
    )
    ask("Project.get_resource_tags", lambda: [t.text for t in project.get_resource_tags()])
    topics = ["LABEL_CREATED", "LABEL_UPDATED"]
    hook = ask(
        "Webhook.create", lambda: lb.Webhook.create(client, topics, "https://example.com/hook", "secret", project)
    )
    ask("Webhook.project", hook.project)
    ask("Webhook.created_by", hook.created_by)
    ask("Webhook.organization", hook.organization)
    ask("Project.webhooks", lambda: list(project.webhooks()))
    ask("Webhook.update", lambda: hook.update(topics=["LABEL_DELETED"], url="https://example.com/other"))
    ask("Webhook.update (afterwards)", lambda: hook)
    ask.outcome(
        "Webhook.create (unknown topic)",
        lambda: lb.Webhook.create(client, ["LABEL_EATEN"], "https://example.com", "secret", project),
    )
    ask("Webhook.delete", hook.delete)

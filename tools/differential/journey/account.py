"""The caller, the organization, its people, tags and integrations."""

import labelbox as lb
from labelbox.schema.role import ProjectRole
from tools.differential.steps import Steps, careless


def visit(ask: Steps, client: lb.Client) -> None:
    """Calls on the caller and the organization."""
    user = ask("Client.get_user", client.get_user)
    organization = ask("Client.get_organization", client.get_organization)
    ask("User.organization", user.organization)
    ask("User.projects", lambda: list(user.projects()))
    ask("User.created_tasks", lambda: list(user.created_tasks()))
    ask("Organization.projects", lambda: list(organization.projects()))
    ask("Organization.webhooks", lambda: list(organization.webhooks()))
    ask("Organization.get_iam_integrations", organization.get_iam_integrations)
    ask("Organization.get_default_iam_integration", organization.get_default_iam_integration)
    ask("Organization.invite_limit", organization.invite_limit)
    _people(ask, client, organization)
    _tags(ask, organization)
    _documents(ask, client)


def _people(ask: Steps, client: lb.Client, organization: lb.Organization) -> None:
    roles = ask("Client.get_roles", client.get_roles)
    people = ask("Organization.users", lambda: list(organization.users()))
    guest = next(person for person in people if person.email == "guest@example.com")
    labeler = next(person for person in people if person.email == "labeler@example.com")
    project = client.create_project(name="for guests", media_type=lb.MediaType.Image)
    ask("User.upsert_project_role", lambda: guest.upsert_project_role(project, roles["LABELER"]))
    ask("Project.members", lambda: [(member.access_from, member.role().name) for member in project.members()])
    ask("ProjectMember.user", lambda: sorted(member.user().email for member in project.members()))
    ask("User.remove_from_project", lambda: guest.remove_from_project(project))
    ask("User.update_org_role", lambda: labeler.update_org_role(roles["REVIEWER"]))
    ask("User.org_role", labeler.org_role)
    ask.outcome("Organization.invite_user", lambda: organization.invite_user("new@example.com", roles["LABELER"]))
    ask.outcome(
        "Organization.invite_user (project roles of a labeler)",
        lambda: organization.invite_user(
            "other@example.com", roles["LABELER"], [ProjectRole(project, roles["LABELER"])]
        ),
    )
    ask("Organization.remove_user", lambda: organization.remove_user(labeler))
    ask("Organization.users (afterwards)", lambda: sorted(person.email for person in organization.users()))


def _tags(ask: Steps, organization: lb.Organization) -> None:
    ask(
        "Organization.create_resource_tag",
        lambda: organization.create_resource_tag({"text": "urgent", "color": "ff8800"}),
    )
    ask.outcome(
        "Organization.create_resource_tag (no color)", lambda: careless(organization).create_resource_tag({"text": "x"})
    )
    ask("Organization.get_resource_tags", organization.get_resource_tags)


def _documents(ask: Steps, client: lb.Client) -> None:
    ask("Client.execute", lambda: client.execute("query ProbePyApi { __typename }"))
    ask(
        "Client.execute (params)",
        lambda: client.execute("query ProbePyApi($n: Int) { projects(first: $n) { id } }", {"n": 1}),
    )
    ask.outcome("Client.execute (nothing)", lambda: client.execute())
    ask.outcome("Client.execute (no GraphQL)", lambda: client.execute("query ProbePyApi {"))
    ask.outcome("Client.execute (unknown field)", lambda: client.execute("query ProbePyApi { bbb }"))
    ask.outcome(
        "Client.execute (too complex)", lambda: client.execute("{projects {datasets {dataRows {labels {id}}}}}")
    )
    ask.outcome(
        "Client (unknown key)",
        lambda: lb.Client("no such key", client.endpoint, rest_endpoint=client.rest_endpoint).get_user(),
    )

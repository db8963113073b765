"""Whom an organization invites, keeps and sends away."""

from typing import Any

import pytest

from labelbox import Client, MediaType
from labelbox.exceptions import LabelboxError, ResourceNotFoundError
from labelbox.sandbox import Sandbox
from labelbox.schema.role import ProjectRole


@pytest.mark.spec("S-061", "S-062", "S-318", "X-020")
def test_the_organization_is_that_of_the_keys_user(client: Client) -> None:
    organization, user = client.get_organization(), client.get_user()
    assert user.organization() == organization
    assert user in organization.users()


@pytest.mark.spec("S-063", "S-064", "B-019", "X-021")
def test_roles_are_found_by_name(client: Client) -> None:
    roles = client.get_roles()
    assert {"NONE", "LABELER", "REVIEWER", "TEAM_MANAGER", "ADMIN"} <= roles.keys()
    assert roles["TEAM_MANAGER"].name == "Team Manager"


@pytest.mark.spec("B-019")
def test_roles_are_asked_for_anew_by_each_client(client: Client, sandbox: Sandbox) -> None:
    assert "GUEST" not in client.get_roles()
    made = sandbox.seed(roles=["Guest"]).roles["Guest"]
    assert client.get_roles()["GUEST"].uid == made


@pytest.mark.spec("S-151", "S-152", "B-142", "B-143", "X-026", "X-194")
def test_an_invitation_takes_a_seat(lonely_client: Client) -> None:
    organization = lonely_client.get_organization()
    before = organization.invite_limit()
    invite = organization.invite_user("new@example.org", lonely_client.get_roles()["LABELER"])
    after = organization.invite_limit()
    assert (invite.email, invite.organization_role_name.upper()) == ("new@example.org", "LABELER")
    assert invite.created_by() == lonely_client.get_user()
    assert after.remaining == after.limit - after.used == before.remaining - 1


@pytest.mark.spec("S-153")
def test_an_address_can_be_invited_twice(client: Client) -> None:
    organization, role = client.get_organization(), client.get_roles()["REVIEWER"]
    first, second = (organization.invite_user("twice@example.org", role) for _ in range(2))
    assert first != second


@pytest.mark.spec("S-153", "B-142")
def test_nobody_can_invite_oneself(client: Client) -> None:
    organization, me = client.get_organization(), client.get_user()
    with pytest.raises(LabelboxError, match=f"Unable to send invite for email {me.email}"):
        organization.invite_user(me.email, client.get_roles()["ADMIN"])


@pytest.mark.spec("S-152", "S-154", "B-142", "X-057")
def test_project_roles_are_for_those_without_a_role_in_the_organization(client: Client) -> None:
    organization, roles = client.get_organization(), client.get_roles()
    project = client.create_project(name="cats", media_type=MediaType.Image)
    there = [ProjectRole(project=project, role=roles["LABELER"])]
    with pytest.raises(ValueError, match="Found role name `Labeler`, expected `NONE`"):
        organization.invite_user("labeler@example.org", roles["LABELER"], there)
    assert organization.invite_user("labeler@example.org", roles["NONE"], there).email == "labeler@example.org"
    answer = client.execute("query Q($id: ID!) { project(where: {id: $id}) { invites(first: 9) { nodes { "
                            "inviteeEmail projectInvites { projectId } } } } }", {"id": project.uid})  # fmt: skip
    assert answer is not None
    [listed] = answer["project"]["invites"]["nodes"]
    assert listed["inviteeEmail"] == "labeler@example.org"
    assert [each["projectId"] for each in listed["projectInvites"]] == [project.uid]


@pytest.mark.spec("S-155", "B-143")
def test_a_removed_user_is_gone(client: Client, sandbox: Sandbox) -> None:
    organization = client.get_organization()
    uid = sandbox.seed(users={"leaver@example.org": "Labeler"}).users["leaver@example.org"]
    [user] = [each for each in organization.users() if each.uid == uid]
    organization.remove_user(user)
    assert user not in organization.users()
    with pytest.raises(ResourceNotFoundError):
        organization.remove_user(user)


@pytest.mark.spec("S-204", "B-146")
def test_the_role_in_the_organization_can_be_changed(client: Client, sandbox: Sandbox) -> None:
    uid = sandbox.seed(users={"riser@example.org": "Labeler"}).users["riser@example.org"]
    [user] = [each for each in client.get_organization().users() if each.uid == uid]
    roles = client.get_roles()
    assert user.org_role() == roles["LABELER"]
    user.update_org_role(roles["REVIEWER"])
    assert user.org_role() == roles["REVIEWER"]


@pytest.mark.spec("S-203", "S-204", "S-205", "B-061", "B-146", "S-179", "X-056")
def test_a_user_without_a_role_in_the_organization_has_one_per_project(client: Client, sandbox: Sandbox) -> None:
    uid = sandbox.seed(users={"guest@example.org": "None"}).users["guest@example.org"]
    [user] = [each for each in client.get_organization().users() if each.uid == uid]
    roles, project = client.get_roles(), client.create_project(name="cats", media_type=MediaType.Image)

    def role_there() -> str | None:
        return next((member.role().name for member in project.members() if member.user() == user), None)

    user.upsert_project_role(project, roles["LABELER"])
    assert role_there() == "Labeler"
    user.upsert_project_role(project, roles["REVIEWER"])
    assert role_there() == "Reviewer"
    user.update_org_role(roles["ADMIN"])
    user.update_org_role(roles["NONE"])
    assert role_there() == "Reviewer"
    user.remove_from_project(project)
    assert role_there() is None


@pytest.mark.spec("S-205", "B-146")
def test_a_user_who_sees_all_projects_has_no_role_in_one(client: Client) -> None:
    project = client.create_project(name="cats", media_type=MediaType.Image)
    with pytest.raises(ValueError, match="User is not project based and has access to all projects"):
        client.get_user().upsert_project_role(project, client.get_roles()["LABELER"])
    with pytest.raises(ValueError, match="User is not project based"):
        client.get_user().remove_from_project(project)


@pytest.mark.spec("S-206", "B-147")
def test_fields_of_a_user_go_by_their_names_and_by_the_documented_ones(client: Client) -> None:
    user = client.get_user()
    assert user.is_external_viewer == user.is_external_user
    wanted: Any = (type(user).name == user.name) & (type(user).nickname == user.nickname)
    assert [part.field for part in wanted.parts] == ["name", "nickname"]
    assert user in client.get_organization().users(where=type(user).name == user.name)

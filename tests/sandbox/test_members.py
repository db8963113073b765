from typing import Any

import pytest

from labelbox.sandbox import Sandbox
from tests.sandbox.wire import Wire

INVITES = """invites(first: 100) {
  nodes { id inviteeEmail organizationRoleName projectInvites { projectId projectRoleName } } nextCursor
}"""
CREATE = """mutation M($data: [CreateInviteInput!]) {
  createInvites(data: $data) { invite { id createdAt inviteeEmail organizationRoleName inviter { id } } }
}"""
SET_ROLE = """mutation M($p: ID!, $u: ID!, $r: ID!) {
  setProjectMembership(data: {projectId: $p, userId: $u, roleId: $r}) { id accessFrom role { name } user { id } }
}"""


def roles(wire: Wire) -> dict[str, str]:
    return {r["name"].upper().replace(" ", "_"): r["id"] for r in wire.run("{ roles { id name } }")["roles"]}


def me(wire: Wire) -> str:
    return str(wire.run("{ user { id } }")["user"]["id"])


def organization(wire: Wire) -> str:
    return str(wire.run("{ organization { id } }")["organization"]["id"])


def add(wire: Wire, email: str, role: str = "NONE", projects: tuple[tuple[str, str], ...] = ()) -> str:
    query = """mutation M($e: [String!]!, $r: ID!, $p: [InviteProjectRoleInput!]) {
      addMembersToOrganization(data: {emails: $e, orgRoleId: $r, projectRoles: $p}) { newUserId }
    }"""
    known = roles(wire)
    given = [{"projectId": p, "projectRoleId": known[r]} for p, r in projects]
    return str(wire.run(query, e=[email], r=known[role], p=given)["addMembersToOrganization"][0]["newUserId"])


def invite(wire: Wire, email: str, role: str = "LABELER", projects: tuple[tuple[str, str], ...] = ()) -> Any:
    known = roles(wire)
    data = {
        "inviteeEmail": email, "inviterId": me(wire), "organizationId": organization(wire),
        "organizationRoleId": known[role],
        "projects": [{"projectId": p, "projectRoleId": known[r]} for p, r in projects],
    }  # fmt: skip
    return wire.run(CREATE, data=[data])["createInvites"][0]["invite"]


def remaining(wire: Wire) -> int:
    query = "query Q($id: ID!) { invitesLimit(where: {id: $id}) { used limit remaining } }"
    found = wire.run(query, id=organization(wire))["invitesLimit"]
    assert found["used"] + found["remaining"] == found["limit"]
    return int(found["remaining"])


def members(wire: Wire, project: str) -> dict[str, tuple[str, str]]:
    query = "query Q($p: ID!) { project(where: {id: $p}) { members { id accessFrom role { name } user { id } } } }"
    found = wire.run(query, p=project)["project"]["members"]
    assert len({m["id"] for m in found}) == len(found)
    return {m["user"]["id"]: (m["role"]["name"], m["accessFrom"]) for m in found}


@pytest.mark.spec("X-020", "X-021")
def test_the_caller_is_an_administrator_and_the_usual_roles_are_there(wire: Wire) -> None:
    assert wire.run("{ user { orgRole { name } } }")["user"]["orgRole"]["name"].upper() == "ADMIN"
    assert {"NONE", "LABELER", "REVIEWER", "TEAM_MANAGER", "ADMIN"} <= set(roles(wire))


@pytest.mark.spec("X-026", "X-057", "X-194")
def test_an_invitation_takes_a_seat_until_it_is_cancelled(wire: Wire) -> None:
    before = remaining(wire)
    made = invite(wire, "seat@example.com")
    assert (made["organizationRoleName"], made["inviter"]["id"]) == ("Labeler", me(wire))
    assert remaining(wire) == before - 1 > 0
    cancel = "mutation M($id: ID!) { cancelInvite(where: {id: $id}) { id organizationRoleName } }"
    assert wire.run(cancel, id=made["id"])["cancelInvite"] == {"id": made["id"], "organizationRoleName": "Labeler"}
    assert remaining(wire) == before
    assert wire.refused(cancel, id=made["id"])[0] == "RESOURCE_NOT_FOUND"


@pytest.mark.spec("X-057")
def test_an_invitation_lists_under_the_organization_and_its_projects(wire: Wire) -> None:
    project, other = wire.project(), wire.project()
    made = invite(wire, "listed@example.com", "NONE", ((project, "REVIEWER"),))
    query = f"query Q($p: ID!) {{ organization {{ {INVITES} }} project(where: {{id: $p}}) {{ {INVITES} }} }}"
    found = wire.run(query, p=project)
    assert [i["id"] for i in found["project"]["invites"]["nodes"]] == [made["id"]]
    listed = next(i for i in found["organization"]["invites"]["nodes"] if i["id"] == made["id"])
    assert listed["projectInvites"] == [{"projectId": project, "projectRoleName": "Reviewer"}]
    assert wire.run(query, p=other)["project"]["invites"]["nodes"] == []


@pytest.mark.spec("X-057", "X-015")
def test_invitations_come_in_pages(wire: Wire) -> None:
    project = wire.project()
    made = [invite(wire, f"page{n}@example.com", "NONE", ((project, "LABELER"),))["id"] for n in range(3)]
    query = """query Q($p: ID!, $from: ID) {
      project(where: {id: $p}) { invites(first: 2, from: $from) { nodes { id } nextCursor } }
    }"""
    first = wire.run(query, p=project)["project"]["invites"]
    second = wire.run(query, p=project, **{"from": first["nextCursor"]})["project"]["invites"]
    assert [i["id"] for i in first["nodes"] + second["nodes"]] == made
    assert second["nextCursor"] is None


@pytest.mark.spec("X-057")
def test_a_member_is_not_invited(wire: Wire) -> None:
    add(wire, "member@example.com")
    assert invite(wire, "member@example.com") is None


@pytest.mark.spec("X-056", "X-057")
def test_members_enter_by_the_organization_or_by_a_role_in_the_project(wire: Wire) -> None:
    project = wire.project()
    guest = add(wire, "guest@example.com", projects=((project, "LABELER"),))
    outsider = add(wire, "outsider@example.com")
    found = members(wire, project)
    assert found[me(wire)] == ("Admin", "ORGANIZATION")
    assert found[guest] == ("Labeler", "PROJECT_MEMBERSHIP")
    assert outsider not in found


@pytest.mark.spec("X-056")
def test_a_role_in_a_project_is_changed_and_taken_away(wire: Wire) -> None:
    project, known = wire.project(), roles(wire)
    guest = add(wire, "changing@example.com")
    made = wire.run(SET_ROLE, p=project, u=guest, r=known["LABELER"])["setProjectMembership"]
    assert (made["role"]["name"], made["user"]["id"]) == ("Labeler", guest)
    wire.run(SET_ROLE, p=project, u=guest, r=known["REVIEWER"])
    assert members(wire, project)[guest][0] == "Reviewer"
    wire.run(SET_ROLE, p=project, u=guest, r=known["NONE"])
    assert guest not in members(wire, project)
    assert wire.refused(SET_ROLE, p=project, u=guest, r="nothing")[0] == "RESOURCE_NOT_FOUND"


@pytest.mark.spec("X-021")
def test_the_role_in_the_organization_is_changed(wire: Wire) -> None:
    user = add(wire, "rising@example.com", "LABELER")
    change = "mutation M($u: ID!, $r: ID!) { setOrganizationRole(data: {userId: $u, roleId: $r}) { id } }"
    wire.run(change, u=user, r=roles(wire)["TEAM_MANAGER"])
    read = "query Q($u: ID!) { user(where: {id: $u}) { orgRole { name } } }"
    assert wire.run(read, u=user)["user"]["orgRole"]["name"] == "Team Manager"


@pytest.mark.spec("X-057", "X-002")
def test_a_made_key_works_until_its_user_is_removed(labelbox_sandbox: Sandbox, wire: Wire) -> None:
    admin = labelbox_sandbox.seed(users={"leaving@example.com": "Admin"})
    leaving = Wire(wire.http, wire.url, admin.keys["leaving@example.com"])
    key = leaving.run('mutation { createApiKey(data: {name: "second"}) { id jwt } }')["createApiKey"]["jwt"]
    second = Wire(wire.http, wire.url, key)
    uid = me(second)
    remove = "mutation M($u: ID!) { updateUser(where: {id: $u}, data: {deleted: true}) { id deleted } }"
    assert second.refused(remove, u=uid)[0] == "OPERATION_NOT_ALLOWED"
    assert wire.run(remove, u=uid)["updateUser"] == {"id": uid, "deleted": True}
    assert second.refused("{ user { id } }")[0] == "AUTHENTICATION_ERROR"
    assert uid not in [u["id"] for u in wire.run("{ organization { users { id } } }")["organization"]["users"]]


@pytest.mark.spec("X-003", "X-057")
@pytest.mark.parametrize(
    "query",
    [
        'mutation { updateUser(where: {id: "x"}, data: {deleted: true}) { id } }',
        'mutation { setOrganizationRole(data: {userId: "x", roleId: "x"}) { id } }',
        'mutation { setProjectMembership(data: {userId: "x", roleId: "x", projectId: "x"}) { id } }',
        'mutation { addMembersToOrganization(data: {emails: ["x"], orgRoleId: "x"}) { newUserId } }',
        'mutation { cancelInvite(where: {id: "x"}) { id } }',
        "mutation { createInvites(data: []) { invite { id } } }",
    ],
)
def test_only_administrators_change_who_belongs(labelbox_sandbox: Sandbox, wire: Wire, query: str) -> None:
    made = labelbox_sandbox.seed(users={f"curious{abs(hash(query))}@example.com": "Labeler"})
    labeler = Wire(wire.http, wire.url, next(iter(made.keys.values())))
    assert labeler.refused(query)[0] == "AUTHORIZATION_ERROR"

"""Tables of memberships and invitations, and who may change them."""

from ...errors import Unauthorized, existing
from ...identifiers import cuid
from ...rendering import derived_id
from ...state import Call
from ...storage import Database, Row
from ..account.storage import role_named
from ..projects import storage as projects

TABLES = """
CREATE TABLE IF NOT EXISTS project_membership (
  seq INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, projectId TEXT NOT NULL REFERENCES project (id),
  userId TEXT NOT NULL REFERENCES user (id), roleId TEXT NOT NULL REFERENCES role (id), UNIQUE (projectId, userId)
) STRICT;
CREATE TABLE IF NOT EXISTS invite (
  seq INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, inviteeEmail TEXT NOT NULL, createdAt TEXT NOT NULL,
  inviterId TEXT NOT NULL REFERENCES user (id), organizationRoleId TEXT NOT NULL REFERENCES role (id)
) STRICT;
CREATE TABLE IF NOT EXISTS invite_project (
  inviteId TEXT NOT NULL REFERENCES invite (id) ON DELETE CASCADE, projectId TEXT NOT NULL REFERENCES project (id),
  projectRoleId TEXT NOT NULL REFERENCES role (id), PRIMARY KEY (inviteId, projectId)
) STRICT, WITHOUT ROWID;
CREATE INDEX IF NOT EXISTS invite_project_by_project ON invite_project (projectId);
"""


def require_admin(call: Call) -> None:
    """Only administrators change who belongs to the organization.

    Raises:
        Unauthorized: the caller is none.
    """
    if call.user["orgRoleId"] != role_named(call.db, "Admin"):
        raise Unauthorized("Only an administrator of the organization may do this")


def require_role(db: Database, uid: str) -> Row:
    """The role of that id.

    Raises:
        NotFound: there is none.
    """
    return existing(db.row("SELECT * FROM role WHERE id = ?", uid), "Role", uid)


def set_role(db: Database, project_id: str, user_id: str, role_id: str) -> str:
    """Give a user a role in a project; the role None takes the user out of it. Returns the id of the membership."""
    projects.find(db, project_id)
    known = db.value("SELECT id FROM project_membership WHERE projectId = ? AND userId = ?", project_id, user_id)
    uid = str(known or cuid())
    if require_role(db, role_id)["name"] == "None":
        db.run("DELETE FROM project_membership WHERE id = ?", uid)
    elif known:
        db.update("project_membership", uid, {"roleId": role_id})
    else:
        made = {"id": uid, "projectId": project_id, "userId": user_id, "roleId": role_id}
        db.insert("project_membership", made)
    return uid


def members(db: Database, project_id: str, limit: str) -> list[Row]:
    """Everyone who can enter a project: by the role in the organization, else by one in the project."""
    sql = (
        "SELECT u.id AS userId, coalesce(m.roleId, u.orgRoleId) AS roleId, m.id, "
        "iif(m.id IS NULL, 'ORGANIZATION', 'PROJECT_MEMBERSHIP') AS accessFrom "
        "FROM user u JOIN role o ON o.id = u.orgRoleId "
        "LEFT JOIN project_membership m ON m.userId = u.id AND m.projectId = ? AND o.name = 'None' "
        f"WHERE u.deleted = 0 AND (o.name != 'None' OR m.id IS NOT NULL) ORDER BY u.seq{limit}"
    )
    found = db.rows(sql, project_id)
    return [row | {"id": row["id"] or derived_id(project_id, row["userId"])} for row in found]

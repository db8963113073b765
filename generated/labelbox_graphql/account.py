"""Operations of queries/account.graphql. Generated: edit the query, then `make generate`."""

from collections.abc import Sequence
from typing import Annotated, Literal

from pydantic import Field

from . import runtime as gql
from .enums import WebhookStatus, WebhookTopic
from .filters import (
    ProjectOrderByInput,
    ProjectWhereInput,
    TaskOrderByInput,
    TaskWhereInput,
    UserOrderByInput,
    UserWhereInput,
    WebhookOrderByInput,
    WebhookWhereInput,
)
from .fragments import (
    IAMIntegrationFields,
    InviteFields,
    OrganizationFields,
    ProjectFields,
    ResourceTagFields,
    RoleFields,
    TaskFields,
    UserFields,
    WebhookFields,
)
from .inputs import CreateInviteInput, WebhookProjectInput, WebhookTopicsInput


class GetUser(gql.Model):
    user: UserFields | None
    "The owner of the API key, or the user with that id."


class GetCurrentUserUser(gql.Model):
    timezone: str | None
    "IANA zone name; the SDK takes UTC when it is null."


class GetCurrentUser(gql.Model):
    user: GetCurrentUserUser | None
    "The owner of the API key, or the user with that id."


class GetUserOrganizationUser(gql.Model):
    organization: OrganizationFields | None
    "The organization that the user belongs to."


class GetUserOrganization(gql.Model):
    user: GetUserOrganizationUser | None
    "The owner of the API key, or the user with that id."


class GetUserOrgRoleUser(gql.Model):
    org_role: RoleFields | None = Field(alias="orgRole")
    "The role in the organization; `None` if the user has roles in single projects only."


class GetUserOrgRole(gql.Model):
    user: GetUserOrgRoleUser | None
    "The owner of the API key, or the user with that id."


class GetUserProjectsUser(gql.Model):
    projects: gql.Records[ProjectFields]
    "The projects of the user."


class GetUserProjects(gql.Model):
    user: GetUserProjectsUser | None
    "The owner of the API key, or the user with that id."


class GetUserCreatedTasksUser(gql.Model):
    created_tasks: gql.Records[TaskFields] = Field(alias="createdTasks")
    "The tasks that the user started."


class GetUserCreatedTasks(gql.Model):
    user: GetUserCreatedTasksUser | None
    "The owner of the API key, or the user with that id."


class GetOrganization(gql.Model):
    organization: OrganizationFields | None


class GetOrganizationUsersOrganization(gql.Model):
    users: gql.Records[UserFields]
    "The users of the organization."


class GetOrganizationUsers(gql.Model):
    organization: GetOrganizationUsersOrganization | None


class GetOrganizationProjectsOrganization(gql.Model):
    projects: gql.Records[ProjectFields]
    "The projects of the organization."


class GetOrganizationProjects(gql.Model):
    organization: GetOrganizationProjectsOrganization | None


class GetOrganizationWebhooksOrganization(gql.Model):
    webhooks: gql.Records[WebhookFields]
    "The webhooks of the organization, those of single projects included."


class GetOrganizationWebhooks(gql.Model):
    organization: GetOrganizationWebhooksOrganization | None


class GetOrganizationResourceTagsOrganization(gql.Model):
    resource_tag: list[ResourceTagFields] = Field(alias="resourceTag")
    "All tags of the organization (the field is in the singular on the wire)."


class GetOrganizationResourceTags(gql.Model):
    organization: GetOrganizationResourceTagsOrganization | None


class GetAvailableUserRoles(gql.Model):
    roles: list[RoleFields]


class GetInvitesLimitInvitesLimit(gql.Model):
    used: int
    "Seats that are taken."
    limit: int
    "Seats in all."
    remaining: int
    "Seats that are left."


class GetInvitesLimit(gql.Model):
    invites_limit: GetInvitesLimitInvitesLimit | None = Field(alias="invitesLimit")


class GetAllIntegrationsIamIntegrationsSettingsAwsIamIntegrationSettings(gql.Model):
    typename__: Literal["AwsIamIntegrationSettings"] = Field(alias="__typename")
    role_arn: str | None = Field(alias="roleArn")
    "The role that the server assumes."


class GetAllIntegrationsIamIntegrationsSettingsGcpIamIntegrationSettings(gql.Model):
    typename__: Literal["GcpIamIntegrationSettings"] = Field(alias="__typename")
    service_account_email_id: str | None = Field(alias="serviceAccountEmailId")
    "The account that the server acts as."
    read_bucket: str | None = Field(alias="readBucket")
    "The bucket that it may read."


class GetAllIntegrationsIamIntegrations(IAMIntegrationFields):
    settings: (
        Annotated[
            GetAllIntegrationsIamIntegrationsSettingsAwsIamIntegrationSettings
            | GetAllIntegrationsIamIntegrationsSettingsGcpIamIntegrationSettings
            | gql.UnknownMember,
            gql.ByTypename(),
        ]
        | None
    )
    "What the server needs to know at that cloud."


class GetAllIntegrations(gql.Model):
    iam_integrations: list[GetAllIntegrationsIamIntegrations] = Field(alias="iamIntegrations")


class GetWebhookCreatedByWebhook(gql.Model):
    created_by: UserFields | None = Field(alias="createdBy")
    "The user who made it."


class GetWebhookCreatedBy(gql.Model):
    webhook: GetWebhookCreatedByWebhook | None


class GetWebhookOrganizationWebhook(gql.Model):
    organization: OrganizationFields | None
    "The organization that it belongs to."


class GetWebhookOrganization(gql.Model):
    webhook: GetWebhookOrganizationWebhook | None


class GetWebhookProjectWebhook(gql.Model):
    project: ProjectFields | None
    "The project that it watches; null: all of the organization."


class GetWebhookProject(gql.Model):
    webhook: GetWebhookProjectWebhook | None


class CreateInvitesCreateInvitesInvite(InviteFields):
    inviter: UserFields | None
    "The user who sent it."


class CreateInvitesCreateInvites(gql.Model):
    invite: CreateInvitesCreateInvitesInvite | None


class CreateInvites(gql.Model):
    create_invites: list[CreateInvitesCreateInvites] = Field(alias="createInvites")


class DeleteMemberUpdateUser(gql.Model):
    uid: str = Field(alias="id")
    "The user's id."
    deleted: bool | None
    "Whether the user was removed from the organization."


class DeleteMember(gql.Model):
    update_user: DeleteMemberUpdateUser | None = Field(alias="updateUser")


class SetOrganizationRoleSetOrganizationRole(gql.Model):
    uid: str = Field(alias="id")
    "The user's id."
    name: str | None
    "The full name."


class SetOrganizationRole(gql.Model):
    set_organization_role: SetOrganizationRoleSetOrganizationRole | None = Field(alias="setOrganizationRole")


class SetProjectMembershipSetProjectMembership(gql.Model):
    uid: str = Field(alias="id")
    "The membership's id."


class SetProjectMembership(gql.Model):
    set_project_membership: SetProjectMembershipSetProjectMembership | None = Field(alias="setProjectMembership")


class CreateResourceTag(gql.Model):
    create_resource_tag: ResourceTagFields = Field(alias="createResourceTag")


class UpdateResourceTag(gql.Model):
    update_resource_tag: ResourceTagFields | None = Field(alias="updateResourceTag")


class CreateWebhook(gql.Model):
    create_webhook: WebhookFields = Field(alias="createWebhook")


class UpdateWebhook(gql.Model):
    update_webhook: WebhookFields | None = Field(alias="updateWebhook")


_GET_USER = gql.Document(
    name="GetUserPyApi",
    retry=gql.Retry.ALWAYS,
    result=GetUser,
    text="""
query GetUserPyApi {
  user {
    id
    createdAt
    email
    intercomHash
    isExternalUser
    isViewer
    name
    nickname
    picture
    updatedAt
  }
}
""",
)


def get_user() -> gql.Operation[GetUser]:
    """The user who owns the API key."""
    return gql.Operation(_GET_USER)


_GET_CURRENT_USER = gql.Document(
    name="CurrentUserPyApi",
    retry=gql.Retry.ALWAYS,
    result=GetCurrentUser,
    text="""
query CurrentUserPyApi {
  user {
    timezone
  }
}
""",
)


def get_current_user() -> gql.Operation[GetCurrentUser]:
    """The time zone of the API key's owner, as an IANA name; null counts as UTC. Dates in export filters are read in
    it.
    """
    return gql.Operation(_GET_CURRENT_USER)


_GET_USER_ORGANIZATION = gql.Document(
    name="GetUserOrganizationPyApi",
    retry=gql.Retry.ALWAYS,
    result=GetUserOrganization,
    text="""
query GetUserOrganizationPyApi($id: ID!) {
  user(where: {id: $id}) {
    organization {
      id
      createdAt
      name
      updatedAt
    }
  }
}
""",
)


def get_user_organization(*, id: str) -> gql.Operation[GetUserOrganization]:
    """The organization that a user belongs to."""
    return gql.Operation(_GET_USER_ORGANIZATION, gql.variables({"id": id}))


_GET_USER_ORG_ROLE = gql.Document(
    name="GetUserOrgRolePyApi",
    retry=gql.Retry.ALWAYS,
    result=GetUserOrgRole,
    text="""
query GetUserOrgRolePyApi($id: ID!) {
  user(where: {id: $id}) {
    orgRole {
      id
      name
    }
  }
}
""",
)


def get_user_org_role(*, id: str) -> gql.Operation[GetUserOrgRole]:
    """A user's role in the organization. The role "None" means that the user sees only projects with a role of their
    own.
    """
    return gql.Operation(_GET_USER_ORG_ROLE, gql.variables({"id": id}))


_GET_USER_PROJECTS = gql.PagedDocument(
    gql.Document(
        name="GetUserProjectsPyApi",
        retry=gql.Retry.ALWAYS,
        result=GetUserProjects,
        filters={"where": ProjectWhereInput},
        orders={"orderBy": ProjectOrderByInput},
        text="""
query GetUserProjectsPyApi($id: ID!, $where: <<?where>>) {
  user(where: {id: $id}) {
    projects(
      where: <<?where>>
      skip: <<skip>>
      first: <<first>>
      orderBy: <<?orderBy>>
    ) {
      id
      name
      description
      createdAt
      updatedAt
      setupComplete
      lastActivityTime
      queueMode
      allowedMediaType
      autoAuditNumberOfLabels
      autoAuditPercentage
    }
  }
}
""",
    ),
    items=("user", "projects"),
)


def get_user_projects(
    *, id: str, where: gql.Condition | gql.Unset = gql.UNSET, order_by: gql.Order | gql.Unset = gql.UNSET
) -> gql.Pages[GetUserProjects, ProjectFields]:
    """The projects of a user. Deleted ones are among them unless `where` says otherwise."""
    return gql.Pages(_GET_USER_PROJECTS, gql.variables({"id": id}), gql.literals({"where": where, "orderBy": order_by}))


_GET_USER_CREATED_TASKS = gql.PagedDocument(
    gql.Document(
        name="GetUserCreatedTasksPyApi",
        retry=gql.Retry.ALWAYS,
        result=GetUserCreatedTasks,
        filters={"where": TaskWhereInput},
        orders={"orderBy": TaskOrderByInput},
        text="""
query GetUserCreatedTasksPyApi($id: ID!, $where: <<?where>>) {
  user(where: {id: $id}) {
    createdTasks(
      where: <<?where>>
      skip: <<skip>>
      first: <<first>>
      orderBy: <<?orderBy>>
    ) {
      id
      completionPercentage
      createdAt
      errors
      metadata
      name
      result
      status
      type
      updatedAt
    }
  }
}
""",
    ),
    items=("user", "created_tasks"),
)


def get_user_created_tasks(
    *, id: str, where: gql.Condition | gql.Unset = gql.UNSET, order_by: gql.Order | gql.Unset = gql.UNSET
) -> gql.Pages[GetUserCreatedTasks, TaskFields]:
    """The tasks that a user started. The server shows a task to the user who started it only, so this is also the way
    to look at one: compare with its id.
    """
    return gql.Pages(
        _GET_USER_CREATED_TASKS, gql.variables({"id": id}), gql.literals({"where": where, "orderBy": order_by})
    )


_GET_ORGANIZATION = gql.Document(
    name="GetOrganizationPyApi",
    retry=gql.Retry.ALWAYS,
    result=GetOrganization,
    text="""
query GetOrganizationPyApi {
  organization {
    id
    createdAt
    name
    updatedAt
  }
}
""",
)


def get_organization() -> gql.Operation[GetOrganization]:
    """The organization that the API key belongs to."""
    return gql.Operation(_GET_ORGANIZATION)


_GET_ORGANIZATION_USERS = gql.PagedDocument(
    gql.Document(
        name="GetOrganizationUsersPyApi",
        retry=gql.Retry.ALWAYS,
        result=GetOrganizationUsers,
        filters={"where": UserWhereInput},
        orders={"orderBy": UserOrderByInput},
        text="""
query GetOrganizationUsersPyApi($where: <<?where>>) {
  organization {
    users(
      where: <<?where>>
      skip: <<skip>>
      first: <<first>>
      orderBy: <<?orderBy>>
    ) {
      id
      createdAt
      email
      intercomHash
      isExternalUser
      isViewer
      name
      nickname
      picture
      updatedAt
    }
  }
}
""",
    ),
    items=("organization", "users"),
)


def get_organization_users(
    *, where: gql.Condition | gql.Unset = gql.UNSET, order_by: gql.Order | gql.Unset = gql.UNSET
) -> gql.Pages[GetOrganizationUsers, UserFields]:
    """The users of the organization."""
    return gql.Pages(_GET_ORGANIZATION_USERS, gql.variables({}), gql.literals({"where": where, "orderBy": order_by}))


_GET_ORGANIZATION_PROJECTS = gql.PagedDocument(
    gql.Document(
        name="GetOrganizationProjectsPyApi",
        retry=gql.Retry.ALWAYS,
        result=GetOrganizationProjects,
        filters={"where": ProjectWhereInput},
        orders={"orderBy": ProjectOrderByInput},
        text="""
query GetOrganizationProjectsPyApi($where: <<?where>>) {
  organization {
    projects(
      where: <<?where>>
      skip: <<skip>>
      first: <<first>>
      orderBy: <<?orderBy>>
    ) {
      id
      name
      description
      createdAt
      updatedAt
      setupComplete
      lastActivityTime
      queueMode
      allowedMediaType
      autoAuditNumberOfLabels
      autoAuditPercentage
    }
  }
}
""",
    ),
    items=("organization", "projects"),
)


def get_organization_projects(
    *, where: gql.Condition | gql.Unset = gql.UNSET, order_by: gql.Order | gql.Unset = gql.UNSET
) -> gql.Pages[GetOrganizationProjects, ProjectFields]:
    """The projects of the organization. Deleted ones are among them unless `where` says otherwise."""
    return gql.Pages(_GET_ORGANIZATION_PROJECTS, gql.variables({}), gql.literals({"where": where, "orderBy": order_by}))


_GET_ORGANIZATION_WEBHOOKS = gql.PagedDocument(
    gql.Document(
        name="GetOrganizationWebhooksPyApi",
        retry=gql.Retry.ALWAYS,
        result=GetOrganizationWebhooks,
        filters={"where": WebhookWhereInput},
        orders={"orderBy": WebhookOrderByInput},
        text="""
query GetOrganizationWebhooksPyApi($where: <<?where>>) {
  organization {
    webhooks(
      where: <<?where>>
      skip: <<skip>>
      first: <<first>>
      orderBy: <<?orderBy>>
    ) {
      id
      createdAt
      status
      topics
      updatedAt
      url
    }
  }
}
""",
    ),
    items=("organization", "webhooks"),
)


def get_organization_webhooks(
    *, where: gql.Condition | gql.Unset = gql.UNSET, order_by: gql.Order | gql.Unset = gql.UNSET
) -> gql.Pages[GetOrganizationWebhooks, WebhookFields]:
    """The webhooks of the organization, those of single projects included."""
    return gql.Pages(_GET_ORGANIZATION_WEBHOOKS, gql.variables({}), gql.literals({"where": where, "orderBy": order_by}))


_GET_ORGANIZATION_RESOURCE_TAGS = gql.Document(
    name="GetOrganizationResourceTagsPyApi",
    retry=gql.Retry.ALWAYS,
    result=GetOrganizationResourceTags,
    text="""
query GetOrganizationResourceTagsPyApi {
  organization {
    resourceTag {
      id
      color
      text
    }
  }
}
""",
)


def get_organization_resource_tags() -> gql.Operation[GetOrganizationResourceTags]:
    """Every tag of the organization."""
    return gql.Operation(_GET_ORGANIZATION_RESOURCE_TAGS)


_GET_AVAILABLE_USER_ROLES = gql.Document(
    name="GetAvailableUserRolesPyApi",
    retry=gql.Retry.ALWAYS,
    result=GetAvailableUserRoles,
    text="""
query GetAvailableUserRolesPyApi {
  roles {
    id
    name
  }
}
""",
)


def get_available_user_roles() -> gql.Operation[GetAvailableUserRoles]:
    """The roles that can be given to users, in the organization or in a project."""
    return gql.Operation(_GET_AVAILABLE_USER_ROLES)


_GET_INVITES_LIMIT = gql.Document(
    name="InvitesLimitPyApi",
    retry=gql.Retry.ALWAYS,
    result=GetInvitesLimit,
    text="""
query InvitesLimitPyApi($organizationId: ID!) {
  invitesLimit(where: {id: $organizationId}) {
    used
    limit
    remaining
  }
}
""",
)


def get_invites_limit(*, organization_id: str) -> gql.Operation[GetInvitesLimit]:
    """How many users the organization may still invite."""
    return gql.Operation(_GET_INVITES_LIMIT, gql.variables({"organizationId": organization_id}))


_GET_ALL_INTEGRATIONS = gql.Document(
    name="getAllIntegrationsPyApi",
    retry=gql.Retry.ALWAYS,
    result=GetAllIntegrations,
    text="""
query getAllIntegrationsPyApi {
  iamIntegrations {
    id
    createdAt
    isOrgDefault
    lastValidAt
    name
    provider
    updatedAt
    valid
    settings {
      __typename
      ... on AwsIamIntegrationSettings {
        roleArn
      }
      ... on GcpIamIntegrationSettings {
        serviceAccountEmailId
        readBucket
      }
    }
  }
}
""",
)


def get_all_integrations() -> gql.Operation[GetAllIntegrations]:
    """The delegated-access integrations of the organization, with the settings of each provider."""
    return gql.Operation(_GET_ALL_INTEGRATIONS)


_GET_WEBHOOK_CREATED_BY = gql.Document(
    name="GetWebhookCreatedByPyApi",
    retry=gql.Retry.ALWAYS,
    result=GetWebhookCreatedBy,
    text="""
query GetWebhookCreatedByPyApi($id: ID!) {
  webhook(where: {id: $id}) {
    createdBy {
      id
      createdAt
      email
      intercomHash
      isExternalUser
      isViewer
      name
      nickname
      picture
      updatedAt
    }
  }
}
""",
)


def get_webhook_created_by(*, id: str) -> gql.Operation[GetWebhookCreatedBy]:
    """The user who made a webhook."""
    return gql.Operation(_GET_WEBHOOK_CREATED_BY, gql.variables({"id": id}))


_GET_WEBHOOK_ORGANIZATION = gql.Document(
    name="GetWebhookOrganizationPyApi",
    retry=gql.Retry.ALWAYS,
    result=GetWebhookOrganization,
    text="""
query GetWebhookOrganizationPyApi($id: ID!) {
  webhook(where: {id: $id}) {
    organization {
      id
      createdAt
      name
      updatedAt
    }
  }
}
""",
)


def get_webhook_organization(*, id: str) -> gql.Operation[GetWebhookOrganization]:
    """The organization that a webhook belongs to."""
    return gql.Operation(_GET_WEBHOOK_ORGANIZATION, gql.variables({"id": id}))


_GET_WEBHOOK_PROJECT = gql.Document(
    name="GetWebhookProjectPyApi",
    retry=gql.Retry.ALWAYS,
    result=GetWebhookProject,
    text="""
query GetWebhookProjectPyApi($id: ID!) {
  webhook(where: {id: $id}) {
    project {
      id
      name
      description
      createdAt
      updatedAt
      setupComplete
      lastActivityTime
      queueMode
      allowedMediaType
      autoAuditNumberOfLabels
      autoAuditPercentage
    }
  }
}
""",
)


def get_webhook_project(*, id: str) -> gql.Operation[GetWebhookProject]:
    """The project that a webhook is for; null where it is for the whole organization."""
    return gql.Operation(_GET_WEBHOOK_PROJECT, gql.variables({"id": id}))


_CREATE_INVITES = gql.Document(
    name="createInvitesPyApi",
    retry=gql.Retry.NOT_SENT,
    result=CreateInvites,
    text="""
mutation createInvitesPyApi($data: [CreateInviteInput!]!) {
  createInvites(data: $data) {
    invite {
      id
      createdAt
      inviteeEmail
      organizationRoleName
      inviter {
        id
        createdAt
        email
        intercomHash
        isExternalUser
        isViewer
        name
        nickname
        picture
        updatedAt
      }
    }
  }
}
""",
)


def create_invites(*, data: Sequence[CreateInviteInput]) -> gql.Operation[CreateInvites]:
    """Not idempotent: a repeated request may send the mail again. One result per invitation, in their order; `invite`
    is null where it could not be sent.
    """
    return gql.Operation(_CREATE_INVITES, gql.variables({"data": data}))


_DELETE_MEMBER = gql.Document(
    name="DeleteMemberPyApi",
    retry=gql.Retry.ALWAYS,
    result=DeleteMember,
    text="""
mutation DeleteMemberPyApi($userId: ID!) {
  updateUser(where: {id: $userId}, data: {deleted: true}) {
    id
    deleted
  }
}
""",
)


def delete_member(*, user_id: str) -> gql.Operation[DeleteMember]:
    """Idempotent: removes the user from the organization, which changes nothing the second time."""
    return gql.Operation(_DELETE_MEMBER, gql.variables({"userId": user_id}))


_SET_ORGANIZATION_ROLE = gql.Document(
    name="SetOrganizationRolePyApi",
    retry=gql.Retry.ALWAYS,
    result=SetOrganizationRole,
    text="""
mutation SetOrganizationRolePyApi($userId: ID!, $roleId: ID!) {
  setOrganizationRole(data: {userId: $userId, roleId: $roleId}) {
    id
    name
  }
}
""",
)


def set_organization_role(*, user_id: str, role_id: str) -> gql.Operation[SetOrganizationRole]:
    """Idempotent: sets the user's role in the organization. The answer is the user, or null."""
    return gql.Operation(_SET_ORGANIZATION_ROLE, gql.variables({"userId": user_id, "roleId": role_id}))


_SET_PROJECT_MEMBERSHIP = gql.Document(
    name="SetProjectMembershipPyApi",
    retry=gql.Retry.ALWAYS,
    result=SetProjectMembership,
    text="""
mutation SetProjectMembershipPyApi($userId: ID!, $roleId: ID!, $projectId: ID!) {
  setProjectMembership(
    data: {userId: $userId, roleId: $roleId, projectId: $projectId}
  ) {
    id
  }
}
""",
)


def set_project_membership(*, user_id: str, role_id: str, project_id: str) -> gql.Operation[SetProjectMembership]:
    """Idempotent: sets the user's role in one project. Only a user whose role in the organization is "None" can have
    one; the role "None" takes the user out of the project.
    """
    return gql.Operation(
        _SET_PROJECT_MEMBERSHIP, gql.variables({"userId": user_id, "roleId": role_id, "projectId": project_id})
    )


_CREATE_RESOURCE_TAG = gql.Document(
    name="CreateResourceTagPyApi",
    retry=gql.Retry.NOT_SENT,
    result=CreateResourceTag,
    text="""
mutation CreateResourceTagPyApi($text: String!, $color: String!) {
  createResourceTag(input: {text: $text, color: $color}) {
    id
    color
    text
  }
}
""",
)


def create_resource_tag(*, text: str, color: str) -> gql.Operation[CreateResourceTag]:
    """Not idempotent: a repeated request makes a second tag. The color is six hexadecimal digits without `#`."""
    return gql.Operation(_CREATE_RESOURCE_TAG, gql.variables({"text": text, "color": color}))


_UPDATE_RESOURCE_TAG = gql.Document(
    name="updateResourceTagPyApi",
    retry=gql.Retry.ALWAYS,
    result=UpdateResourceTag,
    text="""
mutation updateResourceTagPyApi($id: ID!, $text: String!, $color: String!) {
  updateResourceTag(where: {id: $id}, data: {text: $text, color: $color}) {
    id
    color
    text
  }
}
""",
)


def update_resource_tag(*, id: str, text: str, color: str) -> gql.Operation[UpdateResourceTag]:
    """Idempotent: sets text and color of a tag. Both must be given: the server was never seen to take one of them."""
    return gql.Operation(_UPDATE_RESOURCE_TAG, gql.variables({"id": id, "text": text, "color": color}))


_CREATE_WEBHOOK = gql.Document(
    name="CreateWebhookPyApi",
    retry=gql.Retry.NOT_SENT,
    result=CreateWebhook,
    text="""
mutation CreateWebhookPyApi {
  createWebhook(
    data: {project: <<?project>>, topics: {set: <<topics>>}, url: <<url>>, secret: <<secret>>}
  ) {
    id
    createdAt
    status
    topics
    updatedAt
    url
  }
}
""",
)


def create_webhook(
    *,
    topics: Sequence[WebhookTopic],
    url: str,
    secret: str,
    project: WebhookProjectInput | None | gql.Unset = gql.UNSET,
) -> gql.Operation[CreateWebhook]:
    """Not idempotent: a repeated request makes a second webhook. Without a project it is called for the whole
    organization; the secret signs the calls and cannot be read back.
    """
    return gql.Operation(
        _CREATE_WEBHOOK,
        gql.variables({}),
        gql.literals({"topics": topics, "url": url, "secret": secret, "project": project}),
    )


_UPDATE_WEBHOOK = gql.Document(
    name="UpdateWebhookPyApi",
    retry=gql.Retry.ALWAYS,
    result=UpdateWebhook,
    text="""
mutation UpdateWebhookPyApi {
  updateWebhook(
    where: {id: <<id>>}
    data: {topics: <<?topics>>, url: <<?url>>, status: <<?status>>}
  ) {
    id
    createdAt
    status
    topics
    updatedAt
    url
  }
}
""",
)


def update_webhook(
    *,
    id: str,
    topics: WebhookTopicsInput | None | gql.Unset = gql.UNSET,
    url: str | None | gql.Unset = gql.UNSET,
    status: WebhookStatus | None | gql.Unset = gql.UNSET,
) -> gql.Operation[UpdateWebhook]:
    """Idempotent: sets what is given, the topics all at once, and leaves alone what is not. There is no other way to
    delete a webhook than to make it INACTIVE.
    """
    return gql.Operation(
        _UPDATE_WEBHOOK, gql.variables({}), gql.literals({"id": id, "topics": topics, "url": url, "status": status})
    )

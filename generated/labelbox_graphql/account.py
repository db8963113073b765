"""Operations of queries/account.graphql. Generated: edit the query, then `make generate`."""

from typing import Annotated, Literal

from pydantic import Field

from . import runtime as gql
from .fragments import IAMIntegrationFields


class GetAllIntegrationsIamIntegrationsSettingsAwsIamIntegrationSettings(gql.Model):
    typename__: Literal["AwsIamIntegrationSettings"] = Field(alias="__typename")
    role_arn: str | None = Field(alias="roleArn")


class GetAllIntegrationsIamIntegrationsSettingsGcpIamIntegrationSettings(gql.Model):
    typename__: Literal["GcpIamIntegrationSettings"] = Field(alias="__typename")
    service_account_email_id: str | None = Field(alias="serviceAccountEmailId")
    read_bucket: str | None = Field(alias="readBucket")


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


class GetAllIntegrations(gql.Model):
    iam_integrations: list[GetAllIntegrationsIamIntegrations] = Field(alias="iamIntegrations")


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

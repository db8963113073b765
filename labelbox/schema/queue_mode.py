"""How data rows reach the labelers of a project."""

from labelbox_graphql.enums import QueueMode as QueueMode

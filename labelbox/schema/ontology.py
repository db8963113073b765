"""Ontologies and their features: what can be drawn and asked in a project."""

from functools import cached_property
from typing import TYPE_CHECKING

from labelbox.orm.conditions import given, not_deleted
from labelbox.orm.db_object import DbObject
from labelbox.orm.relationship import ToMany, ToOne
from labelbox.schema.ontology_builder import Classification as Classification
from labelbox.schema.ontology_builder import OntologyBuilder as OntologyBuilder
from labelbox.schema.ontology_builder import Option as Option
from labelbox.schema.ontology_builder import Tool as Tool
from labelbox_graphql import ops
from labelbox_graphql.entities import OntologyEntity

if TYPE_CHECKING:
    from labelbox.schema.project import Project
    from labelbox.schema.user import User

    pass


class Ontology(OntologyEntity, DbObject):
    """The tools and questions of one or more projects.

    Get one from `Client.create_ontology`, `Client.get_ontology` or `Project.ontology`.
    """

    created_by: "ToOne[User]" = ToOne(
        "User", lambda uid: ops.ontology.get_ontology_created_by(id=uid), "ontology.created_by"
    )
    projects: "ToMany[Project]" = ToMany(
        "Project",
        lambda uid, where, order: ops.ontology.get_ontology_projects(
            id=uid, where=not_deleted(where), order_by=given(order)
        ),
    )

    def tools(self) -> list[Tool]:
        """The tools, with their nested classifications."""
        return self._parsed.tools

    def classifications(self) -> list[Classification]:
        """The questions about the whole data row."""
        return self._parsed.classifications

    @cached_property
    def _parsed(self) -> OntologyBuilder:
        return OntologyBuilder.from_dict(self.normalized)

# Derived from labelbox/schema/ontology.py by tools/unasync.py. Do not edit: change that file, then `make generate`.
# pyright: reportPrivateUsage=false
"""Ontologies and their features: what can be drawn and asked in a project."""

from functools import cached_property
from typing import TYPE_CHECKING, Any, cast

from labelbox._async.orm.db_object import DbObject
from labelbox._async.orm.relationship import ToMany, ToOne
from labelbox.orm.computed import Computed
from labelbox.orm.conditions import given, not_deleted
from labelbox.schema.ontology_builder import Classification as Classification
from labelbox.schema.ontology_builder import OntologyBuilder as OntologyBuilder
from labelbox.schema.ontology_builder import Option as Option
from labelbox.schema.ontology_builder import Tool as Tool
from labelbox_graphql import ops
from labelbox_graphql.entities import FeatureSchemaEntity, OntologyEntity

if TYPE_CHECKING:
    from collections.abc import Mapping

    from labelbox._async.schema.project import Project
    from labelbox._async.schema.user import User
    from labelbox.schema.import_items import Checkable
    from labelbox.schema.import_report import ImportReport
    from labelbox.schema.media_type import MediaType
    from labelbox_graphql.runtime import Field


class Ontology(OntologyEntity, DbObject):
    """The tools and questions of one or more projects. It is read-only here; the client has methods that change it.

    Get one from `AsyncClient.create_ontology`, `AsyncClient.get_ontology` or `Project.ontology`.
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

    def check(
        self,
        labels: "Checkable",
        media_type: "MediaType | None" = None,
        *,
        sizes: "Mapping[str, tuple[float, float]] | None" = None,
        max_findings: int = 1_000,
    ) -> "ImportReport":
        """Say everything that is wrong with annotations that shall be imported, without a server.

        Args:
            labels: `labelbox.types.Label`, or rows of the annotation import format, in any iterable; or the path of an
                NDJSON file, which is streamed.
            media_type: What the data rows are; None goes by the data of each label, and leaves dict rows unchecked.
            sizes: Width and height of data rows in pixels, by global key or id; what lies outside is found only then.
            max_findings: How many errors, and how many warnings, are kept; the rest is counted.

        Returns:
            The findings; as a truth value, whether there are no errors.

        Raises:
            ValueError: a URL, or something that can hold neither labels nor rows.
            OSError: the file cannot be read.
        """
        # Most who build or read ontologies check nothing.
        from labelbox.schema.import_check import check_import

        return check_import(labels, self.normalized, media_type=media_type, sizes=sizes, max_findings=max_findings)

    @cached_property
    def _parsed(self) -> OntologyBuilder:
        return OntologyBuilder.from_dict(self.normalized)


def _feature_schema_id(feature: "FeatureSchema") -> str:
    return str(feature.normalized["featureSchemaId"])


def _color(feature: "FeatureSchema") -> str | None:
    return cast("dict[str, Any]", feature.normalized).get("color")


class FeatureSchema(FeatureSchemaEntity, DbObject):
    """A tool or a question that ontologies can share.

    Get one from `AsyncClient.create_feature_schema`, `AsyncClient.get_feature_schema` or `AsyncClient.get_feature_schemas`.
    """

    uid: "Field[str]" = Computed("uid", "id", _feature_schema_id)
    """The id by which annotations and the client's methods name it; `node_id` is another."""
    color: "Field[str | None]" = Computed("color", "color", _color)
    """The colour of a tool, as CSS knows it; None where there is none."""

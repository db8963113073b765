"""Ontologies and their features: what can be drawn and asked in a project."""

from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING, Any, cast

from labelbox.orm.computed import Computed
from labelbox.orm.conditions import given, not_deleted
from labelbox.orm.db_object import DbObject
from labelbox.orm.relationship import ToMany, ToOne
from labelbox.schema.ontology_builder import Classification as Classification
from labelbox.schema.ontology_builder import OntologyBuilder as OntologyBuilder
from labelbox.schema.ontology_builder import Option as Option
from labelbox.schema.ontology_builder import Tool as Tool
from labelbox_graphql import ops
from labelbox_graphql.entities import FeatureSchemaEntity, OntologyEntity

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from labelbox.schema.import_items import Checkable
    from labelbox.schema.import_report import ImportReport
    from labelbox.schema.media_type import MediaType
    from labelbox.schema.project import Project
    from labelbox.schema.user import User
    from labelbox_graphql.runtime import Field, OpenEnum


class Ontology(OntologyEntity, DbObject):
    """The tools and questions of one or more projects. It is read-only here; the client has methods that change it.

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

    Get one from `Client.create_feature_schema`, `Client.get_feature_schema` or `Client.get_feature_schemas`.
    """

    uid: "Field[str]" = Computed("uid", "id", _feature_schema_id)
    """The id by which annotations and the client's methods name it; `node_id` is another."""
    color: "Field[str | None]" = Computed("color", "color", _color)
    """The colour of a tool, as CSS knows it; None where there is none."""


@dataclass(frozen=True, slots=True)
class DeleteFeatureFromOntologyResult:
    """What became of a feature schema that was to be taken out of an ontology.

    Attributes:
        archived: It is kept for the labels that use it, and offered to labelers no more.
        deleted: It is gone. If neither is true, it is nested and labels use it: nothing has changed.
    """

    archived: bool
    deleted: bool


def arranged(features: "Sequence[Mapping[str, Any]]") -> "dict[str, list[Mapping[str, Any]]]":
    """The JSON of an ontology that has these tools and classifications at its top.

    Raises:
        ValueError: one is neither, or one of an unknown kind.
    """
    for feature in features:
        if "tool" in feature:
            _check_kind(feature["tool"], Tool.Type, "Tool", "tools")
        elif "type" in feature:
            _check_kind(feature["type"], Classification.Type, "Classification", "classifications")
        else:
            raise ValueError("Neither `tool` or `classification` found in the normalized feature schema")
    return {
        "tools": [feature for feature in features if "tool" in feature],
        "classifications": [feature for feature in features if "tool" not in feature],
    }


def _check_kind(kind: object, known: "type[OpenEnum]", one: str, many: str) -> None:
    if kind not in {member.value for member in known}:
        raise ValueError(f"{one} `{kind}` not in list of supported {many}.")

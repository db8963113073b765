"""Ontologies and feature schemas of the client."""

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Any

from labelbox.facets.facet import Facet
from labelbox.flows import ontology as flows
from labelbox.orm.expected import refuse_unless_mapping
from labelbox.pagination import PaginatedCollection
from labelbox.schema import media_type as media_types
from labelbox_graphql import ops

if TYPE_CHECKING:
    from labelbox.schema.ontology import DeleteFeatureFromOntologyResult, FeatureSchema, Ontology
    from labelbox_graphql.enums import MediaType
    from labelbox_graphql.runtime import JSONValue


class OntologyFacet(Facet):
    """Client methods on ontologies and on the feature schemas in them."""

    def create_ontology(
        self, name: str, normalized: Mapping[str, Any], media_type: "MediaType | None" = None
    ) -> "Ontology":
        """Make an ontology.

        >>> builder = OntologyBuilder(tools=[Tool(Tool.Type.BBOX, "beak", color="black")])
        >>> client.create_ontology("birds", builder.asdict(), MediaType.Image).tools()[0].color
        'black'

        Args:
            name: Its name; names need not be unique.
            normalized: `{"tools": […], "classifications": […]}`, such as `OntologyBuilder.asdict()` gives. A feature
                with a `featureSchemaId` is used as it is, the others are made.
            media_type: The kind of data that it is for; None fits any.

        Raises:
            TypeError: a media type that no ontology can have.
        """
        from labelbox.schema.ontology import Ontology

        refuse_unless_mapping("normalized", normalized)
        kind = None if media_type is None else media_types.check_media_type(media_type)
        return Ontology(self, self.run(flows.create(name, normalized, kind)))

    def create_ontology_from_feature_schemas(
        self, name: str, feature_schema_ids: Sequence[str], media_type: "MediaType | None" = None
    ) -> "Ontology":
        """Make an ontology whose top level are feature schemas that exist.

        >>> beak = client.create_feature_schema({"tool": "point", "name": "beak", "color": "red"})
        >>> [tool.name for tool in client.create_ontology_from_feature_schemas("beaks", [beak.uid]).tools()]
        ['beak']

        Args:
            name: Its name; names need not be unique.
            feature_schema_ids: Ids of tools and classifications; tools and classifications keep their order.
            media_type: The kind of data that it is for; None fits any.

        Raises:
            TypeError: a media type that no ontology can have.
            ResourceNotFoundError: a feature schema does not exist, or is nested in another one.
            ValueError: a feature schema is of an unknown kind.
        """
        from labelbox.schema.ontology import Ontology, arranged

        kind = None if media_type is None else media_types.check_media_type(media_type)
        return Ontology(self, self.run(flows.create_of_features(name, feature_schema_ids, kind, arranged)))

    def get_ontology(self, ontology_id: str) -> "Ontology":
        """One ontology by its id.

        Raises:
            ResourceNotFoundError: there is none, or this API key may not see it.
        """
        from labelbox.schema.ontology import Ontology

        return Ontology(self, self.run(flows.get(ontology_id)))

    def get_ontologies(self, name_contains: str | None) -> "PaginatedCollection[Ontology]":
        """The ontologies whose name contains a text, fetched page by page as they are iterated.

        Args:
            name_contains: The text; None for all.
        """
        from labelbox.schema.ontology import Ontology
        from labelbox_graphql.enums import SchemaFilterStatus
        from labelbox_graphql.inputs import OntologyFilter

        return PaginatedCollection.of(
            self,
            lambda: ops.ontology.get_ontologies(
                search=name_contains, filter=OntologyFilter(status=SchemaFilterStatus.ALL)
            ),
            lambda record: Ontology(self, record),
        )

    def create_feature_schema(self, normalized: "Mapping[str, JSONValue]") -> "FeatureSchema":
        """Make a feature schema that ontologies can share.

        >>> client.create_feature_schema({"tool": "polygon", "name": "wing", "color": "black"}).color
        'black'

        Args:
            normalized: A tool or a classification with all that is nested in it, such as
                `{"tool": "polygon", "name": "cat", "color": "black"}` or what `Tool.asdict()` gives.
        """
        from labelbox.schema.ontology import FeatureSchema

        refuse_unless_mapping("normalized", normalized)
        return FeatureSchema(self, self.run(flows.create_feature(normalized)))

    def upsert_feature_schema(self, feature_schema: "Mapping[str, JSONValue]") -> "FeatureSchema":
        """Make a feature schema, or change the one whose `featureSchemaId` is given, in every ontology that has it.

        >>> nest = client.upsert_feature_schema(Tool(Tool.Type.BBOX, "nest").asdict())
        >>> client.upsert_feature_schema(Tool(Tool.Type.BBOX, "old nest", feature_schema_id=nest.uid).asdict()).name
        'old nest'

        Args:
            feature_schema: A tool or a classification, such as `Tool.asdict()` gives.

        Raises:
            ResourceNotFoundError: there is no feature schema of that id.
            LabelboxError: the server refuses it; the text has the reason.
        """
        from labelbox.schema.ontology import FeatureSchema

        refuse_unless_mapping("feature_schema", feature_schema)
        return FeatureSchema(self, self.run(flows.put_feature(feature_schema)))

    def update_feature_schema_title(self, feature_schema_id: str, title: str) -> "FeatureSchema":
        """Give a feature schema another name, in every ontology that has it.

        >>> wing = client.create_feature_schema({"tool": "polygon", "name": "wing", "color": "black"})
        >>> client.update_feature_schema_title(wing.uid, "left wing").name
        'left wing'

        Args:
            feature_schema_id: The feature schema.
            title: Its new name; not empty.

        Raises:
            ResourceNotFoundError: there is none, or this API key may not see it.
            LabelboxError: the server refuses the name.
        """
        from labelbox.schema.ontology import FeatureSchema

        return FeatureSchema(self, self.run(flows.rename_feature(feature_schema_id, title)))

    def get_feature_schema(self, feature_schema_id: str) -> "FeatureSchema":
        """One feature schema by its id; it must be at the top of an ontology or in none.

        Raises:
            ResourceNotFoundError: there is none, or it is nested in another one.
        """
        from labelbox.schema.ontology import FeatureSchema

        return FeatureSchema(self, self.run(flows.get_feature(feature_schema_id)))

    def get_feature_schemas(self, name_contains: str | None) -> "PaginatedCollection[FeatureSchema]":
        """The feature schemas at the top of ontologies whose name contains a text, in upper or lower case.

        >>> made = client.create_feature_schema({"tool": "polygon", "name": "Tail feather", "color": "black"})
        >>> made in list(client.get_feature_schemas("feather"))
        True

        Args:
            name_contains: The text; None for all.
        """
        from labelbox.schema.ontology import FeatureSchema
        from labelbox_graphql.enums import SchemaFilterStatus
        from labelbox_graphql.inputs import RootSchemaNodeFilter

        return PaginatedCollection.of(
            self,
            lambda: ops.ontology.get_root_schema_nodes(
                search=name_contains, filter=RootSchemaNodeFilter(status=SchemaFilterStatus.ALL)
            ),
            lambda record: FeatureSchema(self, record),
        )

    def delete_unused_feature_schema(self, feature_schema_id: str) -> None:
        """Delete a feature schema that no ontology and no annotation uses.

        >>> spare = client.create_feature_schema({"tool": "point", "name": "eye", "color": "red"})
        >>> client.delete_unused_feature_schema(spare.uid)

        Raises:
            LabelboxError: it is in use, is deleted already, or there is none; the text has the server's reason.
        """
        self.run(flows.delete_feature(feature_schema_id))

    def delete_unused_ontology(self, ontology_id: str) -> None:
        """Delete an ontology that no project uses.

        >>> lonely = client.create_ontology("lonely", {"tools": [], "classifications": []})
        >>> client.delete_unused_ontology(lonely.uid)

        Raises:
            ResourceNotFoundError: there is none, or this API key may not see it.
            LabelboxError: it is in use; the text has the server's reason.
        """
        self.run(flows.delete(ontology_id))

    def get_unused_feature_schemas(self, after: str | None = None) -> list[str]:
        """Ids of feature schemas that nothing uses: at most 100, fewer on the last page.

        >>> page = client.get_unused_feature_schemas()
        >>> rest = client.get_unused_feature_schemas(page[-1]) if len(page) == 100 else []

        Args:
            after: The last id of the page before; None for the first page.
        """
        return self.run(flows.unused_features(after))

    def get_unused_ontologies(self, after: str | None = None) -> list[str]:
        """Ids of ontologies that nothing uses: at most 100, fewer on the last page.

        >>> page = client.get_unused_ontologies()
        >>> rest = client.get_unused_ontologies(page[-1]) if len(page) == 100 else []

        Args:
            after: The last id of the page before; None for the first page.
        """
        return self.run(flows.unused(after))

    def insert_feature_schema_into_ontology(self, feature_schema_id: str, ontology_id: str, position: int) -> None:
        """Put a feature schema at a position of an ontology; if it is there already, it moves.

        >>> eye = client.create_feature_schema({"tool": "point", "name": "eye", "color": "red"})
        >>> client.insert_feature_schema_into_ontology(eye.uid, ontology.uid, 0)
        >>> client.get_ontology(ontology.uid).tools()[0].name
        'eye'

        Args:
            feature_schema_id: The feature schema.
            ontology_id: The ontology.
            position: From 0, among the tools or among the classifications of the ontology.

        Raises:
            ResourceNotFoundError: one of the two does not exist, or this API key may not see it.
            LabelboxError: the server refuses; the text has the reason.
        """
        self.run(flows.insert(ontology_id, feature_schema_id, position))

    def delete_feature_schema_from_ontology(
        self, ontology_id: str, feature_schema_id: str
    ) -> "DeleteFeatureFromOntologyResult":
        """Take a feature schema out of an ontology.

        >>> eye = client.create_feature_schema({"tool": "point", "name": "eye", "color": "red"})
        >>> client.insert_feature_schema_into_ontology(eye.uid, ontology.uid, 0)
        >>> client.delete_feature_schema_from_ontology(ontology.uid, eye.uid)
        DeleteFeatureFromOntologyResult(archived=False, deleted=True)

        At the top of the ontology it is archived if there are labels of it, else deleted. Nested, it is deleted if
        there are no labels of it, else it stays.

        Returns:
            Whether it was archived, and whether it was deleted.

        Raises:
            ResourceNotFoundError: one of the two does not exist, or this API key may not see it.
        """
        from labelbox.schema.ontology import DeleteFeatureFromOntologyResult

        outcome = self.run(flows.remove(ontology_id, feature_schema_id))
        return DeleteFeatureFromOntologyResult(archived=outcome["archived"], deleted=outcome["deleted"])

    def is_feature_schema_archived(self, ontology_id: str, feature_schema_id: str) -> bool:
        """Whether a feature schema at the top of an ontology is archived there.

        >>> client.is_feature_schema_archived(ontology.uid, ontology.tools()[0].feature_schema_id)
        False

        Raises:
            ResourceNotFoundError: there is no such ontology, or this API key may not see it.
            LabelboxError: the ontology has no such feature schema at its top.
        """
        return self.run(flows.is_archived(ontology_id, feature_schema_id))

    def unarchive_feature_schema_node(self, ontology_id: str, root_feature_schema_id: str) -> None:
        """Bring an archived feature schema back; it must be at the top of the ontology.

        Raises:
            LabelboxError: one of the two does not exist; the text has the server's reason.
        """
        self.run(flows.unarchive(ontology_id, root_feature_schema_id))

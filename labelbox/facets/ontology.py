"""Ontologies of the client."""

import json
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

from labelbox.facets.facet import Facet
from labelbox.flows.found import found, made
from labelbox.pagination import PaginatedCollection
from labelbox.schema.media_type import check_media_type
from labelbox_graphql import ops

if TYPE_CHECKING:
    from labelbox.schema.ontology import Ontology
    from labelbox_graphql.enums import MediaType


class OntologyFacet(Facet):
    """Client methods on ontologies."""

    def create_ontology(
        self, name: str, normalized: Mapping[str, Any], media_type: "MediaType | None" = None
    ) -> "Ontology":
        """Make an ontology.

        Args:
            name: Its name; names need not be unique.
            normalized: `{"tools": […], "classifications": […]}`, such as `OntologyBuilder.asdict()` gives.
            media_type: The kind of data that it is for; None fits any.

        Raises:
            TypeError: a media type that no ontology can have.
        """
        from labelbox.schema.ontology import Ontology
        from labelbox_graphql.inputs import UpsertOntologyInput

        kind = None if media_type is None else check_media_type(media_type)
        data = UpsertOntologyInput(name=name, normalized=json.dumps(normalized), media_type=kind)
        return Ontology(self, made(self.run(ops.ontology.upsert_ontology(data=data)).upsert_ontology, "ontology"))

    def get_ontology(self, ontology_id: str) -> "Ontology":
        """One ontology by its id.

        Raises:
            ResourceNotFoundError: there is none, or this API key may not see it.
        """
        from labelbox.schema.ontology import Ontology

        record = self.run(ops.ontology.get_ontology(id=ontology_id)).ontology
        return Ontology(self, found(record, "Ontology", uid=ontology_id))

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

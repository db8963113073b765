"""Ontologies and their features: what can be drawn and asked in a project."""

from labelbox.schema.ontology_builder import Classification as Classification
from labelbox.schema.ontology_builder import OntologyBuilder as OntologyBuilder
from labelbox.schema.ontology_builder import Option as Option
from labelbox.schema.ontology_builder import Tool as Tool

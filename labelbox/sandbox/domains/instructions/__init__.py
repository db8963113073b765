"""What labelers are told about a project: a file beside its ontology."""

from ...domain import Domain
from .resolvers import RESOLVERS

domain = Domain("instructions", resolvers=RESOLVERS)

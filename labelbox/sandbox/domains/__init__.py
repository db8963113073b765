"""The areas of the server, one package each. A new one is added to the tuple."""

from ..domain import Domain
from .account import domain as account
from .annotate import domain as annotate
from .batches import domain as batches
from .data_rows import domain as data_rows
from .datasets import domain as datasets
from .exports import domain as exports
from .foundry import domain as foundry
from .imports import domain as imports
from .instructions import domain as instructions
from .integrations import domain as integrations
from .labels import domain as labels
from .members import domain as members
from .metadata import domain as metadata
from .models import domain as models
from .old_exports import domain as old_exports
from .ontologies import domain as ontologies
from .pages import domain as pages
from .projects import domain as projects
from .queues import domain as queues
from .resource_tags import domain as resource_tags
from .reviews import domain as reviews
from .slices import domain as slices
from .tasks import domain as tasks
from .uploads import domain as uploads
from .webhooks import domain as webhooks

DOMAINS: tuple[Domain, ...] = (
    account,
    tasks,
    uploads,
    projects,
    ontologies,
    datasets,
    metadata,
    data_rows,
    batches,
    labels,
    imports,
    exports,
    members,
    integrations,
    resource_tags,
    models,
    queues,
    reviews,
    slices,
    webhooks,
    instructions,
    foundry,
    old_exports,
    annotate,
    pages,
)

"""The areas of the server, one package each. A new one is added to the tuple."""

from ..domain import Domain
from .account import domain as account
from .batches import domain as batches
from .data_rows import domain as data_rows
from .datasets import domain as datasets
from .exports import domain as exports
from .imports import domain as imports
from .labels import domain as labels
from .metadata import domain as metadata
from .ontologies import domain as ontologies
from .projects import domain as projects
from .tasks import domain as tasks
from .uploads import domain as uploads

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
)

"""The calls, chapter by chapter; each chapter hands on what later ones need."""

from pathlib import Path

import labelbox as lb
from tools.differential.journey import (
    account,
    batches,
    data_rows,
    datasets,
    exports,
    imports,
    labels,
    leaving,
    metadata,
    models,
    ontologies,
    projects,
    slices,
)
from tools.differential.steps import Steps


def travel(ask: Steps, client: lb.Client, folder: Path) -> None:
    """All chapters, in order."""
    account.visit(ask, client)
    ontology = ontologies.visit(ask, client)
    project, other = projects.visit(ask, client, ontology, folder)
    dataset, picture = datasets.visit(ask, client, folder)
    rows = data_rows.visit(ask, client, dataset, picture)
    metadata.visit(ask, client, rows)
    batch = batches.visit(ask, client, project, dataset, rows)
    imports.visit(ask, client, project, rows, folder)
    labels.visit(ask, client, project, rows)
    run = models.visit(ask, client, ontology, project, rows, folder)
    exports.visit(ask, client, project, dataset, batch, rows, run, folder)
    slices.visit(ask, client, ontology, project, other, rows, run)
    leaving.visit(ask, client, project, dataset, batch, rows, run)

"""One module per entity, at the path that the API reference documents. They load when they are used."""

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from . import annotation_import as annotation_import
    from . import asset_attachment as asset_attachment
    from . import batch as batch
    from . import benchmark as benchmark
    from . import bulk_import_request as bulk_import_request
    from . import catalog as catalog
    from . import conflict_resolution_strategy as conflict_resolution_strategy
    from . import data_row as data_row
    from . import data_row_metadata as data_row_metadata
    from . import dataset as dataset
    from . import enums as enums
    from . import export_filters as export_filters
    from . import export_params as export_params
    from . import export_task as export_task
    from . import foundry as foundry
    from . import identifiable as identifiable
    from . import identifiables as identifiables
    from . import invite as invite
    from . import label as label
    from . import labeling_frontend as labeling_frontend
    from . import media_type as media_type
    from . import model as model
    from . import model_run as model_run
    from . import ontology as ontology
    from . import ontology_kind as ontology_kind
    from . import organization as organization
    from . import project as project
    from . import quality_mode as quality_mode
    from . import queue_mode as queue_mode
    from . import resource_tag as resource_tag
    from . import review as review
    from . import send_to_annotate_params as send_to_annotate_params
    from . import slice as slice
    from . import task as task
    from . import task_queue as task_queue
    from . import user as user
    from . import webhook as webhook
else:  # out of sight of type checkers, or every misspelt name would pass
    from labelbox.lazy import lazy_modules

    __getattr__ = lazy_modules(__name__, __path__)

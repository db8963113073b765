"""Models that Labelbox offers."""

from datetime import datetime
from typing import Any

from pydantic import BaseModel, ConfigDict
from pydantic.alias_generators import to_camel


class Model(BaseModel):
    """A model that Labelbox offers, to make an app of.

    Attributes:
        id: Its id.
        description: What it is good for.
        inference_params_json_schema: The JSON schema of the parameters that an app may give it.
        name: Its name.
        ontology_id: The ontology of its classes.
        created_at: When it was first offered.
    """

    model_config = ConfigDict(alias_generator=to_camel, populate_by_name=True, protected_namespaces=())

    id: str
    description: str
    inference_params_json_schema: dict[str, Any]
    name: str
    ontology_id: str
    created_at: datetime

"""Foundry apps: a model of Labelbox with its parameters."""

from typing import Any

from pydantic import BaseModel, ConfigDict
from pydantic.alias_generators import to_camel


class App(BaseModel):
    """A model of Labelbox with its parameters, ready to be run over data rows.

    Attributes:
        id: Its id; None until it is on the server.
        model_id: The model that it runs.
        name: Its name.
        description: What it is for.
        inference_params: The parameters of the model, such as `{"confidence": 0.2}`.
        class_to_schema_id: From the model's classes to feature schemas of the ontology.
        ontology_id: The ontology that its predictions are in.
        created_by: Who made it; None until it is on the server.
    """

    model_config = ConfigDict(alias_generator=to_camel, populate_by_name=True, protected_namespaces=())

    id: str | None = None
    model_id: str
    name: str
    description: str | None = None
    inference_params: dict[str, Any]
    class_to_schema_id: dict[str, str]
    ontology_id: str
    created_by: str | None = None

    @classmethod
    def type_name(cls) -> str:
        """The name of the type, for errors."""
        return "App"

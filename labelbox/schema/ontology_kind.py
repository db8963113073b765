"""Kinds of ontologies and editors that newer versions of the vendor's SDK name.

No method here takes them: they belong to projects in which answers of language models are judged.
"""

from enum import Enum


class OntologyKind(Enum):
    """What an ontology is for, if not for labels of assets."""

    ModelEvaluation = "MODEL_EVALUATION"
    ResponseCreation = "RESPONSE_CREATION"
    Missing = None


class EditorTaskType(Enum):
    """What labelers do in the editor, if not labeling assets."""

    ModelChatEvaluation = "MODEL_CHAT_EVALUATION"
    OfflineModelChatEvaluation = "OFFLINE_MODEL_CHAT_EVALUATION"
    ResponseCreation = "RESPONSE_CREATION"
    Missing = None

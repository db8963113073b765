"""Setting the instructions of a project."""

import json

from ariadne import MutationType

from ...errors import Malformed
from ...state import Info
from ...storage import Row
from ..ontologies import storage as ontologies
from ..projects import storage as projects

mutation = MutationType()


@mutation.field("setProjectInstructions")
def set_instructions(_: object, info: Info, where: dict[str, str], data: dict[str, str]) -> Row:
    """The address stands in the ontology, where editors look for it; nothing else of the ontology changes."""
    db, url = info.context.db, data["instructionsUrl"]
    project = projects.find(db, where["id"])
    if project["ontologyId"] is None:
        raise Malformed("A project without an ontology cannot have instructions")
    normalized = json.loads(ontologies.find(db, project["ontologyId"])["normalized"])
    ontologies.replace(db, project["ontologyId"], normalized | {"projectInstructions": url})
    return projects.change(db, project["id"], {"instructionsUrl": url})


RESOLVERS = (mutation,)

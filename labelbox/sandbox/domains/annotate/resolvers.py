"""The two ways of sending: from the catalog and from a model run. Both become a task."""

from typing import Any

from ariadne import MutationType

from ...errors import Malformed
from ...rendering.filters import InvalidFilterError, matcher
from ...state import Call, Info
from ...storage import Row
from ..models.storage import find_run
from ..projects import storage as projects
from ..queues.resolvers import require_queue

TYPE = "send-to-annotate"

mutation = MutationType()


@mutation.field("sendToAnnotateFromCatalog")
def from_catalog(_: object, info: Info, input: dict[str, Any]) -> Row:
    return _start(info.context, input, {}, list(input["searchQuery"].get("query") or ()))


@mutation.field("sendToAnnotateFromMea")
def from_model_run(_: object, info: Info, input: dict[str, Any]) -> Row:
    find_run(info.context.db, input["sourceModelRunId"])
    return _start(info.context, input, {"modelRunId": input["sourceModelRunId"]}, list(input["searchQuery"]))


def _start(call: Call, sent: dict[str, Any], scope: dict[str, str], query: list[dict[str, Any]]) -> Row:
    projects.find(call.db, sent["destinationProjectId"])
    if source := sent.get("annotationsInput"):
        projects.find(call.db, source["projectId"])
    if source := sent.get("predictionsInput"):
        find_run(call.db, source["modelRunId"])
    match sent["destinationTaskQueue"]:
        case {"type": "id", "value": str() as queue}:
            require_queue(call.db, sent["destinationProjectId"], queue)
        case {"type": "done"}:
            pass
        case other:
            raise Malformed(f"There is no destination of type {other.get('type')!r}")
    try:
        matcher(query)
    except InvalidFilterError as problem:
        raise Malformed(str(problem)) from None
    payload = sent | {"scope": scope, "query": query}
    return {"taskId": call.jobs.start(call, "send-to-annotate", payload, name="Send to annotate", type=TYPE)}


RESOLVERS = (mutation,)

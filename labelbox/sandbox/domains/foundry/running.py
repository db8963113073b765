"""Running a model over data rows. Nothing is inferred here: the run gets the rows and one made-up box for each.

That there are boxes, for every rectangle of the ontology, always at the same place, is our convention.
"""

import json
from typing import Any

from ariadne import MutationType

from labelbox.rules.ontology import Ontology

from ... import clock
from ...errors import InvalidQuery, Malformed
from ...identifiers import cuid, uuid4
from ...jobs import Handler, Job
from ...state import Call, Info
from ...storage import Row
from ..models import storage as models
from ..ontologies import storage as ontologies
from . import storage

mutation = MutationType()

_BOX = {"top": 10, "left": 20, "height": 30, "width": 40}
_CONFIDENCE = 0.9


@mutation.field("createModelJobForDataRows")
def start(_: object, info: Info, input: dict[str, Any]) -> Row:
    """The task's metadata names the run, which is there at once and is filled by the job."""
    call = info.context
    offered = storage.find_model(call.db, input["modelId"])
    try:
        ids = models.rows_named(call.db, input.get("dataRowIds"), input.get("globalKeys"))
    except Malformed as problem:
        # as an invalid query, which is what clients of apps are prepared for
        raise InvalidQuery(problem.message) from None
    run = models.create_run(call, _model(call, offered, input.get("ontologyId")), input["name"])
    payload = {"modelRunId": run["id"], "dataRowIds": ids, "ontologyId": input.get("ontologyId")}
    task = call.jobs.start(call, "run-foundry", payload, name=input["name"], metadata={"modelRunId": run["id"]})
    return {"taskId": task}


def _model(call: Call, offered: Row, ontology_id: str | None) -> str:
    """The organization's model for that foundry model and ontology."""
    if ontology_id is not None:
        ontologies.find(call.db, ontology_id)
    sql = "SELECT id FROM model WHERE name = ? AND ontologyId IS ? AND deleted = 0"
    known = call.db.value(sql, offered["name"], ontology_id)
    if known is not None:
        return str(known)
    uid = cuid()
    made = {"id": uid, "name": offered["name"], "ontologyId": ontology_id, "createdById": call.user_id}
    call.db.insert("model", made | {"createdAt": clock.now()})
    return uid


def run_model(job: Job) -> None:
    """Fill the run."""
    sent, db = job.payload, job.call.db
    models.add_rows(db, sent["modelRunId"], sent["dataRowIds"])
    if sent["ontologyId"] is None:
        return
    ontology = Ontology.of(json.loads(ontologies.find(db, sent["ontologyId"])["normalized"]))
    boxes = [tool for tool in ontology.tools if tool.kind == "rectangle"]
    sql = "INSERT INTO prediction (modelRunId, dataRowId, featureSchemaId, row) VALUES (?, ?, ?, ?)"
    db.run_many(
        sql,
        [
            (sent["modelRunId"], uid, tool.feature_schema_id, json.dumps(_prediction(uid, tool.feature_schema_id)))
            for uid in sent["dataRowIds"]
            for tool in boxes
        ],
    )


def _prediction(data_row_id: str, schema_id: str | None) -> dict[str, Any]:
    return {
        "uuid": uuid4(), "dataRow": {"id": data_row_id}, "schemaId": schema_id, "bbox": _BOX,
        "confidence": _CONFIDENCE,
    }  # fmt: skip


JOBS: dict[str, Handler] = {"run-foundry": run_model}
RESOLVERS = (mutation,)

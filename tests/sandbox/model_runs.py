"""A model with a run, rows and a project that labels them."""

import json
from dataclasses import dataclass
from typing import Any

from tests.sandbox.labelled import Labelled
from tests.sandbox.wire import Wire

RUN = "id name modelId createdBy createdAt updatedAt trainingMetadata trainingPipeline { status errorMessage metadata }"
CREATE_RUN = f"""mutation M($m: ID!, $n: String!, $c: Json) {{
  createModelRun(data: {{name: $n, trainingMetadata: $c, modelId: $m}}) {{ {RUN} }}
}}"""
_ROWS = """mutation M($r: ID!, $i: [ID!], $k: [ID!]) {
  createMEAModelRunDataRowRegistrationTask(where: {id: $r}, data: {dataRowIds: $i, globalKeys: $k})
}"""
_LABELS = """mutation M($r: ID!, $i: [ID!]!) {
  createMEAModelRunLabelRegistrationTask(where: {id: $r}, data: {labelIds: $i})
}"""
_PROJECT = """mutation M($r: ID!, $p: ID!) {
  createMEAModelRunProjectLabelRegistrationTask(where: {modelRunId: $r, projectId: $p})
}"""
_SPLIT = """mutation M($r: ID!, $d: CreateAssignDataRowsToDataSplitTaskInput!) {
  createAssignDataRowsToDataSplitTask(modelRun: {id: $r}, data: $d)
}"""
_GROUPS = """query Q($r: ID!, $from: String, $n: Int) {
  annotationGroups(where: {modelRunId: {id: $r}}, after: $from, first: $n) {
    nodes { id dataSplit labelId modelRunId dataRow { id } } pageInfo { endCursor }
  }
}"""
_PREDICT = """mutation M($r: ID!, $n: String!, $u: String!) {
  createModelErrorAnalysisPredictionImport(data: {modelRunId: $r, name: $n, fileUrl: $u}) { id }
}"""


@dataclass(frozen=True)
class Run:
    """A run of a model with the ontology of a project."""

    wire: Wire
    labelled: Labelled
    model: str
    id: str

    @classmethod
    def make(cls, wire: Wire, count: int = 2, config: Any = None) -> "Run":
        """A new run; its rows are in a project, and not yet in the run."""
        labelled = Labelled.make(wire, count)
        query = "query Q($p: ID!) { project(where: {id: $p}) { ontology { id } } }"
        ontology = wire.run(query, p=labelled.project)["project"]["ontology"]["id"]
        model = new_model(wire, "m", ontology)
        run = wire.run(CREATE_RUN, m=model, n="r", c=config)["createModelRun"]["id"]
        return cls(wire, labelled, model, run)

    @property
    def rows(self) -> list[str]:
        """The rows of the project."""
        return self.labelled.rows

    def register_rows(self, ids: list[str], keys: list[str] | None = None) -> Any:
        """Put rows into the run; the status in the end."""
        sent = self.wire.run(_ROWS, r=self.id, i=ids, k=keys or [])
        return self._finished("MEADataRowRegistrationTaskStatus", sent)

    def register_labels(self, ids: list[str]) -> Any:
        """Put labels into the run; the status in the end."""
        return self._finished("MEALabelRegistrationTaskStatus", self.wire.run(_LABELS, r=self.id, i=ids))

    def register_project(self) -> Any:
        """Put all labels of the project into the run; the status in the end."""
        sent = self.wire.run(_PROJECT, r=self.id, p=self.labelled.project)
        return self._finished("MEALabelRegistrationTaskStatus", sent)

    def split(self, *assignments: dict[str, Any]) -> Any:
        """Assign rows to splits; the status in the end."""
        sent = self.wire.run(_SPLIT, r=self.id, d={"assignments": assignments})
        return self._finished("assignDataRowsToDataSplitTaskStatus", sent)

    def groups(self, size: int = 100, after: str | None = None) -> Any:
        """A page of the run's rows."""
        return self.wire.run(_GROUPS, r=self.id, n=size, **{"from": after})["annotationGroups"]

    def predict(self, lines: list[dict[str, Any]]) -> list[Any]:
        """Import predictions; the statuses."""
        url = self.wire.upload("\n".join(map(json.dumps, lines)).encode(), "p.ndjson")
        self.wire.run(_PREDICT, r=self.id, n="p", u=url)
        query = """query Q($r: ID!) { modelErrorAnalysisPredictionImport(where: {modelRunId: $r, name: "p"}) {
          state statusFileUrl } }"""
        while (now := self.wire.run(query, r=self.id)["modelErrorAnalysisPredictionImport"])["state"] == "RUNNING":
            pass
        return self.wire.lines(now["statusFileUrl"])

    def exported(self, **params: bool) -> list[Any]:
        """The rows of an export of the run."""
        query = "mutation M($i: ExportDataRowsInModelRunInput!) { exportDataRowsInModelRun(input: $i) { taskId } }"
        sent = self.wire.run(query, i={"filters": {"modelRunId": self.id}, "params": params})
        task = self.wire.finished(sent["exportDataRowsInModelRun"]["taskId"])
        rows = self.wire.lines(task["result"]) if task["result"] else []
        return [row["experiments"][self.model]["runs"][self.id] | {"row": row["data_row"]["id"]} for row in rows]

    def _finished(self, field: str, sent: dict[str, str]) -> Any:
        uid = next(iter(sent.values()))
        query = f"query Q($id: ID!) {{ {field}(where: {{id: $id}}) {{ status errorMessage }} }}"
        while (now := self.wire.run(query, id=uid)[field])["status"] == "IN_PROGRESS":
            pass
        return now


def new_model(wire: Wire, name: str, ontology: str) -> str:
    """A new model."""
    query = "mutation M($n: String!, $o: ID!) { createModel(data: {name: $n, ontologyId: $o}) { id } }"
    return str(wire.run(query, n=name, o=ontology)["createModel"]["id"])

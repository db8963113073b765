"""A project with an ontology and rows, and imports into it."""

import json
from dataclasses import dataclass
from typing import Any

from tests.sandbox.wire import Wire

BOX = {"tool": "rectangle", "name": "cat", "classifications": [
    {"type": "radio", "name": "size", "options": [{"value": "small", "label": "Small"}]}]}  # fmt: skip
NOTE = {"type": "text", "name": "note"}
STATE = "id name state inputFileUrl errorFileUrl statusFileUrl progress"
READ = f"query Q($p: ID!, $n: String!) {{ FIELD(where: {{projectId: $p, name: $n}}) {{ {STATE} }} }}"
CREATE = {
    "labelImport": "createLabelImport",
    "modelAssistedLabelingPredictionImport": "createModelAssistedLabelingPredictionImport",
    "bulkImportRequest": "createBulkImportRequest",
}


@dataclass(frozen=True)
class Labelled:
    """A project to label in."""

    wire: Wire
    project: str
    dataset: str
    rows: list[str]

    @classmethod
    def make(cls, wire: Wire, count: int = 3, *tools: dict[str, Any], row_data: str = "https://x/1.jpg") -> "Labelled":
        """A project with that many rows in a batch."""
        project, dataset = wire.project(), wire.dataset()
        ontology = wire.ontology(*(tools or (BOX,)), classifications=(NOTE,))
        wire.in_project(project, "connectOntology(ontologyId: $o) { id }", o=("ID!", ontology["id"]))
        rows = [wire.data_row(dataset, row_data, globalKey=f"{dataset} {i}")["id"] for i in range(count)]
        wire.batch(project, rows)
        return cls(wire, project, dataset, rows)

    def box(self, number: int = 0, **rest: Any) -> dict[str, Any]:
        """An import row with a box on the row of that number."""
        box = {"top": 10, "left": 20, "height": 30, "width": 40}
        return {"uuid": f"u{number}", "dataRow": {"id": self.rows[number]}, "name": "cat", "bbox": box} | rest

    def start(self, lines: list[Any], name: str = "i", field: str = "labelImport", **rest: Any) -> Any:
        """Start an import from a file; its first state."""
        content = "\n".join(line if isinstance(line, str) else json.dumps(line) for line in lines).encode()
        kind = "bulkImportRequest" if field == "bulkImportRequest" else field
        selection = STATE.replace(" progress", "") if kind == "bulkImportRequest" else STATE
        data = "{projectId: $p, name: $n, filePayload: {file: $file, contentLength: $l}}"
        query = f"""mutation M($p: ID!, $n: String!, $file: Upload!, $l: Int!) {{
          {CREATE[field]}(data: {data}) {{ {selection} }} }}"""
        sent = {"p": self.project, "n": name, "file": None, "l": 3}
        file = (f"{self.project}__{name}.ndjson", content, "application/x-ndjson")
        return self.wire.multipart(query, sent, "variables.file", file)[CREATE[field]]

    def state(self, name: str = "i", field: str = "labelImport") -> Any:
        """The import as it is now."""
        query = READ.replace("FIELD", field)
        query = query.replace(" progress", "") if field == "bulkImportRequest" else query
        return self.wire.run(query, p=self.project, n=name)[field]

    def finish(self, name: str = "i", field: str = "labelImport") -> Any:
        """The import when it is over."""
        while (now := self.state(name, field))["state"] == "RUNNING":
            pass
        return now

    def imported(self, lines: list[Any], name: str = "i", field: str = "labelImport") -> Any:
        """The statuses of an import that is over."""
        self.start(lines, name, field)
        return self.wire.lines(self.finish(name, field)["statusFileUrl"])

    def labels(self, arguments: str = "first: 9") -> list[Any]:
        """The project's labels."""
        query = f"""query Q($p: ID!) {{ project(where: {{id: $p}}) {{
          labels({arguments}) {{ id createdAt createdBy {{ id }} }} }} }}"""
        return list(self.wire.run(query, p=self.project)["project"]["labels"])

    def export(self, query: list[Any] | None = None, params: dict[str, bool] | None = None, **rest: Any) -> Any:
        """The task of an export that is over."""
        text = "mutation M($i: ExportDataRowsInProjectInput!) { exportDataRowsInProject(input: $i) { taskId } }"
        filters = {"projectId": self.project, "searchQuery": {"scope": None, "query": query or []}}
        made = self.wire.run(text, i={"filters": filters, "params": params or {}} | rest)
        return self.wire.finished(made["exportDataRowsInProject"]["taskId"])

    def exported(self, query: list[Any] | None = None, **params: bool) -> list[Any]:
        """The rows of an export."""
        task = self.export(query, params)
        return self.wire.lines(task["result"]) if task["result"] else []

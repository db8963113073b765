"""Talks to the sandbox over bare HTTP, as any client in any language would."""

import json
from dataclasses import dataclass, field
from typing import Any

import httpx

DATA_ROW = (
    "id createdAt externalId globalKey mediaAttributes metadataFields { schemaId name value kind } rowData updatedAt"
)
_UPLOAD = """mutation UploadFile($file: Upload!, $contentLength: Int!, $sign: Boolean) {
  uploadFile(file: $file, contentLength: $contentLength, sign: $sign) { url filename }
}"""


@dataclass(frozen=True)
class Wire:
    """A connection with a key."""

    http: httpx.Client
    url: str
    key: str = field(repr=False)

    def post(self, query: str, variables: dict[str, Any] | None = None, path: str = "/graphql") -> httpx.Response:
        """The bare answer to a document."""
        return self.http.post(self.url + path, json={"query": query, "variables": variables}, headers=self._headers)

    def run(self, query: str, **variables: Any) -> Any:
        """The data that a document asks for; any error fails the test."""
        body = self.post(query, variables).json()
        assert "errors" not in body, body["errors"]
        return body["data"]

    def refused(self, query: str, **variables: Any) -> tuple[str, str]:
        """Code and message of the error that a document gets."""
        error = self.post(query, variables).json()["errors"][0]
        return error["extensions"]["code"], error["message"]

    def rest(self, method: str, path: str, body: object = None) -> httpx.Response:
        """A call of the REST API; a body goes with any method."""
        content = None if body is None else json.dumps(body)
        return self.http.request(method, f"{self.url}/api/v1{path}", content=content, headers=self._headers)

    def multipart(self, query: str, variables: dict[str, Any], path: str, file: tuple[Any, ...]) -> Any:
        """The data of a request with one file, which goes to that path of the variables."""
        parts = {"operations": json.dumps({"query": query, "variables": variables}), "map": json.dumps({"f": [path]})}
        body = self.http.post(f"{self.url}/graphql", data=parts, files={"f": file}, headers=self._headers).json()
        assert "errors" not in body, body["errors"]
        return body["data"]

    def upload(self, content: bytes, name: str = "file.bin", kind: str | None = None, *, sign: bool = True) -> str:
        """Upload a file; its address."""
        sent = {"file": None, "contentLength": 1, "sign": sign}
        return str(self.multipart(_UPLOAD, sent, "variables.file", (name, content, kind))["uploadFile"]["url"])

    def finished(self, task_id: str) -> Any:
        """A task once it is over."""
        query = (
            "query T($id: ID!) { task(where: {id: $id}) { id status name type result errors completionPercentage } }"
        )
        while (task := self.run(query, id=task_id)["task"])["status"] == "IN_PROGRESS":
            pass
        return task

    def lines(self, url: str) -> list[Any]:
        """The objects of an NDJSON file."""
        return [json.loads(line) for line in self.http.get(url).text.splitlines()]

    # ---- what many tests begin with

    def dataset(self) -> str:
        """A new dataset."""
        return str(self.run('mutation M { createDataset(data: {name: "d"}) { id } }')["createDataset"]["id"])

    def data_row(self, dataset: str, row_data: str = "words", **rest: Any) -> Any:
        """A new data row."""
        query = f"mutation M($data: DataRowCreateInput!) {{ createDataRow(data: $data) {{ {DATA_ROW} }} }}"
        data = {"rowData": row_data, "dataset": {"connect": {"id": dataset}}} | rest
        return self.run(query, data=data)["createDataRow"]

    def project(self, **data: Any) -> str:
        """A new project."""
        query = "mutation M($data: ProjectCreateInput!) { createProject(data: $data) { id } }"
        return str(self.run(query, data={"name": "p"} | data)["createProject"]["id"])

    def ontology(self, *tools: dict[str, Any], classifications: tuple[dict[str, Any], ...] = (), **rest: Any) -> Any:
        """A new ontology."""
        query = "mutation M($data: UpsertOntologyInput!) { upsertOntology(data: $data) { id name normalized } }"
        normalized = json.dumps({"tools": tools, "classifications": classifications})
        return self.run(query, data={"name": "o", "normalized": normalized} | rest)["upsertOntology"]

    def in_project(self, project: str, call: str, **variables: Any) -> Any:
        """A mutation of one project; `call` names the field with its arguments and selection."""
        kinds = "".join(f", ${name}: {kind}" for name, (kind, _) in variables.items())
        query = f"mutation M($p: ID!{kinds}) {{ project(where: {{id: $p}}) {{ {call} }} }}"
        return self.run(query, p=project, **{name: value for name, (_, value) in variables.items()})["project"]

    def batch(self, project: str, rows: list[str], name: str = "b", **rest: Any) -> Any:
        """A batch of data rows."""
        call = "createBatchV2(input: $i) { batch { id name size consensusSettingsJson } failedDataRowIds }"
        sent = {"name": name, "dataRowIds": rows} | rest
        return self.in_project(project, call, i=("CreateBatchInput!", sent))["createBatchV2"]

    @property
    def _headers(self) -> dict[str, str]:
        return {"Authorization": f"Bearer {self.key}"}

"""Labels imported: written, checked, and sent as a file."""

import json

from benchmarks import identifiers
from benchmarks.annotations import EACH, labels, rows
from benchmarks.identifiers import API_KEY
from benchmarks.job import Functions, Job, Setting, Work

_MUTATION = (
    "mutation createLabelImportByFilePyApi($projectId: ID!, $name: String!, $file: Upload!, $contentLength: Int!)"
    "{createLabelImport(data: {projectId: $projectId, name: $name,"
    " filePayload: {file: $file, contentLength: $contentLength}}) {id name state}}"
)


def sdk(setting: Setting) -> Work:
    from labelbox import Client, LabelImport

    client = Client(API_KEY, endpoint=setting.endpoint)
    client.get_project(identifiers.PROJECT)
    made = labels(setting.size)
    LabelImport.create_from_objects(client, identifiers.PROJECT, "import", labels(1))
    return lambda: LabelImport.create_from_objects(client, identifiers.PROJECT, "import", made).uid


def limit(setting: Setting) -> Work:
    from benchmarks.raw import Raw

    raw = Raw(setting)

    def work(size: int = setting.size) -> str:
        content = "\n".join(map(json.dumps, rows(size))).encode()
        operations = {
            "query": _MUTATION,
            "variables": {
                "projectId": identifiers.PROJECT,
                "name": "import",
                "file": None,
                "contentLength": len(content),
            },
        }
        head = (
            f'--b\r\nContent-Disposition: form-data; name="operations"\r\n\r\n{json.dumps(operations)}\r\n'
            '--b\r\nContent-Disposition: form-data; name="map"\r\n\r\n{"1": ["variables.file"]}\r\n'
            '--b\r\nContent-Disposition: form-data; name="1"; filename="import.ndjson"\r\n\r\n'
        )
        body = b"".join((head.encode(), content, b"\r\n--b--\r\n"))
        uid: str = raw.post(body, b"multipart/form-data; boundary=b")["createLabelImport"]["id"]
        return uid

    work(1)
    return work


JOB = Job(
    title=f"import {{size}} labels of {EACH} annotations",
    code=Functions(sdk, limit),
    size=2_000,
    quick_size=200,
    times_reference=30,
    repetitions=2,
)

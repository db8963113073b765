"""Many rows by one import: checked, described, sent, and started on the server."""

import json
from typing import Any

from benchmarks import identifiers
from benchmarks.identifiers import API_KEY
from benchmarks.job import Functions, Job, Setting, Work


def row(number: int) -> dict[str, str]:
    return {
        "row_data": f"https://storage.example/drives/frame-{number:07d}.jpg",
        "global_key": identifiers.global_key(number),
        "external_id": f"frame-{number:07d}.jpg",
    }


def given(size: int) -> list[dict[str, str]]:
    return [row(number) for number in range(size)]


def sdk(setting: Setting) -> Work:
    from labelbox import Client

    dataset = Client(API_KEY, endpoint=setting.endpoint).get_dataset(identifiers.dataset(0))
    rows = given(setting.size)
    dataset.create_data_rows(rows[:1])
    return lambda: dataset.create_data_rows(rows).uid


def limit(setting: Setting) -> Work:
    from benchmarks.raw import Raw

    raw = Raw(setting)
    rows = given(setting.size)
    start_import(raw, rows[:1])
    return lambda: start_import(raw, rows)


def start_import(raw: Any, rows: list[dict[str, str]]) -> str:
    """Send the list of rows, start the import, and find its task as a program by hand would."""
    described = [
        {"row_data": row["row_data"], "global_key": row["global_key"], "external_id": row["external_id"]}
        for row in rows
    ]
    url = raw.upload("json_import.json", "application/json", json.dumps(described).encode())
    text = (
        "mutation AppendRowsToDatasetPyApi($id: ID!, $url: String!)"
        "{appendRowsToDataset(data: {datasetId: $id, jsonFileUrl: $url}) {taskId accepted errorMessage}}"
    )
    uid = raw.call(text, id=identifiers.dataset(0), url=url)["appendRowsToDataset"]["taskId"]
    # A task shows itself to the user who started it only, so one has to know who that is.
    user = raw.call("query GetUserPyApi {user {id}}")["user"]["id"]
    text = (
        "query GetUserCreatedTasksPyApi($user: ID!, $id: ID!) {user(where: {id: $user})"
        "{createdTasks(where: {id: $id} skip: 0 first: 100) {id name type status}}}"
    )
    (task,) = raw.call(text, user=user, id=uid)["user"]["createdTasks"]
    found: str = task["id"]
    return found


JOB = Job(
    title="`create_data_rows` of {size} rows",
    code=Functions(sdk, limit),
    size=50_000,
    quick_size=5_000,
    times_reference=30,
    times_limit=5,
    repetitions=3,
)

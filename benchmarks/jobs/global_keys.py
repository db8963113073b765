"""From keys of one's own to ids: a job of the server, whose answer is long."""

from typing import Any

from benchmarks import identifiers
from benchmarks.identifiers import API_KEY
from benchmarks.job import Functions, Job, Setting, Work


def sdk(setting: Setting) -> Work:
    from labelbox import Client

    client = Client(API_KEY, endpoint=setting.endpoint)
    keys = [identifiers.global_key(number) for number in range(setting.size)]

    def work() -> Any:
        found = client.get_data_row_ids_for_global_keys(keys)
        return [found["status"], len(found["results"]), found["results"] if setting.thorough else found["results"][-1]]

    client.get_data_row_ids_for_global_keys(keys[:1])
    return work


def limit(setting: Setting) -> Work:
    from benchmarks.raw import Raw

    raw = Raw(setting)
    keys = [identifiers.global_key(number) for number in range(setting.size)]
    start = (
        "query getDataRowsForGlobalKeysPyApi($globalKeys: [ID!]!)"
        "{dataRowsForGlobalKeys(where: {ids: $globalKeys}) {jobId}}"
    )
    look = (
        "query getDataRowsForGlobalKeysResultPyApi($jobId: ID!) {dataRowsForGlobalKeysResult(jobId: {id: $jobId})"
        "{data {fetchedDataRows {id} notFoundGlobalKeys accessDeniedGlobalKeys} jobStatus}}"
    )

    def work() -> Any:
        job = raw.call(start, globalKeys=keys)["dataRowsForGlobalKeys"]["jobId"]
        data = raw.call(look, jobId=job)["dataRowsForGlobalKeysResult"]["data"]
        ids = [row["id"] for row in data["fetchedDataRows"]]
        return ["SUCCESS", len(ids), ids if setting.thorough else ids[-1]]

    raw.call("query GetProjectPyApi {project {id}}")
    return work


JOB = Job(
    title="ids for {size} global keys",
    code=Functions(sdk, limit),
    size=100_000,
    quick_size=20_000,
    times_reference=2,
    times_limit=1.5,
    repetitions=5,
)

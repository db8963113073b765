"""One value for each of many rows, 50 rows per request: a question of how many requests are on their way at once."""

from concurrent.futures import ThreadPoolExecutor
from typing import Any

from benchmarks import identifiers
from benchmarks.identifiers import API_KEY, NOTE
from benchmarks.job import Functions, Job, Setting, Work

_ROWS_PER_REQUEST = 50
_AT_ONCE = 8


def sdk(setting: Setting) -> Work:
    from labelbox import Client
    from labelbox.schema.data_row_metadata import DataRowMetadata, DataRowMetadataField

    ontology = Client(API_KEY, endpoint=setting.endpoint).get_data_row_metadata_ontology()
    rows = [
        DataRowMetadata(
            data_row_id=identifiers.data_row(number),
            fields=[DataRowMetadataField(schema_id=NOTE, value=f"note {number}")],
        )
        for number in range(setting.size)
    ]
    return lambda: ontology.bulk_upsert(rows)


def limit(setting: Setting) -> Work:
    from benchmarks.raw import Raw

    raw = Raw(setting)
    raw.call("query GetMetadataOntologyBetaPyApi {customMetadataOntology {id name kind reserved}}")
    text = (
        "mutation UpsertDataRowMetadataBetaPyApi($metadata: [DataRowCustomMetadataBatchUpsertInput!]!)"
        "{upsertDataRowCustomMetadata(data: $metadata) {globalKey dataRowId error fields {value schemaId}}}"
    )

    def send(start: int) -> list[Any]:
        rows = [
            {"dataRowId": identifiers.data_row(number), "fields": [{"schemaId": NOTE, "value": f"note {number}"}]}
            for number in range(start, min(start + _ROWS_PER_REQUEST, setting.size))
        ]
        failures: list[Any] = raw.call(text, metadata=rows)["upsertDataRowCustomMetadata"]
        return failures

    def work() -> list[Any]:
        with ThreadPoolExecutor(_AT_ONCE) as threads:
            answers = list(threads.map(send, range(0, setting.size, _ROWS_PER_REQUEST)))
        return [failure for failures in answers for failure in failures]

    return work


JOB = Job(
    title="metadata upsert on {size} rows, 40 ms latency",
    code=Functions(sdk, limit),
    size=10_000,
    quick_size=1_000,
    times_reference=6,
    times_limit=1.4,
    server="far",
    repetitions=3,
)

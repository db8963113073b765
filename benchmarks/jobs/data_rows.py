"""A long list, page after page, of which a program reads three fields of each row."""

from collections.abc import Iterator
from datetime import datetime
from typing import Any

from benchmarks import identifiers
from benchmarks.identifiers import API_KEY
from benchmarks.job import Functions, Job, Setting, Work

_QUERY = """query DatasetDataRowsPyApi($id: ID!, $from: ID, $first: Int) {
  datasetDataRows(id: $id, from: $from, first: $first) {
    nodes {
      id createdAt externalId globalKey mediaAttributes
      customMetadata {schemaId value} metadataFields {schemaId name value kind} rowData updatedAt
    }
    pageInfo {hasNextPage startCursor}
  }
}"""


def sdk(setting: Setting) -> Work:
    from labelbox import Client

    dataset = Client(API_KEY, endpoint=setting.endpoint).get_dataset(identifiers.dataset(setting.size))

    def work() -> Any:
        if setting.thorough:
            return [
                [
                    *(row.uid, row.external_id, row.global_key, row.row_data, row.media_attributes),
                    *(_instant(row.created_at), _instant(row.updated_at), list(row.metadata_fields)),
                ]
                for row in dataset.data_rows()
            ]
        count, last = 0, ("", "", "")
        for row in dataset.data_rows():
            last = (row.uid, row.external_id or "", row.global_key or "")
            count += 1
        return [count, last]

    dataset.data_rows().get_one()
    return work


def limit(setting: Setting) -> Work:
    from benchmarks.raw import Raw

    raw = Raw(setting)
    uid = identifiers.dataset(setting.size)

    def rows() -> Iterator[dict[str, Any]]:
        cursor = None
        while True:
            variables = {"id": uid, "from": cursor, "first": identifiers.PAGE}
            page = raw.call(_QUERY, **variables)["datasetDataRows"]
            yield from page["nodes"]
            cursor = page["pageInfo"]["startCursor"]
            if not cursor:
                return

    def work() -> Any:
        if setting.thorough:
            return [
                [
                    *(row["id"], row["externalId"], row["globalKey"], row["rowData"], row["mediaAttributes"]),
                    *(_instant(datetime.fromisoformat(row[name])) for name in ("createdAt", "updatedAt")),
                    row["metadataFields"],
                ]
                for row in rows()
            ]
        count, last = 0, ("", "", "")
        for row in rows():
            last = (row["id"], row["externalId"], row["globalKey"])
            count += 1
        return [count, last]

    next(rows())
    return work


def _instant(value: datetime) -> float:
    return value.timestamp()


JOB = Job(
    title="iterate {size} data rows",
    code=Functions(sdk, limit),
    size=20_000,
    quick_size=5_000,
    times_reference=7,
    goal=11,
    times_limit=3.6,
)

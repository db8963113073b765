"""Mistakes on the way from an export to files, tables and data sets."""

import labelbox as lb
from labelbox.aio import AsyncExportTask


def misspells(task: lb.ExportTask) -> None:
    task.to_ndjson("export.ndjson", progress=True)  # error: call-arg | reportCallIssue
    task.to_parquet("export.parquet", table="rows")  # error: arg-type | reportArgumentType
    task.to_pandas("annotations")  # error: call-arg | reportCallIssue
    task.to_polars(tabel="annotations")  # error: call-arg | reportCallIssue
    task.to_coco("coco", images=True)  # error: call-arg | reportCallIssue
    task.to_yolo("yolo", task="classify")  # error: arg-type | reportArgumentType
    task.to_hf(cache="cache")  # error: call-arg | reportCallIssue
    task.shards(target_mb=64)  # error: call-arg | reportCallIssue
    task.shards()[0].row()  # error: attr-defined | reportAttributeAccessIssue


def confuses(task: lb.ExportTask, folder: list[str]) -> None:
    task.to_ndjson(folder)  # error: arg-type | reportArgumentType
    task.to_yolo("yolo", split={"train": "0.8"})  # error: dict-item | reportArgumentType
    task.to_parquet("export.parquet", skipped=[""])  # error: list-item | reportArgumentType
    print(task.to_coco("coco").left_out[0].reason)  # error: attr-defined | reportAttributeAccessIssue
    task.to_torch(lambda row: row.data_row.globalkey)  # error: attr-defined | reportAttributeAccessIssue


async def forgets_to_wait(task: AsyncExportTask) -> None:
    task.to_ndjson("export.ndjson")  # error: unused-coroutine | reportUnusedCoroutine
    print(task.to_pandas().columns)  # error: attr-defined | reportAttributeAccessIssue
    await task.to_parquet("export.parquet", tables="annotations")  # error: call-arg | reportCallIssue
    for _ in await task.to_record_batches():  # error: attr-defined | reportGeneralTypeIssues
        pass

"""Datasets, and rows that come into them."""

from pathlib import Path

import labelbox as lb
from tools.differential.steps import Steps, careless, there

PIXEL = bytes.fromhex(
    "89504e470d0a1a0a0000000d4948445200000001000000010806000000"
    "1f15c4890000000d49444154789c6360606060000000050001a5f645400000000049454e44ae426082"
)


def visit(ask: Steps, client: lb.Client, folder: Path) -> tuple[lb.Dataset, str]:
    """Calls on datasets; gives one, and the address of a picture."""
    picture = ask(
        "Client.upload_data",
        lambda: client.upload_data(PIXEL, filename="dot.png", content_type="image/png", sign=True),
    )
    file = folder / "dot.png"
    file.write_bytes(PIXEL)
    ask("Client.upload_file", lambda: client.upload_file(str(file)))
    dataset = ask("Client.create_dataset", lambda: client.create_dataset(name="pictures", description="small ones"))
    ask.outcome("Client.create_dataset (no such field)", lambda: careless(client).create_dataset(nmae="x"))
    ask("Client.create_dataset (no integration)", lambda: client.create_dataset(name="bare", iam_integration=None))
    bucket = client.get_organization().get_iam_integrations()[0]
    backed = ask(
        "Client.create_dataset (integration)", lambda: client.create_dataset(name="backed", iam_integration=bucket)
    )
    ask("Dataset.iam_integration", backed.iam_integration)
    ask("Client.get_dataset", lambda: client.get_dataset(dataset.uid))
    ask.outcome("Client.get_dataset (unknown)", lambda: client.get_dataset("c" + 24 * "0"))
    ask("Client.get_datasets", lambda: [found.name for found in client.get_datasets()])
    ask(
        "Client.get_datasets (where)",
        lambda: list(client.get_datasets(where=(lb.Dataset.name == "bare") & (lb.Dataset.description == ""))),
    )
    ask("Dataset.update", lambda: dataset.update(description="tiny ones"))
    ask.outcome("Dataset.update (no such field)", lambda: careless(dataset).update(title="x"))
    ask("Dataset.created_by", dataset.created_by)
    ask("Dataset.organization", dataset.organization)
    gone = client.create_dataset(name="gone")
    ask.outcome(
        "Dataset.create_data_row (no such field)",
        lambda: careless(gone).create_data_row(row_data="x", colour="red").row_data,
    )
    ask("Dataset.delete", gone.delete)
    _rows(ask, dataset, picture, str(file))
    for number in range(6):
        dataset.create_data_row(row_data=picture, external_id=f"e{number}", global_key=f"k{number}")
    return dataset, picture


def _rows(ask: Steps, dataset: lb.Dataset, picture: str, file: str) -> None:
    ask(
        "Dataset.create_data_row",
        lambda: dataset.create_data_row(row_data=picture, external_id="one", global_key="one"),
    )
    ask(
        "Dataset.create_data_row (dict)",
        lambda: dataset.create_data_row({lb.DataRow.row_data: picture, "external_id": "dict"}),
    )
    ask("Dataset.create_data_row (file)", lambda: dataset.create_data_row(row_data=file))
    ask("Dataset.create_data_row (text)", lambda: dataset.create_data_row(row_data="some words"))
    ask.outcome("Dataset.create_data_row (no row_data)", lambda: dataset.create_data_row(external_id="x"))
    ask.outcome("Dataset.create_data_row (bucket)", lambda: dataset.create_data_row(row_data="s3://bucket/x.png"))
    many = [{"row_data": picture, "external_id": f"many {n}", "global_key": f"many-{n}"} for n in range(3)]
    task = ask("Dataset.create_data_rows", lambda: _done(dataset.create_data_rows(many)))
    ask("Task.result", lambda: sorted(task.result, key=lambda row: str(row["external_id"])))
    ask("Task.errors", lambda: task.errors)
    ask("Task.created_data_rows", lambda: task.created_data_rows)
    ask("Task.failed_data_rows", lambda: task.failed_data_rows)
    again = ask("Dataset.create_data_rows (taken keys)", lambda: _done(dataset.create_data_rows(many[:2])))
    ask.outcome("Task.errors (taken keys)", lambda: sorted(again.errors, key=str))
    ask.outcome("Task.failed_data_rows (taken keys)", lambda: sorted(there(again.failed_data_rows), key=str))
    ask.outcome("Task.wait_till_done (too often)", lambda: task.wait_till_done(check_frequency=1))
    ask.outcome("Dataset.create_data_rows (no row_data)", lambda: dataset.create_data_rows([{"external_id": "x"}]))
    ask.outcome(
        "Dataset.create_data_rows (unknown key)", lambda: dataset.create_data_rows([{"row_data": "x", "colour": 1}])
    )
    ask("Dataset.create_data_rows (file)", lambda: _done(dataset.create_data_rows([file])))
    ask(
        "Dataset.create_data_rows_sync",
        lambda: dataset.create_data_rows_sync([{"row_data": picture, "external_id": "sync"}]),
    )
    ask.outcome(
        "Dataset.create_data_rows_sync (too many)", lambda: dataset.create_data_rows_sync([{"row_data": "x"}] * 1001)
    )
    ask.outcome(
        "Dataset.create_data_rows_sync (taken key)",
        lambda: dataset.create_data_rows_sync([{"row_data": "x", "global_key": "one"}]),
    )


def _done(task: lb.Task) -> lb.Task:
    task.wait_till_done()
    return task

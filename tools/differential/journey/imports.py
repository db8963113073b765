"""Imports of labels and predictions."""

import json
from pathlib import Path
from typing import Any

import labelbox as lb
import labelbox.types as lbt
from tools.differential.steps import Steps


def boxes(rows: list[lb.DataRow], first: int = 0) -> list[dict[str, Any]]:
    """One box for each row, with the same uuids each time."""
    return [
        {
            "uuid": f"00000000-0000-4000-8000-{first + number:012d}",
            "name": "box",
            "dataRow": {"id": row.uid},
            "bbox": {"top": 10, "left": 20, "height": 30, "width": 40},
        }
        for number, row in enumerate(rows)
    ]


def typed(row: lb.DataRow) -> lbt.Label:
    """Every image tool of the ontology and both questions, as annotation objects."""
    corner, far = lbt.Point(x=20, y=10), lbt.Point(x=60, y=40)
    nested = lbt.ClassificationAnnotation(name="size", value=lbt.Radio(answer=lbt.ClassificationAnswer(name="small")))
    return lbt.Label(
        data=lbt.ImageData(global_key=row.global_key),
        annotations=[
            lbt.ObjectAnnotation(name="box", classifications=[nested], value=lbt.Rectangle(start=corner, end=far)),
            lbt.ObjectAnnotation(name="area", value=lbt.Polygon(points=[corner, far, lbt.Point(x=5, y=9)])),
            lbt.ObjectAnnotation(name="spot", value=corner),
            lbt.ObjectAnnotation(name="path", value=lbt.Line(points=[corner, far])),
            lbt.ClassificationAnnotation(
                name="flags",
                value=lbt.Checklist(
                    answer=[lbt.ClassificationAnswer(name="small"), lbt.ClassificationAnswer(name="big")]
                ),
            ),
            lbt.ClassificationAnnotation(name="note", value=lbt.Text(answer="fine")),
        ],
    )


def visit(ask: Steps, client: lb.Client, project: lb.Project, rows: list[lb.DataRow], folder: Path) -> None:
    """Calls on imports; leaves three labels in the project."""
    job = ask(
        "MALPredictionImport.create_from_objects",
        lambda: lb.MALPredictionImport.create_from_objects(client, project.uid, "pre-labels", boxes(rows[:2])),
    )
    ask("AnnotationImport.wait_until_done", job.wait_until_done)
    ask("AnnotationImport.state", lambda: job.state)
    ask("AnnotationImport.statuses", lambda: job.statuses)
    ask("AnnotationImport.errors", lambda: job.errors)
    ask("AnnotationImport.inputs", lambda: job.inputs)
    ask(
        "MALPredictionImport.from_name", lambda: lb.MALPredictionImport.from_name(client, project.uid, "pre-labels").uid
    )
    _labels(ask, client, project, rows, folder)
    _refusals(ask, client, project, rows)
    _old(ask, project, rows)


def _labels(ask: Steps, client: lb.Client, project: lb.Project, rows: list[lb.DataRow], folder: Path) -> None:
    made = ask(
        "LabelImport.create_from_objects",
        lambda: _done(lb.LabelImport.create_from_objects(client, project.uid, "labels", boxes(rows[:2], 10))),
    )
    ask("LabelImport.statuses", lambda: made.statuses)
    path = folder / "boxes.ndjson"
    path.write_text("".join(json.dumps(row) + "\n" for row in boxes(rows[2:3], 20)))
    ask(
        "LabelImport.create_from_file",
        lambda: _done(lb.LabelImport.create_from_file(client, project.uid, "from a file", str(path))),
    )
    address = client.upload_data(path.read_bytes(), filename="b.ndjson", content_type="application/x-ndjson", sign=True)
    ask(
        "MALPredictionImport.create_from_url",
        lambda: _done(lb.MALPredictionImport.create_from_url(client, project.uid, "from an address", address)),
    )
    sent = ask(
        "LabelImport.create_from_objects (typed)",
        lambda: _done(lb.LabelImport.create_from_objects(client, project.uid, "typed", [typed(rows[4])])),
    )
    ask("LabelImport.statuses (typed)", lambda: [status["status"] for status in sent.statuses])
    ask(
        "LabelImport.inputs (typed)",
        lambda: [{key: value for key, value in row.items() if key != "uuid"} for row in sent.inputs],
    )


def _refusals(ask: Steps, client: lb.Client, project: lb.Project, rows: list[lb.DataRow]) -> None:
    lost = {**boxes(rows[:1], 30)[0], "dataRow": {"id": "c" + 24 * "0"}}
    ask(
        "LabelImport.errors (unknown row)",
        lambda: _done(lb.LabelImport.create_from_objects(client, project.uid, "lost", [lost])).errors,
    )
    ask.outcome(
        "LabelImport.create_from_objects (nothing)",
        lambda: lb.LabelImport.create_from_objects(client, project.uid, "none", []),
    )
    ask.outcome(
        "LabelImport.create_from_file (no such file)",
        lambda: lb.LabelImport.create_from_file(client, project.uid, "no file", "no-such-file"),
    )
    twins = boxes(rows[:1], 40) * 2
    ask.outcome(
        "LabelImport.create_from_objects (one uuid twice)",
        lambda: lb.LabelImport.create_from_objects(client, project.uid, "twins", twins),
    )


def _old(ask: Steps, project: lb.Project, rows: list[lb.DataRow]) -> None:
    request = ask("Project.upload_annotations", lambda: project.upload_annotations("old", boxes(rows[3:4], 50)))
    ask("BulkImportRequest.wait_until_done", request.wait_until_done)
    ask("BulkImportRequest.statuses", lambda: request.statuses)
    ask("BulkImportRequest.errors", lambda: request.errors)
    ask("BulkImportRequest.inputs", lambda: request.inputs)
    ask("Project.bulk_import_requests", lambda: [each.name for each in project.bulk_import_requests()])
    ask("BulkImportRequest.delete", request.delete)


def _done(job: Any) -> Any:
    job.wait_until_done()
    return job

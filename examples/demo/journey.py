"""The main job, step by step, through the public API only."""

import json
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import httpx
from tqdm import tqdm

import labelbox as lb
from examples.demo.annotations import global_key, ontology, rows
from examples.demo.comparison import Comparison, compare
from examples.demo.overlay import draw
from examples.demo.pictures import Picture, save_all


@dataclass(slots=True)
class Made:
    """What the run made on the server, to be shown or deleted."""

    project: lb.Project
    dataset: lb.Dataset
    ontology: lb.Ontology


def run(client: lb.Client, directory: Path) -> tuple[Comparison, Path, Made]:
    """Do it all; the figures, the path of the overlay, and what is there now."""
    name = f"demo-{time.strftime('%Y%m%d-%H%M%S')}"
    pictures = list(save_all(directory))
    made = _set_up(client, name)
    _upload(made.dataset, name, pictures)
    made.project.create_batch(name, global_keys=[global_key(name, p) for p in pictures])
    sent = {p.name: rows(name, p) for p in tqdm(pictures, desc="detecting", unit="picture")}
    annotations = [row for of_one in sent.values() for row in of_one]
    _import(lb.MALPredictionImport, client, made.project, f"{name}-pre", annotations, "pre-labels")
    _import(lb.LabelImport, client, made.project, f"{name}-truth", annotations, "ground truth")
    comparison = Comparison()
    overlay = directory / "overlay.png"
    for row in tqdm(_export(made.project), desc="exporting", unit="row"):
        picture = next(p for p in pictures if global_key(name, p) == row["data_row"]["global_key"])
        labels = row["projects"][made.project.uid]["labels"]
        if len(labels) != 1:
            comparison.differences.append(f"{picture.name}: {len(labels)} labels exported, one expected")
            continue
        fetch = _fetcher()
        compare(picture.name, sent.pop(picture.name), labels[0], fetch, comparison)
        if picture.name == "coins":
            draw(picture, labels[0], fetch, overlay)
    comparison.differences += [f"{name}: not in the export" for name in sent]
    return comparison, overlay, made


def _set_up(client: lb.Client, name: str) -> Made:
    project = client.create_project(name=name, media_type=lb.MediaType.Image)
    made = client.create_ontology(name, ontology(), media_type=lb.MediaType.Image)
    project.setup_editor(made)
    return Made(project, client.create_dataset(name=name), made)


def _upload(dataset: lb.Dataset, name: str, pictures: list[Picture]) -> None:
    task = dataset.create_data_rows([{"row_data": str(p.path), "global_key": global_key(name, p)} for p in pictures])
    with tqdm(total=len(pictures), desc="uploading", unit="picture") as bar:
        task.wait_till_done()
        bar.update(len(task.result))
    if task.errors:
        raise SystemExit(f"the upload failed: {task.errors}")


def _import(
    kind: "type[lb.LabelImport] | type[lb.MALPredictionImport]",
    client: lb.Client,
    project: lb.Project,
    name: str,
    annotations: list[dict[str, Any]],
    what: str,
) -> None:
    job = kind.create_from_objects(client, project.uid, name, annotations)
    print(f"importing {len(annotations)} annotations as {what}")
    job.wait_until_done(show_progress=True)
    if job.errors:
        raise SystemExit(f"the import of {what} failed: {job.errors[:3]}")


def _export(project: lb.Project) -> Iterator[dict[str, Any]]:
    task = project.export(params={"data_row_details": True, "project_details": True, "label_details": True})
    task.wait_till_done()
    if not task.has_result():
        raise SystemExit("the export is empty")
    for line in task.get_stream():
        yield json.loads(line.json_str)


def _fetcher() -> Callable[[str], bytes]:
    return lambda url: httpx.get(url, timeout=60).raise_for_status().content

"""Another program that is killed: data rows made at once, predictions that are sent on to a project, and masks."""

from collections.abc import Iterator
from typing import Any

import numpy as np

from labelbox import Client, LabelImport
from labelbox.schema.data_row_spec import DataRowSpec
from labelbox.types import ImageData, Label, Mask, MaskData, ObjectAnnotation
from tools.crash.plan import Plan

PICTURES = 3
"""Different pictures of masks; each is shared by many labels."""


def send_predictions(client: Client, plan: Plan) -> None:
    """All of it."""
    rows = [DataRowSpec(row_data=f"https://h/{key}.png", global_key=key) for key in plan.global_keys()]
    dataset = client.get_dataset(plan.dataset_id)
    dataset.create_data_rows_sync(rows, journal=plan.journal).raise_for_failures()
    run = client.get_model_run(plan.model_run_id)
    run.upsert_data_rows(global_keys=list(plan.global_keys()))
    run.upsert_predictions_and_send_to_project("sent on", _boxes(plan), plan.project_id, journal=plan.journal)
    labels = LabelImport.create_from_objects(
        client, plan.project_id, "masks", _masks(plan), upload_masks=True, journal=plan.journal
    )
    labels.wait_until_done()


def _boxes(plan: Plan) -> Iterator[dict[str, Any]]:
    box = {"top": 1, "left": 2, "height": 3, "width": 4}
    return ({"dataRow": {"globalKey": key}, "name": "cat", "bbox": box} for key in plan.global_keys())


def _masks(plan: Plan) -> Iterator[Label]:
    for number, key in enumerate(plan.global_keys()):
        picture = MaskData.from_2D_arr(np.full((2, 2), 1 + number % PICTURES, np.uint8))
        mask = ObjectAnnotation(name="sky", value=Mask(mask=picture, color=(1, 1, 1)))
        yield Label(data=ImageData(global_key=key), annotations=[mask])

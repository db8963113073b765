from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from labelbox.rules.ontology import Ontology
from labelbox.sandbox.rendering import (
    Attachment,
    DataRow,
    InProject,
    Label,
    MetadataField,
    Params,
    Workflow,
    WorkflowStep,
    annotations_of,
    render_row,
)
from labelbox.sandbox.rendering.png import read_png

from .builders import Files, base64_png, option, png, question, rendered, tool

CAR = tool("Car", "rectangle", question("Kind", "radio", "Truck", option("Van", question("Load", "text"))))
LEAF = tool("Leaf-Shape", "polygon")
BOX = {"top": 30, "left": 12, "height": 40, "width": 25.25}
WHEN = "2024-03-01T09:00:00.000Z"
EXPORTED = "2024-03-01T09:00:00.000+00:00"


@pytest.mark.spec("X-165", "X-166", "X-167", "X-168")
def test_objects_keep_import_order_and_their_geometry() -> None:
    points = [{"x": 1, "y": 2}, {"x": 3, "y": 4}, {"x": 5, "y": 0}]
    objects = rendered(
        [
            {"name": "Leaf-Shape", "polygon": points},
            {"name": "Car", "bbox": BOX},
            {"schemaId": "fs-Lane", "line": points},
        ],
        CAR,
        LEAF,
        tool("Lane", "line"),
    )["objects"]
    assert [(o["name"], o["value"], o["annotation_kind"]) for o in objects] == [
        ("Leaf-Shape", "leaf_shape", "ImagePolygon"),
        ("Car", "car", "ImageBoundingBox"),
        ("Lane", "lane", "ImagePolyline"),
    ]
    assert objects[1]["bounding_box"] == {"top": 30.0, "left": 12.0, "height": 40.0, "width": 25.25}
    assert all(type(number) is float for number in objects[1]["bounding_box"].values())
    assert objects[2]["line"] == [{"x": 1.0, "y": 2.0}, {"x": 3.0, "y": 4.0}, {"x": 5.0, "y": 0.0}]
    assert [o["feature_schema_id"] for o in objects] == ["fs-Leaf-Shape", "fs-Car", "fs-Lane"]


@pytest.mark.spec("X-165")
def test_kinds_without_annotations_are_there_as_empty_lists() -> None:
    assert rendered([]) == {"objects": [], "classifications": [], "relationships": []}


@pytest.mark.spec("X-168")
@settings(deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(
    st.lists(st.fixed_dictionaries({"x": st.floats(-1e6, 1e6), "y": st.floats(-1e6, 1e6)}), min_size=3, max_size=8),
    st.booleans(),
)
def test_polygons_are_closed_once(points: list[dict[str, float]], is_closed: bool) -> None:
    given_points = [*points, points[0]] if is_closed else points
    (polygon,) = [o["polygon"] for o in rendered([{"name": "Leaf-Shape", "polygon": given_points}], LEAF)["objects"]]
    assert polygon[0] == polygon[-1]
    assert polygon[: len(points)] == points
    assert len(polygon) <= len(points) + 1


@pytest.mark.spec("X-014")
def test_feature_ids_are_25_characters_with_a_digit_and_stay_the_same() -> None:
    rows = [{"name": "Car", "bbox": BOX, "classifications": [{"name": "Kind", "answer": {"name": "Truck"}}]}] * 3
    first, second = (rendered(rows, CAR) for _ in range(2))
    ids = [o["feature_id"] for o in first["objects"]]
    ids += [o["classifications"][0]["feature_id"] for o in first["objects"]]
    ids += [o["classifications"][0]["radio_answer"]["feature_id"] for o in first["objects"]]
    assert first == second
    assert len(set(ids)) == 9
    assert all(len(each) == 25 and any(c.isdigit() for c in each) and not each.isdigit() for each in ids)


@pytest.mark.spec("X-169", "X-170")
def test_answers_below_an_object_are_kept_with_the_questions_below_them() -> None:
    nested = {"name": "Kind", "answer": {"name": "Van", "classifications": [{"name": "Load", "answer": "wood"}]}}
    (car,) = rendered([{"name": "Car", "bbox": BOX, "classifications": [nested]}], CAR)["objects"]
    (kind,) = car["classifications"]
    assert (kind["name"], kind["feature_schema_id"]) == ("Kind", "fs-Kind")
    (load,) = kind["radio_answer"]["classifications"]
    assert load["text_answer"] == {"content": "wood"}
    assert load["feature_schema_id"] == "fs-Load"


@pytest.mark.spec("X-166", "X-170")
def test_an_option_has_its_label_as_name_and_its_stored_value() -> None:
    seen = question("Seen?", "checklist", option("A dog", value="dog"), option("A cat", value="cat"))
    rows: list[dict[str, Any]] = [{"name": "Seen?", "answer": [{"name": "dog"}, {"schemaId": "fs-A cat"}]}]
    (found,) = rendered(rows, seen)["classifications"]
    assert [(a["name"], a["value"], a["classifications"]) for a in found["checklist_answers"]] == [
        ("A dog", "dog", []),
        ("A cat", "cat", []),
    ]


@pytest.mark.spec("X-169")
def test_metrics_do_not_appear_on_labels() -> None:
    metric = {"metricValue": 0.5, "metricName": "loss"}
    row = {"name": "Car", "bbox": BOX, "confidence": 0.5, "customMetrics": [{"name": "a", "value": 1}]}
    found = rendered([metric, row], CAR)
    assert len(found["objects"]) == 1
    assert {"confidence", "custom_metrics"}.isdisjoint(found["objects"][0])


def test_a_relationship_names_the_features_at_its_ends() -> None:
    rows: list[dict[str, Any]] = [
        {"uuid": "r", "name": "near", "relationship": {"source": "a", "target": "b", "type": "bidirectional"}},
        {"uuid": "a", "name": "Car", "bbox": BOX},
        {"uuid": "b", "name": "Car", "bbox": BOX},
    ]
    found = rendered(rows, CAR, tool("near", "edge"))
    (near,) = found["relationships"]
    ends = near["bidirectional_relationship"]
    assert [ends["source"], ends["target"]] == [o["feature_id"] for o in found["objects"]]
    assert near["annotation_kind"] == "ImageBidirectionalRelationship"
    assert near["feature_schema_id"] == "fs-near"


@pytest.mark.spec("X-149")
@pytest.mark.parametrize(
    "mask",
    [
        {"png": base64_png([[0, 1, 1], [0, 0, 1]])},
        {"instanceURI": "https://web/m.png", "colorRGB": [7, 7, 7]},
        {"counts": [2, 1, 1, 2], "size": [2, 3]},
    ],
    ids=["png", "address", "run lengths"],
)
def test_a_mask_becomes_a_picture_of_0_and_255(mask: dict[str, Any]) -> None:
    files = Files(web={"https://web/m.png": png([[0, 7, 7], [9, 0, 7]])})
    (sky,) = rendered([{"name": "Sky", "mask": mask}], tool("Sky", "raster-segmentation"), files=files)["objects"]
    picture = read_png(files.fetch(sky["mask"]["url"]) or b"")
    assert picture is not None
    assert sky["annotation_kind"] == "ImageSegmentationMask"
    assert (picture.width, picture.height, list(picture.samples)) == (3, 2, [0, 255, 255, 0, 0, 255])


def test_the_composite_shows_each_mask_in_the_colour_it_names() -> None:
    files = Files()
    masks = [{"png": base64_png([[1, 1, 0]])}, {"png": base64_png([[0, 1, 0]])}]
    objects = rendered([{"name": "Sky", "mask": m} for m in masks], files=files)["objects"]
    first, second = (o["composite_mask"] for o in objects)
    picture = read_png(files.fetch(first["url"]) or b"")
    assert picture is not None
    assert first["url"] == second["url"]
    pixels = [list(picture.samples[n : n + 3]) for n in range(0, 9, 3)]
    assert pixels == [first["color_rgb"], second["color_rgb"], [0, 0, 0]]
    assert first["color_rgb"] != second["color_rgb"]


def test_a_mask_that_cannot_be_read_keeps_its_address() -> None:
    mask = {"instanceURI": "https://gone/m.png", "colorRGB": [1, 2, 3]}
    (sky,) = rendered([{"name": "Sky", "mask": mask}])["objects"]
    assert sky["mask"] == {"url": "https://gone/m.png"}
    assert "composite_mask" not in sky


def _row(params: Params) -> Any:
    label = Label(
        "label-1",
        annotations_of("label-1", [{"name": "Car", "bbox": BOX}]),
        created_at=WHEN,
        updated_at=WHEN,
        content_last_updated_at=WHEN,
        created_by="ann@example.com",
        seconds_to_create=42,
    )
    return render_row(
        DataRow(
            "row-1",
            "https://example.com/1.jpg",
            global_key="key-1",
            external_id="file-1",
            media_attributes={"height": 600, "width": 800, "mimeType": "image/jpeg", "exifRotation": "1"},
            metadata=[MetadataField("ms-1", "tag", "CustomMetadataString", "night")],
            attachments=[Attachment("RAW_TEXT", "a note", "note"), Attachment("IMAGE", "https://example.com/2")],
            dataset_id="dataset-1",
            dataset_name="Demo",
            created_at=WHEN,
            updated_at=WHEN,
            last_activity_at=WHEN,
            created_by="ann@example.com",
        ),
        assets=Files(),
        params=params,
        projects=[
            InProject(
                "project-1",
                "Demo project",
                "ontology-1",
                Ontology(),
                Workflow(
                    "IN_REVIEW",
                    "task-1",
                    "Initial review",
                    "batch-1",
                    "Batch 1",
                    5,
                    history=[WorkflowStep(WHEN, "ann@example.com", next_task_name="Initial review")],
                ),
                [label],
            )
        ],
    )


@pytest.mark.spec("X-163", "X-164")
def test_a_bare_row_has_only_what_is_always_there() -> None:
    row = _row(Params())
    assert row.keys() == {"data_row", "media_attributes", "projects"}
    assert row["data_row"].keys() == {"id", "global_key", "external_id", "row_data"}
    assert row["media_attributes"] == {"height": 600, "width": 800, "mime_type": "image/jpeg", "exif_rotation": "1"}
    project = row["projects"]["project-1"]
    assert project.keys() == {"name", "labels"}
    assert project["labels"][0].keys() == {"label_kind", "version", "id", "annotations"}


@pytest.mark.spec("X-163", "X-164")
def test_params_add_the_details() -> None:
    wire = ["Attachments", "Metadata", "DataRowDetails", "ProjectDetails", "PerformanceDetails", "LabelDetails"]
    row = _row(Params.of({f"include{name}": True for name in wire}))
    assert row["data_row"]["details"] == {
        "dataset_id": "dataset-1",
        "dataset_name": "Demo",
        "created_at": EXPORTED,
        "updated_at": EXPORTED,
        "last_activity_at": EXPORTED,
        "created_by": "ann@example.com",
    }
    assert row["attachments"] == [
        {"type": "RAW_TEXT", "value": "a note", "name": "note"},
        {"type": "IMAGE", "value": "https://example.com/2"},
    ]
    assert row["metadata_fields"][0]["schema_name"] == "tag"
    details = row["projects"]["project-1"]["project_details"]
    assert (details["batch_name"], details["priority"], details["workflow_status"]) == ("Batch 1", 5, "IN_REVIEW")
    assert details["workflow_history"] == [
        {"action": "Move", "created_at": EXPORTED, "created_by": "ann@example.com", "next_task_name": "Initial review"}
    ]
    (label,) = row["projects"]["project-1"]["labels"]
    assert label["label_details"] == {
        "created_at": EXPORTED,
        "updated_at": EXPORTED,
        "created_by": "ann@example.com",
        "content_last_updated_at": EXPORTED,
        "reviews": [],
    }
    assert label["performance_details"] == {"seconds_to_create": 42, "seconds_to_review": 0, "skipped": False}

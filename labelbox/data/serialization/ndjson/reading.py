"""Rows of NDJSON read as labels."""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from functools import partial
from itertools import islice
from typing import Any, Final, NoReturn

from labelbox.collector import gc_paused

from ....rules.annotation_fields import Problem, Refused, as_text, refuse
from ....rules.kinds import is_mapping
from ...annotation_types.annotation import ObjectAnnotation
from ...annotation_types.label import Annotation, Label
from ...annotation_types.metrics.confusion_matrix import ConfusionMatrixAggregation, ConfusionMatrixMetric
from ...annotation_types.metrics.scalar import ScalarMetric
from ...annotation_types.relationship import Relationship, RelationshipAnnotation
from ...constructors import maker, problems_of
from ...identity import fresh_uuid
from ...refusal import raise_refusal
from .media import data_of
from .reading_answers import read_answer_line, read_classifications
from .reading_frames import read_frame_masks, read_segments
from .shapes import SHAPES, read_by

BATCH: Final = 256
"""How many labels are made at a time."""

Row = Mapping[str, Any]
Read = Callable[[Row, str], Sequence[Annotation]]
DataRow = tuple[str, str]

_WAYS: Final = ("id", "globalKey")
"""How a row may name its data row."""

_make_label = maker(Label, "data", "annotations", own=("annotations",))
_make_object = maker(
    ObjectAnnotation,
    *("name", "feature_schema_id", "extra", "value", "classifications", "confidence", "custom_metrics"),
    own=("extra", "classifications"),
)


def read_labels(rows: Iterable[Row]) -> Iterator[Label]:
    """The labels of rows, one per data row, in order of first appearance."""
    by_data_row: dict[DataRow, list[tuple[int, Row]]] = {}
    for number, row in enumerate(rows):
        try:
            key = _data_row(row)
        except Refused as refused:
            _raise(number, refused.problems)
        by_data_row.setdefault(key, []).append((number, row))
    while by_data_row:
        labels: list[Label] = []
        problem: Exception | None = None
        with gc_paused():
            try:
                # Rows are taken out before they are read, so that they can be freed while their labels are used.
                for key in list(islice(by_data_row, BATCH)):
                    labels.append(_label(key, by_data_row.pop(key)))
            except Exception as raised:
                problem = raised
        yield from labels
        if problem is not None:
            # Only now, so that the labels before come out as if each were read when its turn comes.
            raise problem


def _data_row(row: Row) -> DataRow:
    data_row = row.get("dataRow")
    if not is_mapping(data_row):
        refuse("field required: the data row, as {'id': …} or {'globalKey': …}", "dataRow")
    if len(data_row) == 1:  # as nearly always
        (stated,) = data_row.items()
        if stated[0] in _WAYS and type(stated[1]) is str:
            return stated
    uid, global_key = data_row.get("id"), data_row.get("globalKey")
    if (uid is None) == (global_key is None):
        refuse("Must set either id or global_key", "dataRow")
    return ("id", as_text(uid)) if uid is not None else ("globalKey", as_text(global_key))


def _label(key: DataRow, rows: list[tuple[int, Row]]) -> Label:
    annotations: list[Annotation] = []
    relations: list[tuple[int, Row, str]] = []
    seen: dict[str, int] = {}
    for number, row in rows:
        given = row.get("uuid")
        uuid = given if type(given) is str else fresh_uuid() if given is None else str(given)
        if seen.setdefault(uuid, number) != number:
            raise ValueError(f"rows {seen[uuid]} and {number}: UUID '{uuid}' is not unique in its data row")
        if "relationship" in row:
            relations.append((number, row, uuid))
        else:
            annotations += _read(number, row, uuid)
    if relations:
        objects = {each.extra["uuid"]: each for each in annotations if type(each) is ObjectAnnotation}
        annotations += [_relationship(number, row, uuid, objects) for number, row, uuid in relations]
    if not annotations:
        raise ValueError(
            f"row {rows[0][0]}: Missing annotations while inferring media type: its rows hold no frame at all"
        )
    return _make_label(data_of(annotations, key), annotations)


def _read(number: int, row: Row, uuid: str) -> Sequence[Annotation]:
    try:
        return _reader(row)(row, uuid)
    except Refused as refused:
        _raise(number, refused.problems)
    except ValueError as problem:
        if hasattr(problem, "errors"):
            _raise(number, problems_of(problem))
        raise ValueError(f"row {number}: {problem}") from problem


def _raise(number: int, problems: list[Problem]) -> NoReturn:
    raise_refusal("NDJSON", [Problem((number, *problem.loc), problem.message) for problem in problems])


def _reader(row: Row) -> Read:
    """What reads a row, by the key that says what it is."""
    for key, reader in _READERS.items():
        if key in row:
            return reader
    refuse(f"no annotation: expected one of the keys {', '.join(_READERS)}")


def _object(key: str, row: Row, uuid: str) -> tuple[Annotation]:
    get = row.get
    classifications = get("classifications")
    return (
        _make_object(
            get("name"),
            get("schemaId"),
            {"uuid": uuid, "page": get("page"), "unit": get("unit")},
            read_by(key, row),
            read_classifications(classifications) if classifications else None,
            get("confidence"),
            get("customMetrics"),
        ),
    )


def _metric(row: Row, uuid: str) -> Sequence[Annotation]:
    fields: dict[str, Any] = {
        "value": row["metricValue"],
        "metric_name": row.get("metricName"),
        "feature_name": row.get("featureName"),
        "subclass_name": row.get("subclassName"),
        "extra": {"uuid": uuid},
    }
    aggregation = row.get("aggregation")
    if aggregation == ConfusionMatrixAggregation.CONFUSION_MATRIX.value:
        return [ConfusionMatrixMetric(**fields)]
    if aggregation is not None:
        fields["aggregation"] = aggregation
    return [ScalarMetric(**fields)]


def _relationship(number: int, row: Row, uuid: str, objects: Mapping[str, ObjectAnnotation]) -> Annotation:
    relation = row["relationship"]
    source, target = relation.get("source"), relation.get("target")
    if source not in objects or target not in objects:
        raise ValueError(
            f"row {number}: Relationship object refers to nonexistent object with UUID '{source}' and/or '{target}'"
        )
    try:
        kind = Relationship.Type(relation.get("type", Relationship.Type.UNIDIRECTIONAL))
    except ValueError:
        permitted = " or ".join(member.value for member in Relationship.Type)
        raise ValueError(f"row {number}: a relationship is {permitted}, found {relation['type']!r}") from None
    try:
        return RelationshipAnnotation(
            value=Relationship(source=objects[source], target=objects[target], type=kind),
            name=row.get("name"),
            feature_schema_id=row.get("schemaId"),
            extra={"uuid": uuid},
        )
    except ValueError as problem:
        _raise(number, problems_of(problem))


_READERS: Final[dict[str, Read]] = {
    **{key: partial(_object, key) for key in SHAPES},
    "answer": read_answer_line,
    "answers": read_answer_line,
    "metricValue": _metric,
    "segments": read_segments,
    "masks": read_frame_masks,
}

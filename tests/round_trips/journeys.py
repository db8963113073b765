"""Labels on their way: into a project of their own, and out of its export."""

import json
import uuid
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any

import labelbox.types as lb_types
from labelbox import Client, ExportTask, LabelImport, MediaType, Ontology, OntologyBuilder, Project
from labelbox.data.serialization import NDJsonConverter
from labelbox.types import Label

from .features import ontology_of

MESSAGES = [{"messageId": f"m-{number}", "content": "Hello, my name is Ada"} for number in range(5)]
WORDS = "By Ada Lovelace, who wrote the first program of all"
TILES = {"tileLayerUrl": "https://h/{z}/{x}/{y}.png", "bounds": [[19, -99], [20, -98]], "epsg": "EPSG4326"}
MEDIA: dict[type[Any], tuple[MediaType, str]] = {
    lb_types.ImageData: (MediaType.Image, "https://h/1.jpg"),
    lb_types.VideoData: (MediaType.Video, "https://h/1.mp4"),
    lb_types.TextData: (MediaType.Text, WORDS),
    lb_types.DocumentData: (MediaType.Document, json.dumps({"pdf_url": "https://h/1.pdf"})),
    lb_types.ConversationData: (
        MediaType.Conversational,
        json.dumps({"type": "application/vnd.labelbox.conversational", "messages": MESSAGES}),
    ),
    lb_types.DicomData: (MediaType.Dicom, "https://h/1.dcm"),
    lb_types.HTMLData: (MediaType.Html, "https://h/1.html"),
    lb_types.AudioData: (MediaType.Audio, "https://h/1.mp3"),
    lb_types.TiledImageData: (MediaType.Tms_Geo, json.dumps(TILES | {"minZoom": 1, "maxZoom": 10})),
}
"""What data rows of each kind of data are, and hold."""


@dataclass(frozen=True)
class Journey:
    """Where labels go.

    Attributes:
        client: Who sends them.
        project: Into which project.
        ontology: Its ontology, with all that they need.
    """

    client: Client
    project: Project
    ontology: Ontology

    @classmethod
    def of(cls, client: Client, labels: Sequence[Label], held: str | None = None) -> "Journey":
        """One for these labels, which get data rows of their own: those of the same data share one.

        Args:
            client: Who sends them.
            labels: The labels; their data get the global keys of the rows.
            held: What the rows hold; None takes the example of their medium.
        """
        places: dict[Any, str] = {}
        for label in labels:
            place = label.data.uid or label.data.global_key
            label.data.uid, label.data.global_key = None, places.setdefault(place, str(uuid.uuid4()))
        return cls.for_rows(client, type(labels[0].data), written(labels), list(places.values()), held)

    @classmethod
    def for_rows(
        cls, client: Client, data: type[Any], rows: Iterable[dict[str, Any]], keys: list[str], held: str | None = None
    ) -> "Journey":
        """One for rows of the import format."""
        return cls.with_ontology(client, data, ontology_of(rows), keys, held)

    @classmethod
    def with_ontology(
        cls, client: Client, data: type[Any], builder: OntologyBuilder, keys: list[str], held: str | None = None
    ) -> "Journey":
        """One for all that an ontology has."""
        rows = [{"row_data": held or MEDIA[data][1], "global_key": key} for key in keys]
        client.create_dataset(name="round trips").create_data_rows_sync(rows)
        return cls.with_data_rows(client, data, builder, keys)

    @classmethod
    def with_data_rows(
        cls,
        client: Client,
        data: type[Any],
        builder: OntologyBuilder,
        keys: list[str] | None,
        ids: list[str] | None = None,
    ) -> "Journey":
        """One for data rows that there are, by their global keys or their ids."""
        media_type, _ = MEDIA[data]
        ontology = client.create_ontology("round trips", builder.asdict(), media_type)
        project = client.create_project(name="round trips", media_type=media_type)
        project.connect_ontology(ontology)
        project.create_batch("all", data_rows=ids, global_keys=keys)
        return cls(client, project, ontology)

    def send(self, labels: Sequence[Label]) -> LabelImport:
        """Import them; all of them are taken."""
        job = LabelImport.create_from_objects(self.client, self.project.uid, str(uuid.uuid4()), labels)
        assert job.errors == []
        return job

    def returned(self) -> list[Label]:
        """What its export has."""
        task = self.project.export(params={"label_details": True, "interpolated_frames": True})
        return labels_of(task)


def labels_of(task: ExportTask) -> list[Label]:
    """The labels of an export."""
    task.wait_till_done()
    return [label for row in task.rows() for label in row.to_labels()]


def written(labels: Iterable[Label]) -> list[dict[str, Any]]:
    """Rows of the import format."""
    return list(NDJsonConverter.serialize(labels))

"""Checking annotations before they are sent: everything that is wrong, at once, without a server."""

from collections import Counter
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

from labelbox.rules.findings import Finding, Findings, Severity
from labelbox.rules.import_file import FileCheck
from labelbox.rules.media import Media, media_of
from labelbox.rules.ontology import Ontology
from labelbox.schema.import_items import Item, Size, read_items
from labelbox.schema.import_report import ImportFinding, ImportReport

if TYPE_CHECKING:
    from labelbox.schema.import_items import Checkable
    from labelbox.schema.media_type import MediaType

MAX_FINDINGS = 1_000
"""How many findings of each severity a report keeps unless it is asked for another number."""


def check_import(
    labels: "Checkable",
    ontology: Mapping[str, Any],
    *,
    media_type: "MediaType | None" = None,
    sizes: Mapping[str, Size] | None = None,
    max_findings: int = MAX_FINDINGS,
) -> ImportReport:
    """Check annotations before they are sent; `Project.check`, `Ontology.check` and `OntologyBuilder.check` call it.

    Labels and rows are read once, one after the other, and a file is streamed. Of each row a few hashes are kept, by
    which repeated uuids and the like are found; of many rows they are in temporary files, so memory does not grow.

    Args:
        labels: `labelbox.types.Label`, or rows of the annotation import format, in any iterable; or the path of an
            NDJSON file.
        ontology: The JSON of the ontology, as `Ontology.normalized` and `OntologyBuilder.asdict()` have it.
        media_type: What the data rows are; None goes by the data of each label, and leaves dict rows unchecked.
        sizes: Width and height of data rows in pixels, by global key or id; labels may also have them as `width` and
            `height` in the `media_attributes` of their data.
        max_findings: How many errors, and how many warnings, are kept; the rest is counted.

    Raises:
        ValueError: a URL, or something that can hold neither labels nor rows.
        OSError: the file cannot be read.
    """
    media = media_of(media_type.value) if media_type is not None else None
    check = _Check(FileCheck(Ontology.of(ontology)), media, sizes or {}, max_findings)
    for index, item in read_items(labels):
        check.item(index, item)
    return check.report()


class _Check:
    """What is known in the middle of a check."""

    def __init__(self, rules: FileCheck, media: Media | None, sizes: Mapping[str, Size], most: int) -> None:
        self._rules = rules
        self._media = media
        self._sizes = sizes
        self._most = most
        self._checked = 0
        self._rows = 0
        self._kept: list[ImportFinding] = []
        self._severities: Counter[Severity] = Counter()
        self._broken: Counter[str] = Counter()

    def item(self, index: int, item: Item) -> None:
        """Check the next one."""
        self._checked += 1
        if self._media and item.media and item.media is not self._media:
            message = f"expected data of the kind {self._media.name.lower()}, found {item.media.name.lower()}"
            item.found.warning("$.data", "media", message)
        for finding in item.found:
            self._keep(finding, index, self._rows)
        for row in item.rows:
            size = (self._size(row) if self._sizes else None) or item.size
            if found := self._rules.row(row, self._media or item.media, size, index=index):
                self._note(found, index, row, item)
            self._rows += 1

    def report(self) -> ImportReport:
        """What was found, with what can only be told at the end."""
        for row, index, finding in self._rules.rest():
            self._keep(finding, index, row)
        return ImportReport(
            tuple(sorted(self._kept, key=lambda finding: (finding.index, finding.row))),
            self._checked,
            self._rows,
            self._severities[Severity.ERROR],
            self._severities[Severity.WARNING],
            dict(self._broken.most_common()),
        )

    def _size(self, row: object) -> Size | None:
        data_row = _data_row(row)
        return self._sizes.get(data_row) if data_row is not None else None

    def _note(self, found: Findings, index: int, row: object, item: Item) -> None:
        data_row = _data_row(row) if item.names_data_row else None
        feature = _text(row, "name") or _text(row, "schemaId")
        for finding in found:
            self._keep(finding, index, self._rows, data_row, feature)

    def _keep(
        self, finding: Finding, index: int, row: int, data_row: str | None = None, feature: str | None = None
    ) -> None:
        self._severities[finding.severity] += 1
        self._broken[finding.rule] += 1
        if self._severities[finding.severity] <= self._most:
            told = (finding.path, finding.rule, finding.message, finding.severity)
            self._kept.append(ImportFinding(index, row, *told, data_row, feature))


def _data_row(row: object) -> str | None:
    reference = _value(row, "dataRow")
    return _text(reference, "id") or _text(reference, "globalKey")


def _text(value: object, key: str) -> str | None:
    found = _value(value, key)
    return found if isinstance(found, str) else None


def _value(value: object, key: str) -> object:
    return value.get(key) if isinstance(value, dict) else None  # pyright: ignore[reportUnknownMemberType, reportUnknownVariableType]  # free JSON

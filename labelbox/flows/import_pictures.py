"""Rows of labels written to a file, the pictures of their masks uploaded meanwhile."""

from collections.abc import Iterator
from typing import IO, Any, Final

from labelbox.data.uploading import AT_ONCE, content_of, digest_of, local_pictures
from labelbox.flows.file import upload_content
from labelbox.flows.import_rows import Batch, EncodedRows
from labelbox.flows.spool import Spool
from labelbox.steps import Flow, all_of

LABELS_AT_ONCE: Final = 8
"""Labels whose pictures are in memory."""


def with_pictures_uploaded(rows: EncodedRows, file: IO[bytes]) -> Flow[Spool]:
    """Write rows to a file; the pictures of masks of labels are uploaded, equal ones once, and only named there.

    Uploads end with the first label that is wrong. The labels themselves are not changed.

    Raises:
        ValueError: see `EncodedRows.finish`.
    """
    addresses: dict[bytes, str] = {}
    for batch in rows.batches(LABELS_AT_ONCE):
        known = {} if rows.problems.count else (yield from _uploaded(batch, addresses))
        file.write(rows.chunk(batch, known))
    spool = Spool(file)
    rows.finish(spool.lines())
    return spool


def _uploaded(batch: Batch, addresses: dict[bytes, str]) -> Flow[dict[int, str]]:
    """The addresses of the batch's pictures by `id()`; what was uploaded is added to the addresses by digest."""
    digests: dict[int, bytes] = {}

    def uploads() -> Iterator[Flow[None]]:
        # Asked for the next one as soon as there is room, in one thread: so equal pictures never cross each other.
        for picture in _pictures(batch):
            try:
                content = content_of(picture)
            except (OSError, ValueError):
                continue  # told when the label is written
            digest = digests[id(picture)] = digest_of(content)
            if digest not in addresses:
                addresses[digest] = ""
                yield _upload(digest, content, addresses)

    yield from all_of(uploads(), AT_ONCE)
    return {picture: addresses[digest] for picture, digest in digests.items()}


def _pictures(batch: Batch) -> Iterator[Any]:
    from labelbox.data.annotation_types.label import Label

    for _, each in batch:
        if isinstance(each, Label):
            yield from local_pictures(each)


def _upload(digest: bytes, content: bytes, addresses: dict[bytes, str]) -> Flow[None]:
    addresses[digest] = yield from upload_content(content, "mask.png", "image/png", sign=True)

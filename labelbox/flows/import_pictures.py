"""Rows of labels written to a file, the pictures of their masks uploaded meanwhile."""

from collections.abc import Iterable
from functools import partial
from typing import IO, TYPE_CHECKING, Final

from labelbox.data.uploading import AT_ONCE, content_of, digest_of, local_pictures
from labelbox.flows.file import upload_content
from labelbox.flows.import_rows import Batch, EncodedRows, finished
from labelbox.flows.spool import Spool
from labelbox.steps import Flow, all_of, work

if TYPE_CHECKING:
    from labelbox.data.uploading import Picture

LABELS_AT_ONCE: Final = 8
"""Labels whose pictures are in memory."""

_ELSEWHERE: Final = "uploaded by an earlier run"
"""In the place of an address that is not sent."""


def with_pictures_uploaded(rows: EncodedRows, file: IO[bytes], *, uploaded_before: bool = False) -> Flow[Spool]:
    """Write rows to a file; the pictures of masks of labels are uploaded, equal ones once, and only named there.

    Uploads end with the first label that is wrong. The labels themselves are not changed.

    Args:
        rows: The rows.
        file: Where to.
        uploaded_before: An earlier run has sent the file with its pictures, so this one is only to be compared with it:
            nothing is uploaded.

    Raises:
        ValueError: see `EncodedRows.finish`.
    """
    addresses: dict[bytes, str] = {}
    batches = rows.batches(LABELS_AT_ONCE)
    while (batch := (yield from work(partial(next, batches, None)))) is not None:
        if uploaded_before:
            known = {id(picture): _ELSEWHERE for picture in _pictures(batch)}
        else:
            known = {} if rows.problems.count else (yield from _uploaded(batch, addresses))
        file.write((yield from work(partial(rows.chunk, batch, known))))
        rows.tell()
        del batch, known  # the next ones take as much
    return (yield from work(partial(finished, rows, file)))


def _uploaded(batch: Batch, addresses: dict[bytes, str]) -> Flow[dict[int, str]]:
    """The addresses of the batch's pictures by `id()`; what was uploaded is added to the addresses by digest."""
    digests: dict[int, bytes] = {}
    claims: dict[bytes, Picture] = {}

    def upload(picture: "Picture") -> Flow[None]:
        try:
            content, digest = yield from work(partial(_read, picture))
        except (OSError, ValueError):
            return  # told when the label is written
        digests[id(picture)] = digest
        # Equal pictures may come here side by side; the first one goes.
        if digest not in addresses and claims.setdefault(digest, picture) is picture:
            addresses[digest] = yield from upload_content(content, "mask.png", "image/png", sign=True)

    yield from all_of(map(upload, _pictures(batch)), AT_ONCE)
    return {picture: addresses[digest] for picture, digest in digests.items()}


def _pictures(batch: Batch) -> Iterable["Picture"]:
    """Those of labels, a shared one once."""
    from labelbox.data.annotation_types.label import Label

    labels = (each for _, each in batch if isinstance(each, Label))
    return {id(picture): picture for label in labels for picture in local_pictures(label)}.values()


def _read(picture: "Picture") -> tuple[bytes, bytes]:
    content = content_of(picture)
    return content, digest_of(content)

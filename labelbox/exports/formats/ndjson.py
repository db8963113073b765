"""The rows as they are, one a line, packed as the file's name says."""

import gzip
from contextlib import AbstractContextManager, nullcontext
from pathlib import Path
from typing import BinaryIO, Protocol

from labelbox.data.extras import extra
from labelbox.exports.atomic import written_whole
from labelbox.exports.formats.source import Export

GZIP_LEVEL = 6
"""As the command `gzip`: level 9 takes far longer for a hundredth of the size."""


class _Writer(Protocol):
    def write(self, data: bytes, /) -> object: ...


def write_ndjson(export: Export, path: Path) -> int:
    """Write all rows. See `ExportTask.to_ndjson`."""
    count = 0
    with written_whole(path) as file, _packed(file, path.suffix) as packed:
        for _, _, data in export.rows():
            packed.write(data + b"\n")
            count += 1
    return count


def _packed(file: BinaryIO, suffix: str) -> AbstractContextManager[_Writer]:
    match suffix:
        case ".gz":
            # Without a time in it, the same export makes the same file.
            return gzip.GzipFile(filename="", mode="wb", fileobj=file, compresslevel=GZIP_LEVEL, mtime=0)
        case ".zst":
            with extra("zstd"):
                import zstandard
            return zstandard.ZstdCompressor().stream_writer(file, closefd=False)
        case _:
            return nullcontext(file)

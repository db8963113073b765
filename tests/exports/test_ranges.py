"""Ranges that cover a stream hold each row once and in order, wherever they and the files begin and end."""

from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass

import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from labelbox.exports.errors import ExportIncompleteError
from labelbox.exports.plan import Header, Part
from labelbox.exports.range_reading import RangeReading
from labelbox.exports.ranges import between_files, even_cuts, ranges
from labelbox.exports.reader import Source
from tests.exports.stored import Export, rows_in


@dataclass
class Stored:
    """An export, in this process: the files and the listing of them."""

    export: Export
    honours_ranges: bool = True
    task_id: str = "task1"

    def header(self) -> Header:
        header = self.export.header()
        assert header is not None
        return Header(header["totalSize"], header["totalLines"])

    def part_at(self, offset: int) -> Part | None:
        return next((part for part in self.parts() if part.start <= offset <= part.end), None)

    def part_of_line(self, line: int) -> Part | None:
        return next((part for part in self.parts() if part.first_line <= line <= part.last_line), None)

    def parts(self) -> list[Part]:
        return [
            Part(str(number), offsets.start, offsets.stop - 1, lines.start, lines.stop - 1)
            for number, (offsets, lines) in enumerate(self.export.parts())
        ]

    @contextmanager
    def stream(
        self, url: str, *, range: tuple[int, int | None] | None = None, timeout: float | None = None
    ) -> Iterator["Answer"]:
        data = self.export.files[int(url)]
        if range is None or not self.honours_ranges:
            yield Answer(data)
        else:
            first, last = range
            piece = data[first : None if last is None else last + 1]
            yield Answer(piece, 206, f"bytes {first}-{first + len(piece) - 1}/{len(data)}")

    @property
    def source(self) -> Source:
        return Source(self, self, self.header(), at_once=2)

    def read(self, start: int, end: int) -> list[bytes]:
        return [row for _, _, row in RangeReading(self.source, start, end).rows()]


@dataclass
class Answer:
    """A file on its way, in small pieces."""

    data: bytes
    status: int = 200
    place: str = ""

    @property
    def headers(self) -> Mapping[str, str]:
        return {"content-length": str(len(self.data)), "content-range": self.place}

    def __iter__(self) -> Iterator[bytes]:
        return (self.data[at : at + 7] for at in range(0, len(self.data), 7))


# No blanks before a row: if a file's border cut them, its server could not say whose they are.
TEXTS = st.text(st.sampled_from('ab{}" é車🚗\u2028\r\t'), max_size=30)
LINES = st.lists(st.just(b"") | TEXTS.map(lambda text: f"{{{text}".encode()), min_size=1, max_size=12)


@st.composite
def exports(draw: st.DrawFn) -> Export:
    data = b"\n".join(draw(LINES)) + draw(st.sampled_from([b"", b"\n"]))
    in_characters = draw(st.booleans())
    text = data.decode()
    places = draw(st.lists(st.integers(min_value=0, max_value=len(text)), max_size=6, unique=True).map(sorted))
    cuts = [len(text[:place].encode()) for place in places]
    files = [data[a:b] for a, b in zip([0, *cuts], [*cuts, len(data)], strict=True) if a < b]
    return Export(files or [b"{}"], in_characters=in_characters)


@settings(deadline=None, max_examples=60, suppress_health_check=[HealthCheck.too_slow])
@given(exports(), st.integers(min_value=1, max_value=7), st.booleans(), st.booleans())
@example(Export([b'{"a":"x', b" y", b' z"}\n{}\n']), 6, False, True)
@example(Export([b"{}\n", b"\n", b"{}"]), 2, True, True)
def test_shards_hold_the_stream_once_and_in_order(
    export: Export, count: int, whole_files: bool, honours_ranges: bool
) -> None:
    stored = Stored(export, honours_ranges)
    size = stored.header().size
    target = -(-size // count)
    cuts = even_cuts(size, target)
    if whole_files:
        cuts = between_files(cuts, [stored.part_at(cut) for cut in cuts], target)
    found = [row for one in ranges(size, cuts) for row in stored.read(one.start, one.stop)]
    assert found == rows_in(b"".join(export.files))


@given(st.integers(min_value=1, max_value=10**12), st.integers(min_value=10**6, max_value=10**12))
def test_ranges_cover_a_stream_and_none_is_larger_than_the_target(size: int, target: int) -> None:
    cut = ranges(size, even_cuts(size, max(target, size // 1000)))
    assert [one.start for one in cut] == [0, *(one.stop for one in cut[:-1])]
    assert cut[-1].stop == size
    assert all(0 < len(one) <= max(target, size // 1000) for one in cut)


def test_ranges_begin_where_files_do_unless_a_file_is_larger_than_the_target() -> None:
    small = Stored(Export([b"{}\n" * 10] * 4))
    assert between_files([35, 50, 95], [small.part_at(35), small.part_at(50), small.part_at(95)], 60) == [30, 90]
    assert between_files([20, 40], [small.part_at(20), None], 20) == [20, 40]


def test_a_row_that_fills_whole_ranges_is_in_the_first_one_only() -> None:
    stored = Stored(Export([b'{"a":"' + b"x" * 50, b"x" * 50 + b'"}\n{}\n']))
    assert [len(stored.read(at, at + 20)) for at in range(0, 100, 20)] == [1, 0, 0, 0, 0]
    assert stored.read(100, stored.header().size) == [b"{}"]


@pytest.mark.parametrize("short", [0, 1, 2])
def test_a_file_that_is_short_is_told_by_the_one_who_reads_it_to_its_end(short: int) -> None:
    stored = Stored(Export([b"{}\n" * 10] * 3))
    truth = stored.parts()
    stored.export.files = [data[: 27 if number == short else 30] for number, data in enumerate(stored.export.files)]
    stored.parts = lambda: truth  # type: ignore[method-assign]  # what was announced before
    stored.header = lambda: Header(90, 30)  # type: ignore[method-assign]  # likewise
    for number, one in enumerate(ranges(90, [15, 45, 75])):
        if number == short + 1:
            with pytest.raises(ExportIncompleteError):
                stored.read(one.start, one.stop)
        else:
            stored.read(one.start, one.stop)

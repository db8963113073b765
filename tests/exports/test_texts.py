"""Whatever bytes the rows are made of, and wherever they are cut, they come as they are."""

import json
import pickle
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from labelbox.exports.errors import ExportIncompleteError, ExportRowError
from labelbox.exports.lines import BLANKS, RowCount, Splitter, characters
from labelbox.schema.export_task import Converter, JsonConverter, JsonConverterOutput
from tests.exports.stored import Export, Faults, Serve, into_file, rows_in

AWKWARD = "".join(
    json.dumps({"t": text}, ensure_ascii=False) + end
    for text, end in [
        ("plain", "\n"), ("crlf", "\r\n"), ("line\u2028separator\u2029\x85\u00a0", "\n"), ("é車🚗", "\n"),
        ("{ lone", "\n"), ("nul \\u0000 and \x7f", "\n\n"), ('quote " \\ }', " \t\n"), ("", "\n"),
    ]
).encode()  # fmt: skip


@pytest.mark.spec("E-06", "E-08")
def test_rows_survive_every_cut_between_two_files(serve: Serve) -> None:
    export = Export([AWKWARD])
    task = serve(export).task()
    for cut in range(len(AWKWARD) + 1):
        export.files = [AWKWARD[:cut], AWKWARD[cut:]] if 0 < cut < len(AWKWARD) else [AWKWARD]
        assert [row.json_str.encode() for row in task.get_stream()] == rows_in(AWKWARD)


@given(st.lists(st.binary(max_size=9)), st.binary())
def test_only_newlines_end_a_line_wherever_chunks_are_cut(chunks: list[bytes], more: bytes) -> None:
    splitter = Splitter()
    lines = [line for chunk in [*chunks, more] for line in splitter.feed(chunk)] + splitter.finish()
    whole = b"".join([*chunks, more]).split(b"\n")
    assert lines == (whole if whole[-1] else whole[:-1])


@given(st.lists(st.text("\n {}\t\r", max_size=9)))
def test_lines_of_blanks_are_no_rows_wherever_chunks_are_cut(chunks: list[str]) -> None:
    count = RowCount()
    for chunk in chunks:
        count.feed(chunk.encode())
    count.finish()
    lines = "".join(chunks).encode().split(b"\n")
    assert count.rows == sum(1 for line in lines if line.strip(BLANKS))


@given(st.text(), st.integers(min_value=0))
def test_characters_are_counted_once_wherever_they_are_cut(text: str, cut: int) -> None:
    data = text.encode("utf-8", "surrogatepass")
    at = cut % (len(data) + 1)
    assert characters(data[:at]) + characters(data[at:]) == len(text)


@pytest.mark.spec("E-07", "X-161", "S-306")
@pytest.mark.parametrize("in_characters", [False, True])
def test_offsets_are_in_the_unit_of_the_server_and_lead_back_to_their_row(serve: Serve, in_characters: bool) -> None:
    rows = [json.dumps({"n": n, "t": "é車🚗"[: n % 4]}, ensure_ascii=False).encode() + b"\n" for n in range(12)]
    files = [b"".join(rows[:5]), b"".join(rows[5:9]), b"".join(rows[9:])]
    stream = serve(Export(files, in_characters)).task().get_stream()
    found = list(stream)
    text = b"".join(rows)
    whole: bytes | str = text.decode() if in_characters else text
    for row in found:
        end = row.current_offset + (len(row.json_str) if in_characters else len(row.json_str.encode()))
        piece = whole[row.current_offset : end]
        assert (piece.encode() if isinstance(piece, str) else piece) == row.json_str.encode()
        assert list(stream.with_offset(row.current_offset)) == found[row.current_line :]
        assert list(stream.with_line(row.current_line)) == found[row.current_line :]


@pytest.mark.spec("E-04", "E-05", "S-305", "S-306")
@pytest.mark.parametrize("size", [3, 7, 30, 64])
def test_a_stream_can_begin_anywhere_in_files_that_cut_rows(serve: Serve, size: int) -> None:
    files = [AWKWARD[at : at + size] for at in range(0, len(AWKWARD), size)]
    stream = serve(Export(files)).task().get_stream()
    found = list(stream)
    for row in found:
        assert list(stream.with_line(row.current_line)) == found[row.current_line :]
        assert list(stream.with_offset(row.current_offset)) == found[row.current_line :]
        if row.current_line + 1 < len(found):
            assert list(stream.with_offset(row.current_offset + 1)) == found[row.current_line + 1 :]


def test_a_stream_reads_the_same_again(serve: Serve) -> None:
    stream = serve(Export([AWKWARD])).task().get_stream()
    first = iter(stream)
    next(first)
    assert list(stream) == list(stream)
    assert len(list(first)) == len(rows_in(AWKWARD)) - 1


def test_a_last_row_without_its_end_is_handed_out_before_the_error(serve: Serve) -> None:
    stream = serve(Export([b'{"a":1}\n{"b":'], size=20, lines=3)).task().get_stream()
    rows: list[str] = []
    with pytest.raises(ExportIncompleteError, match="task1") as caught:
        stream.start(lambda row: rows.append(row.json_str))
    assert rows == ['{"a":1}', '{"b":']
    assert (caught.value.missing, caught.value.missing_size) == (1, 7)


@pytest.mark.parametrize(("lines", "missing"), [(1, -1), (2, 0), (3, 1)])
def test_rows_are_counted_against_what_was_announced(serve: Serve, lines: int, missing: int) -> None:
    stream = serve(Export([b'{"a":1}\n', b'{"b":1}\n'], lines=lines)).task().get_stream()
    if not missing:
        assert len(list(stream)) == 2
        return
    with pytest.raises(ExportIncompleteError) as caught:
        stream.with_line(0).start()
    assert caught.value.missing == missing


def test_text_that_is_no_json_is_handed_through_and_an_error_with_its_number_when_parsed(serve: Serve) -> None:
    task = serve(Export([b'{"a":1}\nnot json\n{"c":"\\ud800"}\n'])).task()
    assert [row.json_str for row in task.get_stream()] == ['{"a":1}', "not json", '{"c":"\\ud800"}']
    parsed = iter(task.get_buffered_stream())
    assert next(parsed).json == {"a": 1}
    with pytest.raises(ExportRowError, match="row 1 of the export task1, at offset 8") as caught:
        next(parsed)
    assert caught.value.data == b"not json"
    again = task.get_buffered_stream().with_line(caught.value.line + 1)
    assert [row.json for row in again] == [{"c": "\ud800"}]


def test_bytes_that_are_no_text_are_an_error_with_their_number(serve: Serve, tmp_path: Path) -> None:
    data = b'{"a":1}\n{"b":"\xff"}\n'
    task = serve(Export([data])).task()
    stream = iter(task.get_stream())
    next(stream)
    with pytest.raises(ExportRowError) as caught:
        next(stream)
    assert (caught.value.line, caught.value.offset) == (1, 8)
    into_file(task, tmp_path / "out").start()
    assert (tmp_path / "out").read_bytes() == data


@pytest.mark.parametrize(
    "error",
    [
        ExportIncompleteError("t", (3, 20), (2, 10)),
        ExportRowError("t", 1, 8, b"x", "no JSON"),
    ],
    ids=lambda error: type(error).__name__,
)
def test_errors_survive_pickling(error: Exception) -> None:
    again = pickle.loads(pickle.dumps(error))
    assert (str(again), vars(again)) == (str(error), vars(error))


class Shout(Converter[str]):
    """A converter of a user's own."""

    def convert(self, input_args: Converter.ConverterInputArgs) -> Iterator[str]:
        yield input_args.raw_data.upper()


class Numbered(JsonConverter):
    """One that builds on another."""

    def convert(self, input_args: Converter.ConverterInputArgs) -> Iterator[JsonConverterOutput]:
        for row in super().convert(input_args):
            row.json_str = f"{row.current_line} {row.json_str}"
            yield row


def test_converters_of_users_get_the_rows_that_begin_in_each_file(serve: Serve) -> None:
    task = serve(Export([b'{"a":1}\n{"b', b'":2}\n{"c":3}', b"\n"])).task()
    assert list(task.get_stream(Shout())) == ['{"A":1}\n', '{"B":2}\n', '{"C":3}\n']


@pytest.mark.parametrize("in_characters", [False, True])
def test_converters_that_build_on_ours_get_the_same_rows(serve: Serve, in_characters: bool) -> None:
    stream = serve(Export([AWKWARD], in_characters)).task()
    plain = list(stream.get_stream())
    for row in plain:
        row.json_str = f"{row.current_line} {row.json_str}"
    assert list(stream.get_stream(Numbered())) == plain


@pytest.mark.parametrize("faults", [Faults(hides_length=True), Faults(packs=True)], ids=["no length", "packed"])
def test_rows_come_from_storage_that_packs_or_hides_the_length(serve: Serve, faults: Faults) -> None:
    task = serve(Export([AWKWARD, AWKWARD]), faults).task()
    assert [row.json_str.encode() for row in task.get_stream()] == rows_in(AWKWARD) * 2

"""Rows are read the same with the extra `fast` and without it."""

import json
import sys
from collections.abc import Callable, Iterator
from typing import Any

import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from labelbox.row_json import fastest, value_of

ODDITIES = (
    b"18446744073709551616",
    b"-9223372036854775809",
    b'{"id": 123456789012345678901234567890}',
    b"9" * 5000,
    b"1e400",
    b"1e-400",
    b"0.1234567890123456789012345",
    b"2.2250738585072011e-308",
    b"-0",
    b"[NaN, Infinity, -Infinity]",
    b'{"a": 1, "a": 2}',
    b'"\\ud800"',
    b'"\\ud800\\u0041 and more text"',
    b'{"\\udc00": "\\ud83d\\ude00"}',
    b'"\xed\xa0\x80"',
    b'{"\xff": 1}',
    b'"\x1f"',
    b'"\x7f\xe2\x80\xa8"',
    b"\xef\xbb\xbf1",
    b"[1,]",
    b"01",
    b"",
    b"[" * 900 + b"]" * 900,
    b"[" * 5000 + b"]" * 5000,
)

JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(),
    lambda inner: st.lists(inner) | st.dictionaries(st.text(), inner),
    max_leaves=20,
)


@pytest.fixture(params=[True, False], ids=["fast", "without"])
def parser(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> Iterator[Callable[[bytes], Any]]:
    if not request.param:
        monkeypatch.setitem(sys.modules, "msgspec.json", None)
    fastest.cache_clear()
    yield fastest()
    fastest.cache_clear()


def read(parse: Callable[[bytes], Any], row: bytes) -> str:
    try:
        return repr(parse(row))  # tells 0 from -0.0, True from 1, and shows NaN
    except (ValueError, RecursionError):
        return "refused"


@pytest.mark.parametrize("row", ODDITIES, ids=lambda row: repr(row[:24]))
def test_an_odd_row_has_the_value_of_the_standard_library(parser: Callable[[bytes], Any], row: bytes) -> None:
    assert read(value_of, row) == read(json.loads, row)
    assert read(parser, row) in ("refused", read(json.loads, row))


def test_the_extra_reads_where_it_is_installed(parser: Callable[[bytes], Any]) -> None:
    is_installed = sys.modules.get("msgspec.json") is not None
    assert ("msgspec" in repr(parser)) == is_installed


def test_an_extra_too_old_to_raise_value_errors_is_left_alone(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("msgspec.DecodeError", Exception)
    fastest.cache_clear()
    assert read(value_of, b"{") == "refused"
    assert "msgspec" not in repr(fastest())
    fastest.cache_clear()


@given(value=JSON, ascii_only=st.booleans(), spoilt=st.none() | st.tuples(st.integers(0, 500), st.binary(max_size=3)))
@settings(deadline=None, suppress_health_check=[HealthCheck.too_slow])
@example(value={"a": 2**64}, ascii_only=True, spoilt=None)
def test_any_row_whole_or_spoilt_has_the_value_of_the_standard_library(
    value: Any, ascii_only: bool, spoilt: tuple[int, bytes] | None
) -> None:
    row = json.dumps(value, ensure_ascii=ascii_only).encode("utf-8", "surrogatepass")
    if spoilt is not None:
        at, instead = spoilt[0] % len(row), spoilt[1]
        row = row[:at] + instead + row[at + 1 :]
    assert read(value_of, row) == read(json.loads, row)

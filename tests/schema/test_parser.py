"""Newline-delimited JSON."""

import io
import json

import pytest

from labelbox import parser
from labelbox.pydantic_compat import ValidationError

VALUES = [{"a": "é\u2028b"}, 2, None]


def test_what_is_written_is_read_again() -> None:
    file = io.StringIO()
    parser.dump(VALUES, file)
    assert file.getvalue() == parser.dumps(VALUES)
    assert "é" in file.getvalue()
    assert parser.loads(file.getvalue()) == parser.loads(file.getvalue().encode()) == VALUES
    assert list(parser.reader(io.StringIO(file.getvalue()))) == VALUES


def test_empty_lines_are_skipped() -> None:
    assert parser.loads("1\n\n  \n2\n") == list(parser.reader(io.StringIO("1\n\n2\n"))) == [1, 2]


def test_an_unreadable_line_is_named() -> None:
    with pytest.raises(json.JSONDecodeError, match="line 2 column 5"):
        parser.loads('1\n{"a"\n3')


def test_the_validation_error_is_the_one_of_pydantic() -> None:
    assert issubclass(ValidationError, ValueError)

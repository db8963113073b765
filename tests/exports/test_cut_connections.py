"""Every connection is cut at a random byte, those for GraphQL too; every row comes once, as it was written."""

from collections.abc import Iterator

import pytest

from labelbox.exports import part
from labelbox.sandbox import Sandbox
from labelbox.sandbox.options import Options
from tests.exports.cutting import through_cuts


@pytest.fixture(scope="module")
def cutting() -> Iterator[Sandbox]:
    with Sandbox(options=Options(export_part_size=60_000, export_cuts_rows=True)) as sandbox:
        yield sandbox


@pytest.mark.spec("X-160", "E-04")
@pytest.mark.parametrize("seed", [1, 2])
def test_rows_are_the_source_byte_for_byte_if_each_connection_is_cut(
    cutting: Sandbox, seed: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(part, "FIRST_PAUSE", 0.0)
    outcome = through_cuts(cutting, 0.4, seed, (0, 40_000))
    assert outcome.same
    assert outcome.cut >= outcome.size // 40_000

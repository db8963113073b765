"""The copies in `tests/spec` are what they claim to be."""

import hashlib
from pathlib import Path

import pytest

from tools.spec_coverage import FAMILIES, family_of, read_lines

SPEC = Path(__file__).parent / "spec"
ORIGINS = [line.split("  ") for line in (SPEC / "ORIGIN.sha256").read_text().splitlines()]


@pytest.mark.parametrize(("digest", "path"), ORIGINS, ids=[path for _, path in ORIGINS])
def test_a_copy_equals_its_original(digest: str, path: str) -> None:
    assert hashlib.sha256((SPEC / path).read_bytes()).hexdigest() == digest


def test_every_line_belongs_to_a_family() -> None:
    assert {family_of(line) for line in read_lines()} == set(FAMILIES)

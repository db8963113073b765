"""Files are looked up ahead by guesses; whatever their sizes are, each comes once and in order."""

from dataclasses import dataclass, field

import pytest
from hypothesis import given
from hypothesis import strategies as st

from labelbox.exceptions import InternalServerError
from labelbox.exports.lookups import GUESSES, Lookups
from labelbox.exports.plan import Header, Part


@dataclass
class Listed:
    """Files of these sizes."""

    sizes: list[int]
    task_id: str = "task1"
    asked: list[int] = field(default_factory=list[int])

    def header(self) -> Header:
        return Header(sum(self.sizes), len(self.sizes))

    def part_at(self, offset: int) -> Part | None:
        self.asked.append(offset)
        return next((part for part in self.parts() if part.start <= offset <= part.end), None)

    def part_of_line(self, line: int) -> Part | None:
        return self.parts()[line]

    def parts(self) -> list[Part]:
        starts = [sum(self.sizes[:number]) for number in range(len(self.sizes))]
        return [
            Part(f"u{number}", start, start + size - 1, number, number)
            for number, (start, size) in enumerate(zip(starts, self.sizes, strict=True))
        ]


def read(listing: Listed, offset: int = 0) -> list[Part]:
    lookups = Lookups(listing, offset, listing.header().size)
    try:
        return list(lookups)
    finally:
        lookups.close()


@given(st.lists(st.integers(min_value=1, max_value=40), min_size=1, max_size=12), st.integers(min_value=0))
def test_every_file_comes_once_and_in_order(sizes: list[int], offset: int) -> None:
    listing = Listed(sizes)
    offset %= sum(sizes)
    assert read(listing, offset) == [part for part in listing.parts() if part.end >= offset]
    assert len(listing.asked) <= 2 * GUESSES + 3 * len(sizes)


def test_files_of_one_size_are_asked_for_once_each() -> None:
    listing = Listed([100] * 20 + [7])
    assert read(listing) == listing.parts()
    assert len(listing.asked) == len(listing.sizes)


def test_an_error_comes_out_where_its_file_would_be() -> None:
    class Broken(Listed):
        def part_at(self, offset: int) -> Part | None:
            if offset >= 500:
                raise InternalServerError("no")
            return super().part_at(offset)

    listing, got = Broken([100] * 9), list[Part]()
    lookups = Lookups(listing, 0, 900)
    with pytest.raises(InternalServerError):
        got.extend(lookups)
    lookups.close()
    assert got == listing.parts()[:5]


def test_it_ends_where_the_server_knows_no_more() -> None:
    listing = Listed([100] * 3)
    lookups = Lookups(listing, 0, 500)
    assert list(lookups) == listing.parts()
    lookups.close()

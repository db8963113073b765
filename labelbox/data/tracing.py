"""The outlines of the white areas of a bitmap, found by following their borders.

After S. Suzuki and K. Abe, "Topological structural analysis of digitized binary images by border following" (1985).
"""

from typing import TYPE_CHECKING, NamedTuple

from .extras import data_extra

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

Ring = list[tuple[int, int]]
"""Pixels (x, y), each a neighbour of the next and the last of the first."""


class Outlines(NamedTuple):
    """The borders of the areas of a bitmap, both through centres of white pixels, the last found first."""

    outer: list[Ring]
    holes: list[Ring]


def trace(selected: "NDArray[np.bool_]") -> Outlines:
    """Follow every border of the areas that are true; pixels that touch at a corner belong together."""
    with data_extra():
        import numpy as np
    rows, columns = np.nonzero(selected)
    if not len(rows):
        return Outlines([], [])
    top, left = int(rows.min()), int(columns.min())
    part = np.pad(selected[top : int(rows.max()) + 1, left : int(columns.max()) + 1].astype(np.int8), 1)
    # Only a white pixel beside a black one can start a border: the scan need not look at any other.
    beside = part.astype(bool)
    beside[:, 1:-1] &= (part[:, :-2] == 0) | (part[:, 2:] == 0)
    starts: list[int] = np.flatnonzero(beside).tolist()
    follower = _Follower(part.ravel().tolist(), part.shape[1])
    outer: list[list[int]] = []
    holes: list[list[int]] = []
    for start in starts:
        # A pixel can start an outer border and, once that is marked, no hole: the two tests exclude each other.
        if follower.starts_outer(start):
            outer.append(follower.follow(start, start - 1))
        elif follower.starts_hole(start):
            holes.append(follower.follow(start, start + 1))

    def placed(rings: list[list[int]]) -> list[Ring]:
        width = int(part.shape[1])
        return [[(at % width - 1 + left, at // width - 1 + top) for at in ring] for ring in reversed(rings)]

    return Outlines(placed(outer), placed(holes))


class _Follower:
    """The bitmap as a flat list in which followed borders leave their marks."""

    def __init__(self, cells: list[int], width: int) -> None:
        self._cells = cells
        # Clockwise on the screen, from the left neighbour.
        self._around = (-1, -width - 1, -width, -width + 1, 1, width + 1, width, width - 1)
        self._direction = {step: number for number, step in enumerate(self._around)}
        self._mark = 1

    def starts_outer(self, at: int) -> bool:
        return self._cells[at] == 1 and self._cells[at - 1] == 0

    def starts_hole(self, at: int) -> bool:
        return self._cells[at] >= 1 and self._cells[at + 1] == 0

    def follow(self, start: int, outside: int) -> list[int]:
        """The border that starts here, beside this black pixel."""
        self._mark += 1
        cells, around, direction = self._cells, self._around, self._direction
        first = direction[outside - start]
        for turn in range(8):
            last = start + around[(first + turn) % 8]
            if cells[last]:
                break
        else:
            cells[start] = -self._mark
            return [start]
        ring: list[int] = []
        previous, current = last, start
        while True:
            ring.append(current)
            came_from = direction[previous - current]
            passed_right, step = False, 0
            for turn in range(1, 9):
                step = around[(came_from - turn) % 8]
                if cells[current + step]:
                    break
                passed_right = passed_right or step == 1
            following = current + step
            if passed_right:
                cells[current] = -self._mark
            elif cells[current] == 1:
                cells[current] = self._mark
            if following == start and current == last:
                return ring
            previous, current = current, following

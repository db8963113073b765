"""A program that makes data rows and imports labels is killed (kill -9) at its steps, and run again.

`make crash` does the same for ten thousand rows, at every step; here it is a few rows, and every few steps.
"""

from __future__ import annotations

import pytest

from tools.crash.matrix import Counts, Setup, chain, deaths

ROWS = 24


@pytest.mark.parametrize(
    "setup",
    [Setup(ROWS, 12), Setup(ROWS, 12, faulty=0.25, twice=True)],
    ids=["by itself", "with faults, and killed twice"],
)
def test_after_a_kill_at_any_step_nothing_is_lost_or_doubled(setup: Setup) -> None:
    every = 37 if setup.faulty else 19
    died = list(deaths(setup, every=every, first=4))
    assert len(died) >= 2
    assert {death.number: death.after for death in died} == {death.number: Counts.wanted(ROWS) for death in died}


def test_after_a_kill_predictions_and_masks_are_neither_lost_nor_doubled() -> None:
    setup = Setup(12, 12, program="predictions")
    died = list(deaths(setup, every=29, first=8))
    assert len(died) >= 4
    assert {death.number: death.after for death in died} == dict.fromkeys(
        [death.number for death in died], Counts.wanted(12, "predictions")
    )


def test_a_program_that_is_killed_again_and_again_gets_there() -> None:
    died = list(chain(Setup(ROWS, 12), every=9))
    assert len(died) >= 2
    assert died[-1].after == Counts.wanted(ROWS)

"""The rules by which what is known of a thing changes."""

import pytest

from labelbox.journal.digests import digest, digest_of_texts
from labelbox.journal.states import State, on_finding, on_reading

P, S, U, C, E, F = State


@pytest.mark.parametrize(("left", "now"), [(P, P), (S, U), (U, U), (C, C), (E, E), (F, P)])
def test_the_same_content_is_known_from_the_run_before(left: State, now: State) -> None:
    assert on_reading(left, same=True, replaceable=False) is now


@pytest.mark.parametrize(("left", "now"), [(P, P), (S, None), (U, None), (C, None), (E, E), (F, P)])
def test_what_was_sent_does_not_change(left: State, now: State | None) -> None:
    assert on_reading(left, same=False, replaceable=False) is now


@pytest.mark.parametrize("left", State)
def test_what_can_be_replaced_is_sent_again_when_it_changed(left: State) -> None:
    assert on_reading(left, same=False, replaceable=True) is P


@pytest.mark.parametrize(("state", "times", "now"), [(S, 1, E), (S, 2, C), (U, 1, C), (U, 2, C)])
def test_what_is_found_is_ours_if_an_earlier_request_may_have_made_it(state: State, times: int, now: State) -> None:
    assert on_finding(state, times) is now


def test_fingerprints_tell_contents_apart_and_not_orders_of_keys() -> None:
    assert digest({"a": 1, "b": 2}, None) == digest({"b": 2, "a": 1}, None)
    assert digest({"a": 1}) != digest({"a": "1"})
    assert digest("\ud800") != digest("?")
    assert digest_of_texts(["ab", "c"]) != digest_of_texts(["a", "bc"])
    assert digest_of_texts(iter(["a", "b"])) != digest_of_texts(["b", "a"])

"""Streams and lists of labels."""

import threading
import time
from collections.abc import Iterator
from typing import Any

import pytest

from labelbox.data.generator import PrefetchGenerator
from labelbox.types import Label, LabelGenerator, LabelList
from tests.data.making import box, image


def labels(number: int) -> list[Label]:
    return [image(box(), uid=f"row-{position}") for position in range(number)]


def test_a_generator_gives_its_labels_once() -> None:
    generator = LabelGenerator(data=labels(3))
    assert len(list(generator)) == 3
    assert list(generator) == []


def test_functions_are_applied_once_to_each_label() -> None:
    seen: list[str | None] = []
    generator = LabelGenerator(data=labels(30), num_executors=3)
    generator.register_background_fn(lambda label: seen.append(label.data.uid), "see")
    assert len(list(generator)) == 30
    assert sorted(map(str, seen)) == sorted(f"row-{position}" for position in range(30))


def test_a_function_of_the_same_name_is_replaced() -> None:
    seen: list[str] = []
    generator = LabelGenerator(data=labels(1))
    generator.register_background_fn(lambda _: seen.append("old"), "see")
    generator.register_background_fn(lambda _: seen.append("new"), "see")
    list(generator)
    assert seen == ["new"]


def test_labels_are_not_read_before_they_are_asked_for() -> None:
    read: list[int] = []

    def source() -> Iterator[Label]:
        for position, label in enumerate(labels(100)):
            read.append(position)
            yield label

    next(LabelGenerator(data=source()))
    assert read == [0]


def test_reading_ahead_is_bounded() -> None:
    read: list[int] = []

    def source() -> Iterator[int]:
        for number in range(1000):
            read.append(number)
            yield number

    generator = PrefetchGenerator(source(), prefetch_limit=5, num_executors=1)
    assert next(generator) == 0
    deadline = time.monotonic() + 0.2
    while time.monotonic() < deadline and len(read) < 8:
        threading.Event().wait(0.01)
    assert len(read) <= 8
    assert [next(generator) for _ in range(5)] == [1, 2, 3, 4, 5]


def test_a_reader_that_leaves_early_leaves_no_thread() -> None:
    before = set(threading.enumerate())
    generator = PrefetchGenerator(iter(range(1000)), prefetch_limit=2, num_executors=3)
    assert next(generator) in range(1000)
    threads = set(threading.enumerate()) - before
    assert len(threads) == 3
    del generator
    for thread in threads:
        thread.join(5)
    assert not any(thread.is_alive() for thread in threads)


def test_an_error_while_reading_ahead_is_raised_where_the_value_is_taken() -> None:
    def source() -> Iterator[int]:
        yield 1
        raise OSError("gone")

    generator = PrefetchGenerator(source())
    assert next(generator) == 1
    with pytest.raises(OSError, match="gone"):
        next(generator)


def test_a_list_of_labels_is_a_list_and_says_that_it_is_old() -> None:
    with pytest.warns(DeprecationWarning, match="a list of labels does the same"):
        many = LabelList(labels(2))
    many.append(image(box()))
    assert (len(many), many[2].data.uid, len(list(many))) == (3, "row-1", 3)


def test_a_generator_becomes_a_list() -> None:
    with pytest.warns(DeprecationWarning, match="a list of labels does the same"):
        assert len(LabelGenerator(data=labels(2)).as_list()) == 2


def test_schema_ids_are_assigned_by_name() -> None:
    class Node:
        def __init__(self, name: str, **fields: Any) -> None:
            self.name = self.value = name
            self.feature_schema_id = f"fs-{name}"
            self.classifications: list[Any] = fields.get("classifications", [])
            self.options: list[Any] = fields.get("options", [])

    class Ontology:
        tools = (Node("car"),)
        classifications = ()

    ontology: Any = Ontology()
    with pytest.warns(DeprecationWarning, match="names are enough"):
        (label,) = LabelGenerator(data=[image(box())]).assign_feature_schema_ids(ontology)
    assert label.object_annotations()[0].feature_schema_id == "fs-car"
    old = pytest.warns(DeprecationWarning, match="names are enough")
    with old, pytest.raises(ValueError, match="No tool matches name bus"):
        image(box("bus")).assign_feature_schema_ids(ontology)

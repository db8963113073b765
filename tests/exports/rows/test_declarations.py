"""Every leaf of every object of a row explains itself in an editor, and is one that users can name."""

import ast
import importlib
import inspect
from collections.abc import Iterator

import pytest

from labelbox.exports import rows
from labelbox.exports.rows.leaf import Leaf
from labelbox.exports.rows.node import Node


def below(kind: type[Node]) -> Iterator[type[Node]]:
    yield kind
    for leaf in kind.leaves.values():
        if leaf.kind is not None and leaf.kind is not kind and not issubclass(kind, rows.ExportedAnswer):
            yield from below(leaf.kind)


KINDS = sorted(set(below(rows.ExportRow)), key=lambda kind: kind.__name__)


@pytest.mark.parametrize("kind", KINDS)
def test_every_leaf_says_what_it_means(kind: type[Node]) -> None:
    tree = ast.parse(inspect.getsource(importlib.import_module(kind.__module__)))
    body = next(node.body for node in tree.body if isinstance(node, ast.ClassDef) and node.name == kind.__name__)
    explained = {
        target.id
        for assigned, text in zip(body, body[1:], strict=False)
        if isinstance(assigned, ast.Assign) and isinstance(text, ast.Expr) and isinstance(text.value, ast.Constant)
        for target in assigned.targets
        if isinstance(target, ast.Name)
    }
    own: set[str] = {name for name, value in vars(kind).items() if isinstance(value, Leaf)}
    assert own <= explained
    assert kind.__doc__


def test_the_package_offers_every_kind_of_object() -> None:
    public = dir(rows)
    assert {kind.__name__ for kind in KINDS} <= set(rows.__all__) <= set(public)
    assert len(KINDS) >= 30

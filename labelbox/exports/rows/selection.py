"""What is read of a row: paths of keys, and a decoder that skips the rest."""

import json
import re
from collections.abc import Iterable, Sequence
from functools import cached_property
from typing import TYPE_CHECKING, Any

from labelbox.exports.rows.schema import EACH, Tree, both, problem_of, schema_of
from labelbox.rules.kinds import is_dict, is_list

if TYPE_CHECKING:
    from pydantic_core import SchemaValidator

_KEY = r'[ \t\r]*"([^"\\]*)"[ \t\r]*:[ \t\r]*'
_FIRST_KEY, _NEXT_KEY = re.compile("{" + _KEY), re.compile(r"[ \t\r]*," + _KEY)
_BEFORE_LABELS = ("data_row", "media_attributes", "attachments", "metadata_fields", "embeddings")
_decode = json.JSONDecoder().raw_decode


class Selection:
    """Which parts of a row are read.

    Args:
        paths: Keys of the JSON with dots between them, such as `data_row.global_key`; `*` stands for every id, name,
            frame and place in a list, as in `projects.*.labels.*.annotations`. A path selects all that is below it.

    Raises:
        ValueError: there is no path, or one that names nothing an export has.
    """

    def __init__(self, paths: Iterable[str]) -> None:
        self.paths = (paths,) if isinstance(paths, str) else tuple(paths)
        if not self.paths:
            raise ValueError("select expects at least one path, such as 'data_row.global_key'")
        self._tree: Tree = {}
        for path in self.paths:
            keys = path.split(".")
            if problem := problem_of(keys):
                raise ValueError(f"select: {path!r} {problem}")
            _add(self._tree, keys)

    def covers(self, keys: Sequence[str]) -> bool:
        """Whether what these keys lead to is read, at least in part."""
        trees = [self._tree]
        for key in keys:
            if not all(trees):
                return True
            trees = [tree[one] for tree in trees for one in (key, EACH) if one in tree]
            if not trees:
                return False
        return True

    def read(self, raw: bytes) -> Any:
        """The selected parts of a row, in the nesting of the row; what is not selected is not looked at.

        Raises:
            ValueError: it cannot be read in this way; read it whole, and take `of`.
        """
        found = self._head(raw) if self._in_head else None
        return self._validator.validate_json(raw) if found is None else found

    def of(self, value: Any) -> Any:
        """The selected parts of a row that was read whole."""
        return _pruned(value, self._tree)

    @cached_property
    def _in_head(self) -> bool:
        return self._tree.keys() <= set(_BEFORE_LABELS)

    def _head(self, raw: bytes) -> Any:
        """Reads up to the last wanted key; None if it is not among the first keys."""
        text, at, found, left = raw.decode(), 0, dict[str, Any](), len(self._tree)
        while left:
            key = (_NEXT_KEY if at else _FIRST_KEY).match(text, at)
            if key is None or key[1] not in _BEFORE_LABELS:
                return None
            value, at = _decode(text, key.end())
            if key[1] in self._tree:
                found[key[1]] = _pruned(value, self._tree[key[1]])
                left -= 1
        return found

    @cached_property
    def _validator(self) -> "SchemaValidator":
        from pydantic_core import SchemaValidator

        return SchemaValidator(schema_of(self._tree))

    def __reduce__(self) -> tuple[object, ...]:
        return Selection, (self.paths,)


def _add(tree: Tree, keys: Sequence[str]) -> None:
    for key in keys[:-1]:
        if key in tree and not tree[key]:
            return  # all of it is wanted already
        tree = tree.setdefault(key, {})
    tree[keys[-1]] = {}


def _pruned(value: Any, tree: Tree) -> Any:
    if not tree:
        return value
    if is_dict(value):
        every = tree.get(EACH)
        wanted = {key: both(tree.get(key), every) for key in value if key in tree or every is not None}
        return {key: _pruned(value[key], below) for key, below in wanted.items()}
    if is_list(value) and EACH in tree:
        return [_pruned(each, tree[EACH]) for each in value]
    return value

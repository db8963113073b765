"""Fills the holes of a document.

    $where: <<filter>>      becomes the definitions of a comparison's variables
    where: <<where>>        becomes the value of the literal `where`
    where: <<?where>>       the same, or nothing at all where it was not given
"""

import re
from collections.abc import Mapping

from .filters import Combination, Comparison, Comparisons
from .values import to_literal

_DEFINITION = re.compile(r"\$(\w+): <<filter>>(?:, )?")
_OPTIONAL = re.compile(r"\w+: <<\?(\w+)>>(?:, )?")
_REQUIRED = re.compile(r"<<\??(\w+)>>")
_LEFT_OVER = re.compile(r", (?=[)}])|\(\)")


def print_text(
    text: str,
    variables: Mapping[str, object],
    literals: Mapping[str, object],
    filters: Mapping[str, Comparisons],
) -> tuple[str, dict[str, object]]:
    """The document without holes, and all variables that it uses now."""
    compared: dict[str, object] = {}
    printed: dict[str, str] = {}
    definitions: dict[str, str] = {}
    for name, value in literals.items():
        if isinstance(value, Comparison | Combination):
            printed[name] = filters[name].text(value, compared)
            definitions[name] = "".join(f"{one}, " for one in filters[name].definitions(value))
        else:
            printed[name] = to_literal(value)

    header, brace, body = text.partition("{")
    header = _DEFINITION.sub(lambda hole: definitions.get(hole[1], ""), header)
    header = _LEFT_OVER.sub("", header.replace(", )", ")"))
    # Dropped before anything is filled in, so that no value is ever read as a hole.
    body = _OPTIONAL.sub(lambda hole: hole[0] if hole[1] in printed else "", body)
    body = _LEFT_OVER.sub("", body)
    body = _REQUIRED.sub(lambda hole: printed[hole[1]], body)
    return header + brace + body, {**variables, **compared}

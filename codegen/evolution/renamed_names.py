"""names.toml after types got other names: its keys follow them, and what Python calls them stays."""

import re
from collections.abc import Mapping

from codegen.names import Names

HEAD = """
# What Python and the local server call a type of another name.
[types]"""


def rename_names(text: str, names: Names, renamed: Mapping[str, str]) -> str:
    """The text of names.toml with every type called after `renamed`; comments and layout stay.

    Args:
        text: The present text.
        names: The same, read.
        renamed: New names by old ones.
    """
    lines: list[str] = []
    section, end = "", 0  # where the entries of [types] end
    for line in text.splitlines():
        head = re.match(r"\[([\w.]+)\]", line)
        section = head[1] if head else section
        new = _line(line, section, names, renamed)
        lines += [] if new is None else [new]
        if section == "types" and line.strip():
            end = len(lines)
    added = sorted(f'{renamed[wire]} = "{wire}"' for wire in renamed if wire not in names.types)
    if not end and added:
        lines.append(HEAD)
        end = len(lines)
    return "\n".join([*lines[:end], *added, *lines[end:], ""]) if end else "\n".join([*lines, ""])


def _line(line: str, section: str, names: Names, renamed: Mapping[str, str]) -> str | None:
    """A line of that section; None for an entry that says no more than the type's own name."""
    if head := re.match(r"\[(fields|enums)\.(\w+)\]", line):
        return f"[{head[1]}.{renamed.get(head[2], head[2])}]{line[head.end() :]}"
    key = re.match(r"\w+", line)
    if key is None or section not in ("types", "unsupported"):
        return line
    new = renamed.get(key[0], key[0])
    return None if section == "types" and names.type(key[0]) == new else new + line[key.end() :]

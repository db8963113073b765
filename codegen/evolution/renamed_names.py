"""names.toml after types got other names: its keys follow them, and what Python calls them stays."""

import re
from collections.abc import Mapping

from codegen.names import Names

HEADER = """
# What Python and the local server call a type of another name.
[types]
"""


def rename_names(text: str, names: Names, renamed: Mapping[str, str]) -> str:
    """The text of names.toml with every type called after `renamed`; comments and layout stay.

    Args:
        text: The present text.
        names: The same, read.
        renamed: New names by old ones.
    """
    types = {renamed.get(wire, wire): names.type(wire) for wire in [*names.types, *renamed]}
    entries = sorted((wire, name) for wire, name in types.items() if wire != name)
    body = "\n".join(_line(line, section, renamed) for line, section in _sections(text) if section != "types").rstrip()
    if not entries:
        return f"{body}\n"
    return f"{body}\n{HEADER}" + "".join(f'{wire} = "{name}"\n' for wire, name in entries)


def _sections(text: str) -> list[tuple[str, str]]:
    """Each line with the section that it stands in; the comment above [types] goes with it."""
    found: list[tuple[str, str]] = []
    section = ""
    for line in text.replace(HEADER, "\n[types]\n").splitlines():
        head = re.match(r"\[([\w.]+)\]", line)
        section = head[1] if head else section
        found.append((line, section))
    return found


def _line(line: str, section: str, renamed: Mapping[str, str]) -> str:
    if head := re.match(r"\[(fields|enums)\.(\w+)\]", line):
        return f"[{head[1]}.{renamed.get(head[2], head[2])}]{line[head.end() :]}"
    if section == "unsupported" and (key := re.match(r"\w+", line)):
        return renamed.get(key[0], key[0]) + line[key.end() :]
    return line

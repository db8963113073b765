"""What the generated package was made from, by hash: a reviewer sees which input moved."""

import hashlib
from importlib.metadata import version
from pathlib import Path
from typing import Protocol

TOOLS = ("ariadne-codegen", "graphql-core", "jinja2", "ruff")


class _Inputs(Protocol):
    @property
    def schema(self) -> Path: ...
    @property
    def queries(self) -> Path: ...


def lock(config: _Inputs) -> bytes:
    """One line per input, `name sha256`, sorted; then the tools that had a hand in it."""
    files = [*config.schema.rglob("*.graphql"), *config.schema.rglob("*.toml"), *config.queries.rglob("*.graphql")]
    roots = {config.schema: config.schema.parent, config.queries: config.queries.parent}
    lines = sorted(
        f"{file.relative_to(next(base for root, base in roots.items() if root in file.parents)).as_posix()} "
        f"{hashlib.sha256(file.read_bytes()).hexdigest()}"
        for file in files
    )
    return "\n".join([*lines, *(f"{tool} {version(tool)}" for tool in TOOLS), ""]).encode()

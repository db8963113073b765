"""`python -m codegen pull | diff`."""

import os
import sys
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

from graphql import GraphQLSchema

from codegen.evolution.comparison import Severity, compare
from codegen.evolution.introspection import fetch, read_introspection, to_sdl
from codegen.evolution.loading import KEY, load, read_queries
from codegen.evolution.reach import find_reach
from codegen.evolution.reconciling import reconcile
from codegen.evolution.report import (
    diff_json,
    diff_text,
    reconciliation_json,
    reconciliation_text,
    with_methods,
)
from codegen.evolution.uses import find_uses
from codegen.writing import write_all

PACKAGE = "labelbox"


def server_schema(url: str | None, introspection: Path | None) -> GraphQLSchema:
    """From a server, with the key of the environment, or from a file.

    Raises:
        CompileError: there is none to be had.
    """
    if introspection is not None:
        return read_introspection(introspection)
    return fetch(url or "", os.environ.get(KEY, ""))


def pull(schema: GraphQLSchema, output: Path | None) -> int:
    """Write the server's schema as it is, sorted."""
    text = to_sdl(schema)
    if output is None:
        sys.stdout.write(text)
    else:
        write_all(output.parent, {Path(output.name): text.encode()})
    return 0


def pull_and_reconcile(project: Path, schema: GraphQLSchema, *, dry_run: bool, as_json: bool) -> int:
    """Say ours in the server's names.

    Returns:
        1 if something that we use is refuted, otherwise 0.
    """
    found = reconcile(project, schema)
    reach = _reach(project) if found.refuted or found.ambiguous else {}
    found = replace(found, refuted=with_methods(found.refuted, reach), ambiguous=with_methods(found.ambiguous, reach))
    if not dry_run:
        write_all(project, found.files)
    show = reconciliation_json if as_json else reconciliation_text
    sys.stdout.write(show(found, not dry_run))
    return int(bool(found.refuted))


def diff(project: Path, references: Sequence[str], *, show_all: bool, as_json: bool) -> int:
    """Say what changed between two schemas.

    Returns:
        The worst severity: 2 breaking, 1 risky, 0 additive or nothing.
    """
    old, new = references
    with load(old, project) as ours, load(new, project) as theirs:
        uses = find_uses(ours.schema, read_queries(ours.root or project))
        changes = compare(ours.schema, theirs.schema, uses)
    if changes:  # to read the whole package for nothing would take most of the time
        changes = with_methods(changes, _reach(project))
    sys.stdout.write(diff_json(changes) if as_json else diff_text(changes, show_all))
    return max((one.severity for one in changes), default=Severity.ADDITIVE)


def _reach(project: Path) -> dict[str, tuple[str, ...]]:
    """Empty for a project of generated code alone."""
    package = project / PACKAGE
    return find_reach(package) if package.is_dir() else {}

"""Either side of a comparison: a file, a folder, a git revision, or the address of a server."""

import os
import subprocess
import tarfile
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from io import BytesIO
from pathlib import Path
from tempfile import TemporaryDirectory

from graphql import DocumentNode, GraphQLError, GraphQLSchema, GraphQLSyntaxError, build_schema

from codegen.evolution.introspection import fetch, read_introspection
from codegen.problems import CompileError, refuse
from codegen.source import parse_files

KEY = "LABELBOX_API_KEY"
SCHEMA = "schema/labelbox.graphql"
GIT = "git:"


@dataclass(frozen=True)
class Side:
    """One of two schemas.

    Attributes:
        schema: What the server serves; without the directives that are ours only.
        root: The project that the schema stands in, with its queries; None for a schema alone.
    """

    schema: GraphQLSchema
    root: Path | None = None


@contextmanager
def load(reference: str, project: Path) -> Iterator[Side]:
    """Find the schema that a reference names.

    Args:
        reference: `git:REV`, an address, a `.json` file with an introspection, a `.graphql` file, or a folder: a
            project with `schema/labelbox.graphql`, or one of `.graphql` files.
        project: Where git looks for the revision.

    Raises:
        CompileError: there is none, or it cannot be read; the key is not in the text.
    """
    if reference.startswith(GIT):
        with TemporaryDirectory() as scratch:
            _check_out(reference.removeprefix(GIT), project, Path(scratch))
            yield Side(_built([Path(scratch) / SCHEMA]), Path(scratch))
    elif "://" in reference:
        yield Side(fetch(reference, os.environ.get(KEY, "")))
    else:
        yield _from_disk(Path(reference))


def read_queries(root: Path) -> DocumentNode:
    """The operations of a project.

    Raises:
        CompileError: a file is no GraphQL.
    """
    problems: list[GraphQLError] = []
    document = parse_files(sorted((root / "queries").rglob("*.graphql")), root, problems)
    refuse(problems)
    return document


def _from_disk(path: Path) -> Side:
    if (path / SCHEMA).is_file():
        return Side(_built([path / SCHEMA]), path)
    if path.is_dir() and (files := sorted(path.glob("*.graphql"))):
        return Side(_built(files))
    if path.suffix == ".json":
        return Side(read_introspection(path))
    if path.is_file():
        return Side(_built([path]))
    raise CompileError(f"{path} is neither a schema nor a folder with one.")


def _built(files: list[Path]) -> GraphQLSchema:
    try:
        return build_schema("\n".join(file.read_text(encoding="utf-8") for file in files))
    except (GraphQLSyntaxError, TypeError) as problem:
        raise CompileError(f"{files[0]} is no schema.\n\n{problem}") from None


def _check_out(revision: str, project: Path, target: Path) -> None:
    command = ["git", "archive", "--format=tar", revision, "schema", "queries"]
    done = subprocess.run(command, cwd=project, capture_output=True)
    if done.returncode:
        raise CompileError(f"git:{revision} cannot be read: {done.stderr.decode(errors='replace').strip()}")
    with tarfile.open(fileobj=BytesIO(done.stdout)) as archive:
        archive.extractall(target, filter="data")

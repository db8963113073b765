"""Our schema, queries and names in the server's words: what changes on disk, and what was learnt."""

from dataclasses import dataclass
from pathlib import Path

from graphql import (
    DocumentNode,
    GraphQLError,
    GraphQLSchema,
    OperationType,
    SchemaDefinitionNode,
    build_ast_schema,
    build_schema,
    parse,
    print_schema,
)

from codegen.evolution.comparison import Change, Severity, compare
from codegen.evolution.introspection import to_sdl
from codegen.evolution.loading import SCHEMA, read_queries
from codegen.evolution.matching import Matching, match
from codegen.evolution.merging import merge
from codegen.evolution.renamed_names import rename_names
from codegen.evolution.uses import Uses, find_uses
from codegen.names import Names
from codegen.problems import CompileError
from codegen.renaming import rename_types
from codegen.source import has_definitions

NAMES = "schema/names.toml"


@dataclass(frozen=True)
class Reconciliation:
    """What a server's schema says of ours.

    Attributes:
        files: The files that change, by their paths below the project's root.
        renamed: The server's names of types by ours.
        proven: Guesses that it confirms; their marks go.
        unproven: What it does not show, and nothing of ours needs.
        refuted: What we use and it lacks, or has otherwise.
        ambiguous: For each of our types that its positions do not tell, the types that it could be.
    """

    files: dict[Path, bytes]
    renamed: dict[str, str]
    proven: list[str]
    unproven: list[str]
    refuted: list[Change]
    ambiguous: list[Change]


def reconcile(project: Path, theirs: GraphQLSchema) -> Reconciliation:
    """Match a server's schema with ours by position, and say ours in its names.

    Args:
        project: The folder with schema/ and queries/; it is only read.
        theirs: What the server tells.

    Raises:
        CompileError: ours is no schema, or a guess of ours that stays unproven has the name of a type of theirs.
    """
    text = (project / SCHEMA).read_text(encoding="utf-8")
    ours = build_schema(text)
    uses = find_uses(ours, read_queries(project))
    matching = match(ours, theirs)
    _refuse_clashes(ours, matching)
    document, made = merge(_explicit(ours, text), parse(print_schema(theirs)), matching, _used(ours, uses))
    renamed = {one: other for one, other in sorted(matching.pairs.items()) if one != other}
    changes = compare(ours, theirs, uses, matching)
    files = {Path(SCHEMA): _sdl(document)} | _queries(project, renamed) | _names(project, renamed)
    return Reconciliation(
        files={path: data for path, data in files.items() if data != (project / path).read_bytes()},
        renamed=renamed,
        proven=sorted(made.proven),
        unproven=sorted(made.unproven),
        refuted=[one for one in changes if one.severity is Severity.BREAKING and one.kind != "type renamed"],
        ambiguous=[one for one in changes if one.kind == "type ambiguous"],
    )


def _explicit(schema: GraphQLSchema, text: str) -> DocumentNode:
    """The definitions with the one that names the roots, which may have other names afterwards."""
    document = parse(text)
    if any(isinstance(one, SchemaDefinitionNode) for one in document.definitions):
        return document
    roots = {kind.value: root.name for kind in OperationType if (root := schema.get_root_type(kind))}
    head = parse(f"schema {{ {' '.join(f'{kind}: {name}' for kind, name in roots.items())} }}")
    return DocumentNode(definitions=(*head.definitions, *document.definitions))


def _refuse_clashes(ours: GraphQLSchema, matching: Matching) -> None:
    taken = {other: one for one, other in matching.pairs.items()}
    clashes = [
        f"{taken[name]} is called {name} by the server, and our {name} is something else that it does not show: "
        f"call that otherwise first."
        for name in ours.type_map
        if name in taken and name not in matching.pairs
    ]
    if clashes:
        raise CompileError("\n".join(clashes))


def _used(schema: GraphQLSchema, uses: list[Uses]) -> frozenset[str]:
    found: set[str] = set()
    for one in uses:
        found |= one.selected | one.given.keys() | one.values | one.spelled
        found |= {f"{name}.{value}" for name in one.taken for value in getattr(schema.type_map[name], "values", ())}
    return frozenset(found)


def _sdl(document: DocumentNode) -> bytes:
    try:
        return to_sdl(build_ast_schema(document)).encode()
    except (GraphQLError, TypeError) as problem:
        raise CompileError(f"What is left of {SCHEMA} is no schema.\n\n{problem}") from None


def _queries(project: Path, renamed: dict[str, str]) -> dict[Path, bytes]:
    files = {file.relative_to(project): file.read_text(encoding="utf-8") for file in _query_files(project)}
    return {
        path: (rename_types(text, renamed) if has_definitions(text) else text).encode() for path, text in files.items()
    }


def _query_files(project: Path) -> list[Path]:
    return sorted((project / "queries").rglob("*.graphql"))


def _names(project: Path, renamed: dict[str, str]) -> dict[Path, bytes]:
    path = project / NAMES
    if not path.exists():
        return {}
    text = path.read_text(encoding="utf-8")
    return {Path(NAMES): rename_names(text, Names.read(path), renamed).encode()}

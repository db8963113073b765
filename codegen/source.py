"""Step 1: the schema and the queries, parsed and checked against each other."""

from collections.abc import Iterable
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

from graphql import (
    DocumentNode,
    ExecutableDefinitionNode,
    FragmentDefinitionNode,
    GraphQLDirective,
    GraphQLError,
    GraphQLObjectType,
    GraphQLSchema,
    Node,
    OperationDefinitionNode,
    OperationType,
    Source,
    TokenKind,
    VariableDefinitionNode,
    build_ast_schema,
    concat_ast,
    get_directive_values,
    parse,
)
from graphql.validation.validate import validate_sdl

from codegen.names import Names
from codegen.problems import refuse


def name_of(node: ExecutableDefinitionNode) -> str:
    """The name of an operation or fragment; the house rules refuse those without."""
    assert node.name is not None
    return node.name.value


def file_of(node: Node) -> Path:
    """The file that a node stands in, as problems name it."""
    assert node.loc is not None
    return Path(node.loc.source.name)


def comment_above(node: Node) -> str:
    """The comment lines right above a definition, joined."""
    assert node.loc is not None
    lines: list[str] = []
    token = node.loc.start_token
    while token.prev and token.prev.kind is TokenKind.COMMENT and token.prev.line == token.line - 1:
        token = token.prev
        lines.insert(0, (token.value or "").strip())
    return " ".join(filter(None, lines))


def marks_of(node: VariableDefinitionNode) -> frozenset[str]:
    """The directives of a variable."""
    return frozenset(directive.name.value for directive in node.directives)


@dataclass(frozen=True)
class Sources:
    """Everything the later steps may look at."""

    schema: GraphQLSchema
    document: DocumentNode
    names: Names

    @cached_property
    def fragments(self) -> dict[str, FragmentDefinitionNode]:
        return {name_of(d): d for d in self.document.definitions if isinstance(d, FragmentDefinitionNode)}

    @cached_property
    def operations(self) -> list[OperationDefinitionNode]:
        return [d for d in self.document.definitions if isinstance(d, OperationDefinitionNode)]

    def root(self, operation: OperationDefinitionNode) -> GraphQLObjectType:
        """The type that an operation selects from."""
        type_ = self.schema.get_root_type(operation.operation)
        assert type_ is not None, f"the schema has no {OperationType(operation.operation).value}"
        return type_

    def directive(self, node: OperationDefinitionNode, name: str) -> dict[str, object] | None:
        """The arguments of a client directive, None where the operation does not carry it."""
        return get_directive_values(self._declared(name), node)

    def _declared(self, name: str) -> GraphQLDirective:
        directive = self.schema.get_directive(name)
        assert directive is not None, f"schema/client.graphql lacks @{name}"
        return directive


def has_definitions(text: str) -> bool:
    """Whether there is more than comments: a file of those is not yet a mistake."""
    return any(line.strip() and not line.lstrip().startswith("#") for line in text.splitlines())


def read(schema_path: Path, queries_path: Path) -> Sources:
    """Parse everything; `codegen.rules` checks the one against the other.

    Raises:
        CompileError: with every syntax error of the schema and the queries, or with what makes the schema none.
    """
    problems: list[GraphQLError] = []
    schema_tree = parse_files(sorted(schema_path.glob("*.graphql")), schema_path.parent, problems)
    document = parse_files(sorted(queries_path.rglob("*.graphql")), queries_path.parent, problems)
    refuse(problems)
    refuse(validate_sdl(schema_tree))
    return Sources(build_ast_schema(schema_tree), document, Names.read(schema_path / "names.toml"))


def parse_files(files: Iterable[Path], root: Path, problems: list[GraphQLError]) -> DocumentNode:
    """Several files as one document; what is no GraphQL is added to `problems`."""
    trees: list[DocumentNode] = []
    for file in files:
        source = Source(file.read_text(encoding="utf-8"), file.relative_to(root).as_posix())
        try:
            trees.append(parse(source))
        except GraphQLError as problem:
            if has_definitions(source.body):
                problems.append(problem)
    return concat_ast(trees)

"""Step 1: the schema and the queries, parsed and checked against each other."""

import keyword
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

from graphql import (
    DirectiveNode,
    DocumentNode,
    ExecutableDefinitionNode,
    FragmentDefinitionNode,
    FragmentSpreadNode,
    GraphQLDirective,
    GraphQLError,
    GraphQLSchema,
    Node,
    OperationDefinitionNode,
    OperationType,
    Source,
    TokenKind,
    TypeInfo,
    TypeInfoVisitor,
    Visitor,
    build_ast_schema,
    concat_ast,
    get_directive_values,
    get_named_type,
    is_object_type,
    is_scalar_type,
    parse,
    specified_scalar_types,
    validate,
    visit,
)

from codegen.names import Names
from codegen.scalars import SCALARS

VERB = re.compile(r"[A-Z][a-z]+[A-Z0-9]")
CLIENT_DIRECTIVES = frozenset({"wire", "literal", "filter", "retry", "timeout", "experimental", "paginate"})


class CompileError(Exception):
    """The queries do not fit the schema or a house rule. The text lists every problem with file, line and column."""


def name_of(node: ExecutableDefinitionNode) -> str:
    """The name of an operation or fragment; the house rules refuse those without."""
    assert node.name is not None
    return node.name.value


def comment_above(node: Node) -> str:
    """The comment lines right above a definition, joined."""
    assert node.loc is not None
    lines: list[str] = []
    token = node.loc.start_token
    while token.prev and token.prev.kind is TokenKind.COMMENT and token.prev.line == token.line - 1:
        token = token.prev
        lines.insert(0, (token.value or "").strip())
    return " ".join(lines)


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

    def directive(self, node: OperationDefinitionNode, name: str) -> dict[str, object] | None:
        """The arguments of a client directive, None where the operation does not carry it."""
        return get_directive_values(self._declared(name), node)

    def _declared(self, name: str) -> GraphQLDirective:
        directive = self.schema.get_directive(name)
        assert directive is not None, f"schema/client.graphql lacks @{name}"
        return directive


def read(schema_path: Path, queries_path: Path) -> Sources:
    """Parse and validate.

    Raises:
        CompileError: with every problem of the schema, of all query files, and of names.toml.
    """
    schema = _read_schema(schema_path)
    names = Names.read(schema_path / "names.toml")
    document = _parse(sorted(queries_path.rglob("*.graphql")), queries_path.parent)
    source = Sources(schema, document, names)
    _refuse([*validate(schema, document, max_errors=1000), *_house_rules(source), *names.problems(schema)])
    return source


def _read_schema(path: Path) -> GraphQLSchema:
    tree = _parse(sorted(path.glob("*.graphql")), path.parent)
    try:
        return build_ast_schema(tree)
    except (TypeError, GraphQLError) as problem:
        raise CompileError(f"{path.name}/: {problem}") from None


def _parse(files: Iterable[Path], root: Path) -> DocumentNode:
    trees: list[DocumentNode] = []
    problems: list[GraphQLError] = []
    for file in files:
        text = file.read_text(encoding="utf-8")
        if not text.strip():
            continue
        try:
            trees.append(parse(Source(text, file.relative_to(root).as_posix())))
        except GraphQLError as problem:
            problems.append(problem)
    _refuse(problems)
    return concat_ast(trees)


def _refuse(problems: Iterable[GraphQLError]) -> None:
    if texts := list(dict.fromkeys(map(str, problems))):
        count = f"{len(texts)} problem{'s' if len(texts) > 1 else ''}"
        raise CompileError("\n\n".join([*texts, count]))


def _house_rules(source: Sources) -> Iterator[GraphQLError]:
    yield from _scalar_rules(source)
    for fragment in source.fragments.values():
        yield from _fragment_rules(source, fragment)
    for operation in source.operations:
        yield from _operation_rules(source, operation)
    yield from _spread_rules(source)


def _scalar_rules(source: Sources) -> Iterator[GraphQLError]:
    for type_ in source.schema.type_map.values():
        if is_scalar_type(type_) and type_.name not in specified_scalar_types and type_.name not in SCALARS:
            yield GraphQLError(
                f"Scalar {type_.name} has no Python type. Expected one of {', '.join(SCALARS)}, "
                "or a new line in codegen/scalars.py.",
                type_.ast_node,
            )


def _fragment_rules(source: Sources, fragment: FragmentDefinitionNode) -> Iterator[GraphQLError]:
    name, type_name = name_of(fragment), fragment.type_condition.name.value
    type_ = source.schema.get_type(type_name)
    if type_ and not is_object_type(type_):
        # ariadne-codegen loses the fields of a fragment on an interface.
        yield GraphQLError(f"Fragment {name} must be on an object type, not on {type_name}.", fragment)
    elif type_ and not name.endswith("Fields"):
        yield GraphQLError(f"Fragment {name} must be named after its entity: {type_name}Fields, for example.", fragment)


def _operation_rules(source: Sources, operation: OperationDefinitionNode) -> Iterator[GraphQLError]:
    if operation.name is None:
        yield GraphQLError("An operation needs a name; its function is called after it.", operation)
        return
    name = name_of(operation)
    if operation.operation is OperationType.SUBSCRIPTION:
        yield GraphQLError(f"{name} is a subscription; only queries and mutations can be sent.", operation)
    if not VERB.match(name):
        yield GraphQLError(f"{name} must begin with a verb, such as GetProject or CreateDataset.", operation)
    if name in source.schema.type_map or name in source.fragments:
        yield GraphQLError(f"{name} is the name of a type too; the class of its answer needs another.", operation)
    if not comment_above(operation):
        yield GraphQLError(f"{name} needs a comment right above it; it becomes the docstring.", operation)
    if keyword.iskeyword(name):
        yield GraphQLError(f"{name} is a word of Python.", operation)


def _spread_rules(source: Sources) -> Iterator[GraphQLError]:
    """A fragment is put in place of its spread when printed, which is right only at exactly its type."""
    info = TypeInfo(source.schema)
    problems: list[GraphQLError] = []

    class Spreads(Visitor):
        def enter_fragment_spread(self, node: FragmentSpreadNode, *_: object) -> None:
            fragment = source.fragments.get(node.name.value)
            parent = get_named_type(info.get_parent_type())
            if fragment and parent and fragment.type_condition.name.value != parent.name:
                problems.append(
                    GraphQLError(
                        f"{node.name.value} is on {fragment.type_condition.name.value}; "
                        f"expected a fragment on exactly {parent.name} here.",
                        node,
                    )
                )

        def enter_directive(self, node: DirectiveNode, *_: object) -> None:
            if node.name.value not in CLIENT_DIRECTIVES:
                problems.append(GraphQLError(f"@{node.name.value} cannot be sent: the protocol knows none.", node))

    visit(source.document, TypeInfoVisitor(info, Spreads()))
    return iter(problems)

"""Where the answer of a paged operation holds its page."""

import ast
import difflib
from dataclasses import dataclass

from graphql import (
    GraphQLError,
    GraphQLObjectType,
    OperationDefinitionNode,
    get_named_type,
    get_nullable_type,
    is_list_type,
)

from codegen.models import Models, classes_of, names_in
from codegen.source import Sources, name_of


@dataclass(frozen=True, slots=True)
class CompiledPaging:
    """What `@paginate` says, in Python's names."""

    items: tuple[str, ...]
    item: str
    cursor: tuple[str, ...] | None
    size: int
    sends_size: bool

    @property
    def variables(self) -> frozenset[str]:
        """The variables that a page sets itself."""
        return frozenset({"skip", "first"} if self.cursor is None else {"from", "first"})


def find_paging(
    op: OperationDefinitionNode, source: Sources, models: Models, problems: list[GraphQLError]
) -> CompiledPaging | None:
    """Check the directive against the schema; what is wrong is added to `problems`."""
    given = source.directive(op, "paginate")
    if given is None:
        return None
    declared = {v.variable.name.value for v in op.variable_definitions}
    wanted = {"from"} if given.get("cursor") else {"skip", "first"}
    for name in sorted(wanted - declared):
        problems.append(GraphQLError(f"{name_of(op)} is paged, so it needs the variable ${name}.", op))
    walk = _Walk(source, models, op, problems)
    items = walk.path(str(given["items"]), to_list=True)
    cursor = walk.path(str(given["cursor"]), to_list=False) if given.get("cursor") else None
    return CompiledPaging(items, walk.item, cursor, int(str(given["size"])), "first" in declared)


class _Walk:
    """Follows a path through the schema and through the models at once."""

    def __init__(
        self, source: Sources, models: Models, op: OperationDefinitionNode, problems: list[GraphQLError]
    ) -> None:
        self.source = source
        self.op = op
        self.problems = problems
        self.classes = classes_of(models.fragments) | classes_of(models.results[name_of(op)])
        self.item = "object"

    def path(self, path: str, *, to_list: bool) -> tuple[str, ...]:
        type_: object = self.source.schema.query_type
        class_ = self.classes[name_of(self.op)]
        names: list[str] = []
        annotation: ast.expr | None = None
        ends_in_list = False
        for step in path.split("."):
            if not isinstance(type_, GraphQLObjectType) or step not in type_.fields:
                self._unknown(step, type_)
                return ()
            names.append(self.source.names.field(type_.name, step))
            annotation = self._annotation(class_, names[-1])
            if annotation is None:
                self.problems.append(GraphQLError(f"{name_of(self.op)} does not select {path!r}.", self.op))
                return ()
            ends_in_list = is_list_type(get_nullable_type(type_.fields[step].type))
            type_ = get_named_type(type_.fields[step].type)
            class_ = next((self.classes[n.id] for n in names_in(annotation) if n.id in self.classes), class_)
        if to_list and not ends_in_list:
            self.problems.append(GraphQLError(f"{path!r} is no list; expected the path of one.", self.op))
        if to_list and annotation is not None:
            self.item = self._item(annotation)
        return tuple(names)

    def _annotation(self, class_: ast.ClassDef, name: str) -> ast.expr | None:
        for node in class_.body:
            if isinstance(node, ast.AnnAssign) and ast.unparse(node.target) == name:
                return node.annotation
        bases = [self.classes[n.id] for base in class_.bases for n in names_in(base) if n.id in self.classes]
        return next((found for base in bases if (found := self._annotation(base, name)) is not None), None)

    def _item(self, annotation: ast.expr) -> str:
        match annotation:
            case ast.Subscript(value=ast.Name(id="list"), slice=inner):
                return ast.unparse(inner)
            case ast.Subscript(slice=inner):
                return self._item(inner)
            case _:
                return ast.unparse(annotation)

    def _unknown(self, step: str, type_: object) -> None:
        fields = list(type_.fields) if isinstance(type_, GraphQLObjectType) else []
        close = difflib.get_close_matches(step, fields, n=1)
        hint = f" Did you mean {close[0]!r}?" if close else ""
        self.problems.append(GraphQLError(f"@paginate: {type_} has no field {step!r}.{hint}", self.op))

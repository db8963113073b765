"""The same schema with other names for its types.

Nobody outside has seen the service's schema, so most of its type names in `schema.graphql` are ours. A client that
works here, but not on a scrambled server, leans on one of them: by a fragment, a variable's type or `__typename`.
"""

import random
from collections.abc import Iterator, Mapping
from typing import Protocol

from graphql import GraphQLNamedType, GraphQLSchema

GUESSED = "(inferred)"
NOT_OF_THE_SERVICE = ("(inferred)", "(newer)")


class _Described(Protocol):
    description: str | None


def renamed(schema: GraphQLSchema, names: Mapping[str, str]) -> GraphQLSchema:
    """The schema with other names for some of its types; resolvers stay, as they hang on the types, not on names.

    Args:
        schema: The schema, not to be used afterwards: its types are renamed in place.
        names: New names by old ones.
    """
    if not names:
        return schema
    for type_ in schema.type_map.values():
        type_.name = names.get(type_.name, type_.name)
    return GraphQLSchema(**schema.to_kwargs())


def scrambled(schema: GraphQLSchema, seed: int) -> GraphQLSchema:
    """The schema with random names for guesses, and with no mark of ours in its descriptions.

    Args:
        schema: The schema, not to be used afterwards.
        seed: The same number gives the same names.
    """
    chance = random.Random(seed)
    guessed = sorted(name for name, t in schema.type_map.items() if (t.description or "").startswith(GUESSED))
    names = {name: f"T{chance.getrandbits(40):010x}" for name in guessed}
    for type_ in schema.type_map.values():
        for part in (type_, *_parts(type_)):
            part.description = _without_marks(part.description)
    return renamed(schema, names)


def _parts(type_: GraphQLNamedType) -> Iterator[_Described]:
    for part in (*getattr(type_, "fields", {}).values(), *getattr(type_, "values", {}).values()):
        yield part
        yield from getattr(part, "args", {}).values()


def _without_marks(text: str | None) -> str | None:
    for mark in NOT_OF_THE_SERVICE:
        text = (text or "").removeprefix(mark).lstrip()
    return text or None

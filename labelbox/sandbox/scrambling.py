"""Other names for the types whose names are guesses.

Nobody outside has seen the service's schema, so most of its type names in `schema.graphql` are ours. A client that
works here, but not on a scrambled server, leans on one of them: by a fragment, a variable's type or `__typename`.
"""

import random
from collections.abc import Iterator
from typing import Protocol

from graphql import GraphQLNamedType, GraphQLSchema

GUESSED = "(inferred)"
NOT_OF_THE_SERVICE = ("(inferred)", "(newer)")


class _Described(Protocol):
    description: str | None


def scramble(schema: GraphQLSchema, seed: int) -> GraphQLSchema:
    """Rename the guesses, in place but for the index of names, and take our marks out of the descriptions.

    The resolvers stay where they are: they hang on the types, not on the names.

    Args:
        schema: The schema with its resolvers; not to be used afterwards.
        seed: The same number gives the same names.
    """
    chance = random.Random(seed)
    for type_ in sorted(schema.type_map.values(), key=lambda one: one.name):
        if (type_.description or "").startswith(GUESSED):
            type_.name = f"T{chance.getrandbits(40):010x}"
    for type_ in schema.type_map.values():
        for part in (type_, *_parts(type_)):
            part.description = _without_marks(part.description)
    return GraphQLSchema(**schema.to_kwargs())


def _parts(type_: GraphQLNamedType) -> Iterator[_Described]:
    for part in (*getattr(type_, "fields", {}).values(), *getattr(type_, "values", {}).values()):
        yield part
        yield from getattr(part, "args", {}).values()


def _without_marks(text: str | None) -> str | None:
    for mark in NOT_OF_THE_SERVICE:
        text = (text or "").removeprefix(mark).lstrip()
    return text or None

"""Arguments that must be entities, or must not be left empty: told by name when they are something else."""

from collections.abc import Mapping


def uid_of(argument: str, value: object, kind: str) -> str:
    """The id of an entity that was given.

    Args:
        argument: The name of the argument; it begins the message.
        value: What was given.
        kind: The name of the entity, such as "Project".

    Raises:
        TypeError: it is something else; nothing was sent.
    """
    uid: object = getattr(value, "uid", None)
    # By name: the sync and the async class of a kind are two.
    if not isinstance(uid, str) or kind not in {base.__name__ for base in value.__class__.__mro__}:
        article = "an" if kind[0] in "AEIO" else "a"
        given = "None" if value is None else type(value).__name__
        raise TypeError(f"{argument}: expected {article} {kind}, got {given}")
    return uid


def refuse_null(argument: str, value: object) -> None:
    """A field that an entity always has cannot be cleared.

    Raises:
        TypeError: None was given; nothing was sent.
    """
    if value is None:
        raise TypeError(f"{argument}: expected a value, got None; leave it out to keep the old one")


def refuse_unless_mapping(argument: str, value: object) -> None:
    """JSON of an ontology is a dict; the builders that make it are not.

    Raises:
        TypeError: it is something else; nothing was sent.
    """
    if not isinstance(value, Mapping):
        hint = f"; {type(value).__name__}.asdict() gives one" if hasattr(value, "asdict") else ""
        raise TypeError(f"{argument}: expected a dict, got {type(value).__name__}{hint}")

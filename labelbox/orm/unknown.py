"""Arguments that a method does not have."""

from collections.abc import Iterable, Mapping

from labelbox.exceptions import InvalidAttributeError


def refuse_unknown(entity: type, unknown: Mapping[str, object], known: Iterable[str], *, where: str = "") -> None:
    """A misspelt keyword is an error of its own, before any request.

    Args:
        entity: Whose keywords they are.
        unknown: What was given.
        known: What there is.
        where: The method, if it is not plain from the entity.

    Raises:
        InvalidAttributeError: names what was given, and what was probably meant.
    """
    if not unknown:
        return
    import difflib

    choices = list(known)
    hints = [
        f"did you mean {close[0]!r}?" for name in unknown if (close := difflib.get_close_matches(name, choices, n=1))
    ]
    hint = " ".join(hints) or f"expected one of {', '.join(choices)}"
    raise InvalidAttributeError(entity, list(unknown), hint=f"{where}: {hint}" if where else hint)


def refuse_keywords(kind: type, method: str, unknown: Mapping[str, object]) -> None:
    """Likewise, of a method whose keywords are those of its signature.

    Raises:
        InvalidAttributeError: names the method, what was given, and what was probably meant.
    """
    if unknown:
        import inspect

        named = inspect.Parameter.POSITIONAL_OR_KEYWORD, inspect.Parameter.KEYWORD_ONLY
        given = inspect.signature(getattr(kind, method)).parameters.values()
        known = [each.name for each in given if each.kind in named and each.name != "self"]
        refuse_unknown(kind, unknown, known, where=f"{kind.__name__}.{method}")

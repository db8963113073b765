"""HTML from values. Whatever is not `Html` already is text, and is escaped."""

import html
from collections.abc import Iterable, Sequence

_VOID = frozenset({"circle", "image", "img", "input", "meta", "polygon", "polyline", "rect"})


class Html(str):
    """Text that is markup already."""

    __slots__ = ()


def tag(name: str, /, *children: object, **attributes: object) -> Html:
    """An element.

    Args:
        name: Its name.
        children: Text, markup, or lists of both; None is nothing.
        attributes: `class_` stands for `class`, `stroke_width` for `stroke-width`; None leaves an attribute out.
    """
    # pairs with None are gone; names come from our own code, values from anywhere
    given = {key.rstrip("_").replace("_", "-"): value for key, value in attributes.items() if value is not None}
    text = "".join(f' {key}="{html.escape(str(value), quote=True)}"' for key, value in given.items())
    if name in _VOID:
        return Html(f"<{name}{text}/>")
    return Html(f"<{name}{text}>{joined(children)}</{name}>")


def joined(parts: Iterable[object]) -> Html:
    """Several parts, one after the other."""
    return Html("".join(_one(part) for part in parts))


def table(heads: Sequence[str], rows: Iterable[Sequence[object]], *, empty: str) -> Html:
    """A table, or a sentence if it would have no rows."""
    body = [tag("tr", [tag("td", cell) for cell in row]) for row in rows]
    if not body:
        return tag("p", empty, class_="quiet")
    return tag("table", tag("thead", tag("tr", [tag("th", head) for head in heads])), tag("tbody", body))


def _one(part: object) -> str:
    match part:
        case None:
            return ""
        case Html():
            return part
        case list() | tuple():
            return joined(part)  # pyright: ignore[reportUnknownArgumentType]  # of whatever parts
        case _:
            return html.escape(str(part))

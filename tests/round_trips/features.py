"""The ontology that rows of an import ask for."""

from collections.abc import Iterable, Mapping
from typing import Any

from labelbox import Classification, OntologyBuilder, Option, Tool
from labelbox.rules.kinds import is_dict, is_list

Row = Mapping[str, Any]

TOOLS = {
    "bbox": Tool.Type.BBOX,
    "point": Tool.Type.POINT,
    "line": Tool.Type.LINE,
    "polygon": Tool.Type.POLYGON,
    "mask": Tool.Type.RASTER_SEGMENTATION,
    "location": Tool.Type.NER,
    "textSelections": Tool.Type.NER,
    "relationship": Tool.Type.RELATIONSHIP,
}


def ontology_of(rows: Iterable[Row]) -> OntologyBuilder:
    """All features that the rows name, each with all answers that they give."""
    builder = OntologyBuilder()
    for row in rows:
        for instance in row.get("masks", {}).get("instances", ()):
            _tool(builder, Tool.Type.RASTER_SEGMENTATION, instance["name"])
        shapes = [row, *(frame for segment in row.get("segments", ()) for frame in segment["keyframes"])]
        kinds = [kind for shape in shapes for key, kind in TOOLS.items() if key in shape]
        if kinds and "name" in row:
            tool = _tool(builder, kinds[0], row["name"])
            for answer in (answer for shape in shapes for answer in shape.get("classifications", ())):
                _classification(tool.classifications, answer)
        else:
            _classification(builder.classifications, row)
    return builder


def _tool(builder: OntologyBuilder, kind: Tool.Type, name: str) -> Tool:
    for tool in builder.tools:
        if (tool.tool, tool.name) == (kind, name):
            return tool
    builder.add_tool(Tool(kind, name))
    return builder.tools[-1]


def _classification(among: list[Classification], row: Row) -> None:
    answer: object = row.get("answer", row.get("answers"))
    if "name" not in row or not (isinstance(answer, str) or is_dict(answer) or is_list(answer)):
        return
    found = next((each for each in among if each.name == row["name"]), None)
    if found is None:
        scope = Classification.Scope.INDEX if "frames" in row else None
        if isinstance(answer, str):
            found = Classification(Classification.Type.TEXT, row["name"], scope=scope)
        else:
            kind = Classification.Type.CHECKLIST if is_list(answer) else Classification.Type.RADIO
            found = Classification(kind, row["name"], scope=scope, options=[Option("something else")])
        among.append(found)
    for chosen in answer if is_list(answer) else [answer] if is_dict(answer) else []:
        if "name" in chosen:
            _option(found.options, chosen)


def _option(among: list[Option], chosen: Row) -> None:
    found = next((each for each in among if each.value == chosen["name"]), None)
    if found is None:
        found = Option(chosen["name"])
        among.append(found)
    for below in chosen.get("classifications", ()):
        _classification(found.options, below)

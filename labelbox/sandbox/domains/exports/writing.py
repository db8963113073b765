"""The work of an export: rows are loaded, rendered and written a few hundred at a time."""

import json
from collections.abc import Iterator
from dataclasses import replace
from itertools import islice
from typing import Any

from labelbox.rules.media import media_of

from ...files import NDJSON
from ...jobs import Handler, Job, Outcome
from ...rendering import Params, render_row
from ...state import Call
from . import streams
from .assets import StoredAssets
from .loading import load_rows
from .projects import load_projects, load_runs
from .scope import candidates

_AT_A_TIME = 200


def write(job: Job) -> Outcome:
    """Write an export. Nothing to show leaves no file at all."""
    call, payload = job.call, job.payload
    lines = _lines(call, payload)
    if not payload["streamable"]:
        text = "".join(lines)
        name = "export.ndjson"
        return Outcome(result=call.files.put(text.encode("ascii"), name, NDJSON) if text else None)
    options = call.state.options
    files = [
        streams.store(call, job.id, part)
        for part in streams.cut(lines, options.export_part_size, inside_rows=options.export_cuts_rows)
    ]
    # the whole of a stream has an address only if it is one file
    return Outcome(result=files[0] if len(files) == 1 else None)


def _lines(call: Call, payload: dict[str, Any]) -> Iterator[str]:
    params, wire, scope = Params.of(payload["params"]), payload["params"], payload["scope"]
    assets, override = StoredAssets(call), media_of(wire.get("mediaTypeOverride"))
    projects: list[str] | None
    runs: list[str] | None
    if "modelRunId" in scope:
        projects, runs = [], [scope["modelRunId"]]
    elif "projectId" in scope:
        projects, runs = [scope["projectId"]], []
    else:
        projects = None if wire.get("allProjects") else wire.get("projectIds") or []
        runs = None if wire.get("allModelRuns") else wire.get("modelRunIds") or []
    wanted = candidates(call.db, scope, payload["query"])
    while ids := list(islice(wanted, _AT_A_TIME)):
        in_projects = {} if projects == [] else load_projects(call.db, ids, projects)
        in_runs = {} if runs == [] else load_runs(call.db, ids, runs)
        for row in load_rows(call.db, ids):
            row = replace(row, media=override or row.media)
            found = in_projects.get(row.id, ()), in_runs.get(row.id, ())
            rendered = render_row(row, assets=assets, params=params, projects=found[0], runs=found[1])
            yield json.dumps(rendered) + "\n"


REPORTS: dict[str, Handler] = {"export-rows": write}

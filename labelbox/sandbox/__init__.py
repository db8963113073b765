"""A Labelbox on your own machine, to try a client on.

    with Sandbox() as sandbox:
        client = sandbox.client()

`labelbox sandbox` and `python -m labelbox.sandbox` start the same server from a shell. It executes
`schema.graphql` (written by the compiler; not edited here) over SQLite, and knows nothing of the client.

How it is built, for those who extend it:

    server.py         Sandbox: what users hold
    lifecycle.py      start, stop, restart; listening.py the port and its thread
    faults/           what goes wrong on demand, as ASGI layers around the application; recording.py what was asked
    proxy.py          a TCP proxy for what goes wrong below HTTP; relay.py one connection through it
    app.py            addresses → engine (GraphQL), rest (REST), routes of the domains (files …)
    engine.py         documents: cached, checked for complexity, executed; errors worded as the service does
    state.py          State (db, files, jobs, url), Call (state + user: `info.context` of every resolver)
    options.py        sizes and times; seeding.py what no client can make
    errors.py         what is refused, by code: raise NotFound, Conflict, Malformed, InvalidQuery …
    storage/          Database, and filters, orders and pages as SQL
    jobs.py, files.py background work, stored files with signed addresses
    rendering/        rows of exports from facts: pure, without storage
    domains/<area>/   resolvers.py, storage.py (tables, statements), sometimes jobs.py, rest.py, errors.py

A new domain is a package `domains/<area>` whose `__init__.py` holds `domain = Domain(…)` (see `domain.py`)
and one line in `domains/__init__.py`. Conventions:

- Columns carry the names of the GraphQL fields, so a row (a dict) answers most fields by itself. A field that
  is not a column gets a resolver on an `ObjectType("Project")`; several domains may add fields to one type.
- A table has `seq INTEGER PRIMARY KEY` (order of creation) and `id TEXT NOT NULL UNIQUE`; what can be deleted softly
  has `deleted INTEGER NOT NULL DEFAULT 0`. What hangs on a data row says
  `REFERENCES data_row (id) ON DELETE CASCADE`: data rows are really removed.
- A resolver is a plain function `(parent, info, **arguments)`; `info.context` is the `Call`. A mutation runs in a
  transaction; raising undoes all of it. A list is `listed(db, "webhook WHERE projectId = ?", uid, asked=asked)`, what
  must be there `existing(db.row(…), "Webhook", uid)`.
- Background work: `call.jobs.start(call, kind, payload, …)` returns the id of a task; its handler stands in
  `Domain.jobs` (writes, in one transaction) or `Domain.reports` (only reads), and returns an `Outcome`.
  `call.jobs.poll(call.state, id)` is what a client may see of it. Result files: `call.files.put(…)` → id,
  `call.files.address(id)` → URL. An id in `Outcome.result` becomes an address when the task is read.
- What is deduced and not known of the real service is called *our convention* where it is done.
"""

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from .server import Sandbox

__all__ = ["Sandbox"]

if not TYPE_CHECKING:  # or else every misspelt name would pass

    def __getattr__(name: str) -> object:
        if name != "Sandbox":
            raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
        try:
            from .server import Sandbox
        except ModuleNotFoundError as missing:
            if (missing.name or "").startswith("labelbox"):
                raise
            raise ImportError(
                f'the sandbox needs {missing.name}, which is not installed: pip install "labelbox-typed[sandbox]"'
            ) from missing
        return Sandbox

    def __dir__() -> list[str]:
        return __all__

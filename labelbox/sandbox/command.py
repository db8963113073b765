"""The command `labelbox sandbox`."""

from pathlib import Path

import click


@click.command()
@click.option("--host", default="127.0.0.1", show_default=True, help="Address to listen on.")
@click.option("--port", default=0, show_default="a free one", help="Port to listen on.")
@click.option("--db", type=click.Path(path_type=Path), help="SQLite file to keep; in memory if not given.")
@click.option("--api-key", default=None, show_default="a new one", help="Key to accept.")
def sandbox(host: str, port: int, db: Path | None, api_key: str | None) -> None:
    """Serve a local Labelbox to try the client on."""
    from labelbox.sandbox import Sandbox
    from labelbox.sandbox.domains.slices.storage import CATALOG_SLICE, MODEL_SLICE

    with Sandbox(port=port, db=db, api_key=api_key, host=host) as server:
        click.echo(server.how_to_connect)
        click.echo(f"Catalog slice: {CATALOG_SLICE}  Model slice: {MODEL_SLICE}  (there is no call that makes one)")
        click.echo(f"To look at it: {server.url}/ (asks for the key)")
        server.wait()

"""The commands themselves."""

import click

import labelbox
from labelbox.sandbox.command import sandbox


@click.group()
@click.version_option(labelbox.__version__, prog_name="labelbox")
def commands() -> None:
    """Work with Labelbox, or with a local stand-in for it."""


commands.add_command(sandbox)

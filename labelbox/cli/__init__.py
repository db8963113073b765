"""The `labelbox` command: parse, call one public thing, print."""

import sys


def main() -> None:
    """Run the command; without its extra, say what is missing."""
    try:
        from labelbox.cli.commands import commands
    except ImportError as problem:
        sys.exit(f"{problem}\nThe command needs an extra: pip install 'labelbox-typed[sandbox]'")
    commands()

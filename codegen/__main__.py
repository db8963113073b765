"""`python -m codegen`: the compiler and what keeps its schema true."""

import argparse
import sys
from collections.abc import Sequence
from pathlib import Path

from codegen.adding import add
from codegen.compiler import PACKAGE, Config, generate
from codegen.documents import write_documents
from codegen.evolution import commands
from codegen.problems import CompileError
from codegen.writing import write_all

ROOT = Path(__file__).parent.parent
COULD_NOT = 3
"""The exit code of `pull` and `diff` where there is nothing to compare: 1 and 2 say what was found."""


def config_of(root: Path) -> Config:
    return Config(root / "schema", root / "queries", Path(__file__).parent / "runtime")


CONFIG = config_of(ROOT)


def write(root: Path = ROOT, config: Config = CONFIG) -> int:
    """Make the generated files equal to what the compiler says, removing what it no longer says."""
    return _put(root, generate(config))


def check(root: Path = ROOT, config: Config = CONFIG) -> int:
    """Say which committed files differ from what the compiler says now."""
    paths = stale(generate(config), root)
    for path in paths:
        print(f"stale: {path.as_posix()}  (run `make generate`)", file=sys.stderr)
    return int(bool(paths))


def stale(files: dict[Path, bytes], root: Path) -> list[Path]:
    """Paths whose committed bytes are missing, different or no longer generated."""
    owned = [p for p in (root / PACKAGE).rglob("*") if p.is_file() and "__pycache__" not in p.parts]
    there = {p.relative_to(root): p.read_bytes() for p in [*owned, *(root / f for f in files if (root / f).exists())]}
    return sorted(p for p in files.keys() | there.keys() if files.get(p) != there.get(p))


def _put(root: Path, files: dict[Path, bytes]) -> int:
    paths = stale(files, root)
    write_all(root, {path: files[path] for path in paths if path in files})
    for path in paths:
        if path not in files:
            (root / path).unlink()
        print(f"{'wrote' if path in files else 'removed'} {path.as_posix()}")
    return 0


def main(arguments: Sequence[str], root: Path = ROOT) -> int:
    config = config_of(root)
    given = _parser().parse_args(arguments)
    match given.command:
        case "generate":
            return write(root, config)
        case "check":
            return check(root, config)
        case "documents":
            return write_documents(config, given.directory)
        case "add":
            return _put(root, add(given.file, config))
        case "diff":
            return commands.diff(root, (given.old, given.new), show_all=given.all, as_json=given.json)
        case _:
            schema = commands.server_schema(given.url, given.introspection)
            if given.reconcile:
                return commands.pull_and_reconcile(root, schema, dry_run=given.dry_run, as_json=given.json)
            return commands.pull(schema, given.output)


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="python -m codegen", description=__doc__)
    commands = parser.add_subparsers(dest="command", required=True, metavar="COMMAND")
    commands.add_parser("generate", help="compile schema/ and queries/ into generated/")
    commands.add_parser("check", help="fail if generated/ is not what the compiler writes")
    one = commands.add_parser("documents", help="write every document as it is sent")
    one.add_argument("directory", type=Path, metavar="DIR")
    one = commands.add_parser("add", help="check a file of operations, put it into queries/ and compile")
    one.add_argument("file", type=Path, metavar="FILE")
    one = commands.add_parser("diff", help="what changed for us: exit code 0 additive, 1 risky, 2 breaking")
    one.add_argument("old", metavar="OLD", help="a file, a folder, git:REV or the address of a server")
    one.add_argument("new", metavar="NEW")
    one.add_argument("--all", action="store_true", help="additive changes too, a line each")
    one.add_argument("--json", action="store_true")
    one = commands.add_parser("pull", help="a server's schema; its key comes from LABELBOX_API_KEY")
    origin = one.add_mutually_exclusive_group(required=True)
    origin.add_argument("url", metavar="URL", nargs="?")
    origin.add_argument("--from", dest="introspection", type=Path, metavar="FILE", help="a saved introspection")
    one.add_argument("--output", type=Path, metavar="FILE", help="instead of the standard output")
    one.add_argument("--reconcile", action="store_true", help="say schema/, queries/ and names.toml in its names")
    one.add_argument("--dry-run", action="store_true", help="with --reconcile: write nothing")
    one.add_argument("--json", action="store_true", help="with --reconcile: report as JSON")
    return parser


if __name__ == "__main__":
    try:
        sys.exit(main(sys.argv[1:]))
    except CompileError as problem:
        print(problem, file=sys.stderr)
        sys.exit(COULD_NOT if sys.argv[1] in ("pull", "diff") else 1)

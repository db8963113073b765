"""`python -m codegen generate | check | documents DIR`."""

import sys
from pathlib import Path

from codegen.compiler import PACKAGE, Config, generate
from codegen.documents import write_documents
from codegen.problems import CompileError

ROOT = Path(__file__).parent.parent
CONFIG = Config(ROOT / "schema", ROOT / "queries", ROOT / "codegen" / "runtime")
USAGE = "usage: python -m codegen generate | check | documents DIR"


def write(root: Path = ROOT, config: Config = CONFIG) -> int:
    """Make the generated files equal to what the compiler says, removing what it no longer says."""
    files = generate(config)
    for path in stale(files, root):
        target = root / path
        if path in files:
            target.parent.mkdir(parents=True, exist_ok=True)
            target.write_bytes(files[path])
        else:
            target.unlink()
        print(f"{'wrote' if path in files else 'removed'} {path.as_posix()}")
    return 0


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


def main(arguments: list[str]) -> int:
    match arguments:
        case ["generate"]:
            return write()
        case ["check"]:
            return check()
        case ["documents", directory]:
            return write_documents(CONFIG, Path(directory))
        case _:
            print(USAGE, file=sys.stderr)
            return 2


if __name__ == "__main__":
    try:
        sys.exit(main(sys.argv[1:]))
    except CompileError as problem:
        sys.exit(str(problem))

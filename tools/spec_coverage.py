"""`python -m tools.spec_coverage [--missing]`: how many lines of the specification a test shows, by family."""

import ast
import sys
from collections import Counter
from collections.abc import Iterator, Sequence
from pathlib import Path

TESTS = Path(__file__).resolve().parent.parent / "tests"
LINES = TESTS / "spec" / "lines.tsv"
FAMILIES = {
    "S": "promises of the API reference",
    "B": "behaviours seen in the vendor's client",
    "X": "what a server must do",
    "E-": "examples of the API reference",
    "E": "quirks of exports",
    "Q": "quirks of annotations",
    "O": "quirks of ontologies",
    "D": "quirks of data rows",
    "I": "quirks of imports",
    "K": "quirks of converters",
}


def main(arguments: Sequence[str]) -> int:
    lines = read_lines()
    marks = Counter(mark for path in sorted(TESTS.rglob("test_*.py")) for mark in find_marks(path))
    for family, meaning in FAMILIES.items():
        known = [line for line in lines if family_of(line) == family]
        shown = [line for line in known if marks[line]]
        print(f"{family.rstrip('-'):2} {len(shown):4} of {len(known):4}  {meaning}")
        if "--missing" in arguments:
            print("".join(f"     {line}  {lines[line][:110]}\n" for line in known if not marks[line]), end="")
    print(f"{len([line for line in lines if marks[line]])} of {len(lines)} lines, {marks.total()} marks")
    return 0


def read_lines() -> dict[str, str]:
    """Every line of the specification, by its id."""
    return dict(line.split("\t", 1) for line in LINES.read_text().splitlines())


def family_of(line: str) -> str:
    """Examples and quirks of exports share a letter: the former have three digits."""
    return "E-" if line.startswith("E-") and len(line) == len("E-001") else line[0]


def find_marks(path: Path) -> Iterator[str]:
    """The arguments of every `pytest.mark.spec(…)` in a file, wherever it stands."""
    for node in ast.walk(ast.parse(path.read_text(), str(path))):
        match node:
            case ast.Call(func=ast.Attribute(value=ast.Attribute(attr="mark"), attr="spec"), args=arguments):
                yield from (
                    one.value for one in arguments if isinstance(one, ast.Constant) and isinstance(one.value, str)
                )
            case _:
                pass


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))

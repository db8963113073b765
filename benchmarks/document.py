"""The parts of `docs/benchmarks.md` that are written by a run, between marks."""

from dataclasses import dataclass

from benchmarks.places import ROOT

DOCUMENT = ROOT / "docs" / "benchmarks.md"


@dataclass(frozen=True)
class Section:
    """A part of the page, by the command that writes it."""

    command: str

    def write(self, text: str) -> None:
        """Put the text between the marks; the rest of the page stays."""
        begin, end = (f"<!-- written by {self.command}: {word} -->\n" for word in ("begin", "end"))
        before, _, rest = DOCUMENT.read_text(encoding="utf-8").partition(begin)
        _, found, after = rest.partition(end)
        if not found:
            raise ValueError(f"{DOCUMENT} has no marks of {self.command}")
        DOCUMENT.write_text(f"{before}{begin}\n{text}\n{end}{after}", encoding="utf-8")


TABLE = Section("make bench")
GROWTH = Section("make bench-growth")

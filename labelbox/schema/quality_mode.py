"""How the quality of labels is measured."""

from enum import StrEnum


class QualityMode(StrEnum):
    """How the quality of a project's labels is measured.

    Attributes:
        Benchmark: Against labels that are known to be good.
        Consensus: Against each other: several labelers see the same data row.
    """

    Benchmark = "BENCHMARK"
    Consensus = "CONSENSUS"

from collections.abc import Sequence

class BlockMetadata:
    def __init__(
        self,
        *,
        num_rows: int | None,
        size_bytes: int | None,
        exec_stats: None,
        input_files: Sequence[str] | None = ...,
    ) -> None: ...

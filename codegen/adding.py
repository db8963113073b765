"""`python -m codegen add FILE`: operations of a fork's own."""

import shutil
import tempfile
from dataclasses import replace
from pathlib import Path

from codegen.compiler import Config, generate
from codegen.problems import CompileError


def add(file: Path, config: Config) -> dict[Path, bytes]:
    """Compile as if a file stood among the queries.

    Args:
        file: Operations, and fragments that they spread.
        config: Where the compiler reads; nothing is written there.

    Returns:
        The query file and all generated ones, by their paths below the project's root.

    Raises:
        CompileError: the file cannot be read, there is one of its name, or its operations do not fit the schema or a
            house rule.
    """
    target = config.queries / file.name
    if target.exists():
        raise CompileError(f"{target.name} is there already; call the file otherwise, or edit queries/{target.name}.")
    try:
        data = file.read_bytes()
    except OSError as problem:
        raise CompileError(f"{file} cannot be read: {problem.strerror}.") from None
    with tempfile.TemporaryDirectory() as scratch:
        schema, queries = Path(scratch) / config.schema.name, Path(scratch) / config.queries.name
        shutil.copytree(config.schema, schema)
        shutil.copytree(config.queries, queries)
        (queries / file.name).write_bytes(data)
        files = generate(replace(config, schema=schema, queries=queries))
    return files | {Path(config.queries.name) / file.name: data}

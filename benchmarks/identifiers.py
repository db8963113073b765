"""The ids by which jobs ask the stub for something; a number in them says how much of it there is."""

API_KEY = "benchmark-key"
USER = "cu" + "0" * 23
PROJECT = "cp" + "0" * 23
NOTE = "cn" + "0" * 23
"""The metadata field that rows get a value in."""

PAGE = 500
"""Data rows per page, as both SDKs ask for them."""

PROJECTS = 5_000

MEGABYTE = 1_000_000


def dataset(rows: int) -> str:
    return f"cd{rows:023d}"


def data_row(number: int) -> str:
    return f"cr{number:023d}"


def global_key(number: int) -> str:
    return f"key-{number:09d}"


def export_task(megabytes: int) -> str:
    return f"ce{megabytes:023d}"


IMPORT_TASK = "ci" + "0" * 23


def number_of(uid: str) -> int:
    return int(uid[2:])

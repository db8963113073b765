"""The options of a Spark read: what they mean, and that none carries a key."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import get_args

from labelbox.endpoints import ENDPOINT
from labelbox.exports.formats.tables import TableName
from labelbox.exports.ranges import TARGET_BYTES
from labelbox.exports.shard import API_KEY_ENV, check_name

_NAMES = ("task_id", "api_key_env", "endpoint", "table", "target_bytes")
_TABLES: tuple[TableName, ...] = get_args(TableName)
_SECRETS = ("key", "token", "secret", "password", "credential")


@dataclass(frozen=True, slots=True)
class SparkOptions:
    """What was asked for; see `labelbox.spark.LabelboxDataSource`."""

    task_id: str
    api_key_env: str = API_KEY_ENV
    endpoint: str = ENDPOINT
    table: TableName = "data_rows"
    target_bytes: int = TARGET_BYTES

    @classmethod
    def read(cls, options: Mapping[str, str]) -> "SparkOptions":
        """Read the options.

        Raises:
            ValueError: one is missing, unknown, carries a key or cannot be read. No value of an unknown one is shown.
        """
        given = {name.lower(): value for name, value in options.items()}
        for name in sorted(given.keys() - set(_NAMES)):
            _refuse(name)
        if not given.get("task_id"):
            raise ValueError("the option 'task_id' is missing: the uid of a finished export")
        size = given.get("target_bytes", str(TARGET_BYTES))
        if not size.isdecimal():
            raise ValueError(f"the option 'target_bytes' must be a whole number, got {size!r}")
        env = given.get("api_key_env", API_KEY_ENV)
        check_name(env)
        table = _table(given.get("table", "data_rows"))
        return cls(given["task_id"], env, given.get("endpoint", ENDPOINT), table, int(size))


def _table(name: str) -> TableName:
    for known in _TABLES:
        if name == known:
            return known
    raise ValueError(f"the option 'table' is {name!r}; it must be one of {', '.join(map(repr, _TABLES))}")


def _refuse(name: str) -> None:
    if any(word in name for word in _SECRETS):
        raise ValueError(
            f"the option {name!r} would carry an API key, which Spark shows in plans and logs: put the key into the "
            "environment of the driver and the executors, and the name of its variable into the option 'api_key_env'"
        )
    raise ValueError(f"unknown option {name!r}; the options are {', '.join(_NAMES)}")

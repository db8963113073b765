"""Instants as text: what the wire, the tables and the export files hold.

Tables keep the wire's form (UTC, milliseconds, `Z`), so that comparing texts compares instants.
"""

from datetime import UTC, datetime


def now() -> str:
    """The present instant, such as `2024-03-20T14:33:37.000Z`."""
    return wire(datetime.now(UTC))


def wire(instant: datetime) -> str:
    """The form on the wire; a naive instant is UTC."""
    aware = instant if instant.tzinfo else instant.replace(tzinfo=UTC)
    return aware.astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%S.") + f"{aware.microsecond // 1000:03d}Z"


def parse(text: str) -> datetime:
    """Read any ISO 8601 text, also one with a blank for the `T`.

    Raises:
        ValueError: the text is no instant.
    """
    instant = datetime.fromisoformat(text.strip())
    return instant if instant.tzinfo else instant.replace(tzinfo=UTC)


def exported(instant: str) -> str:
    """The form in export files: an offset, because readers there use `fromisoformat` of old Pythons."""
    return instant[:-1] + "+00:00" if instant.endswith("Z") else instant


def milliseconds(instant: str) -> int:
    """Milliseconds since 1970."""
    return int(parse(instant).timestamp() * 1000)

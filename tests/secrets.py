"""Looks through all that the suite writes for what must not be told: keys of the sandbox, and signatures of URLs."""

from __future__ import annotations

import logging
import re
from collections.abc import Generator
from dataclasses import dataclass, field

import pytest

SECRET = re.compile(r"\bsandbox_[A-Za-z0-9_-]{32}\b|\bSignature=[0-9a-f]{16}|\bBearer \S{8}")


@dataclass
class Told:
    """Names of loggers that told a secret since the last test."""

    by: list[str] = field(default_factory=list[str])


class Ear(logging.Handler):
    """Hears every record of the package, whatever the level."""

    def __init__(self, told: Told) -> None:
        super().__init__()
        self.told = told

    def emit(self, record: logging.LogRecord) -> None:
        if SECRET.search(self.format(record)):
            self.told.by.append(record.name)


class SecretGuard:
    """Fails a test whose output, log or failure tells a secret; which secret, it does not repeat."""

    def __init__(self) -> None:
        self._told = Told()
        logger = logging.getLogger("labelbox")
        logger.addHandler(Ear(self._told))
        logger.setLevel(logging.DEBUG)

    @pytest.hookimpl(wrapper=True)
    def pytest_runtest_makereport(
        self, item: pytest.Item, call: pytest.CallInfo[None]
    ) -> Generator[None, pytest.TestReport, pytest.TestReport]:
        report = yield
        del item, call
        places = [f"the log of {name}" for name in self._told.by]
        # Records of others than this package are left out: pytest hears the server's list of requests, which is off.
        written = [(title, text) for title, text in report.sections if "log" not in title]
        places += [f"{title} of the test" for title, text in written if SECRET.search(text)]
        if report.failed and SECRET.search(report.longreprtext):
            places.append("the failure's text")
        self._told.by.clear()
        if places:
            report.outcome, report.sections = "failed", []
            report.longrepr = f"a key or a signature was told: in {', '.join(places)}"
        return report

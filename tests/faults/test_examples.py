"""The examples in the docstrings of the sandbox run as they stand."""

import doctest
import importlib
from types import ModuleType

import httpx
import pytest

from labelbox.sandbox import Sandbox, faults
from labelbox.sandbox.proxy import TcpProxy

MODULES = ("server", "proxy", "faults.answers", "faults.bodies", "faults.connections", "faults.jobs", "faults.latency")
KNOWN = {"Sandbox": Sandbox, "TcpProxy": TcpProxy, "httpx": httpx, **{n: getattr(faults, n) for n in faults.__all__}}


@pytest.mark.parametrize("name", MODULES)
@pytest.mark.filterwarnings("ignore:Creating a project")
def test_examples_run(name: str, capsys: pytest.CaptureFixture[str]) -> None:
    module: ModuleType = importlib.import_module(f"labelbox.sandbox.{name}")
    result = doctest.testmod(module, extraglobs=KNOWN, optionflags=doctest.ELLIPSIS)
    assert result.failed == 0, capsys.readouterr().out
    assert result.attempted > 0

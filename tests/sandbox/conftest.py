"""A bare connection to the local server of the run."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

import httpx
import pytest

from tests.sandbox.wire import Wire

if TYPE_CHECKING:
    from labelbox.sandbox import Sandbox


@pytest.fixture
def wire(labelbox_sandbox: Sandbox) -> Iterator[Wire]:
    with httpx.Client() as http:
        yield Wire(http, labelbox_sandbox.url, labelbox_sandbox.api_key)

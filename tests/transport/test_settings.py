"""What is refused before anything is sent, and what is loaded when."""

import subprocess
import sys

import pytest

from labelbox.exceptions import AuthenticationError
from labelbox.transport import Settings


@pytest.mark.parametrize("key", ["abc\n", "a\r\nX-Evil: 1", "abc\x00", "clé-ключ", "\x7f"])
def test_a_key_that_no_header_carries_is_refused_without_showing_it(key: str) -> None:
    with pytest.raises(AuthenticationError) as caught:
        Settings(key)
    assert key.strip() not in str(caught.value)
    assert caught.value.__cause__ is None


def test_settings_do_not_show_the_key() -> None:
    assert "secret" not in repr(Settings("secret"))


@pytest.mark.spec("S-003")
def test_the_addresses_are_the_documented_ones() -> None:
    settings = Settings("k")
    assert settings.endpoint == "https://api.labelbox.com/graphql"
    assert settings.rest_endpoint == "https://api.labelbox.com/api/v1"


def test_only_the_first_request_loads_http_and_pydantic() -> None:
    code = (
        "import sys; from labelbox.transport import *; Runner(Transport(Settings('k'))); import labelbox.steps;"
        "print(sorted({'httpx', 'httpcore', 'pydantic', 'h11', 'ssl'} & {*sys.modules}))"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"

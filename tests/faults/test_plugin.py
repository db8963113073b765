"""The fixtures that ship with the package, as a user's tests have them."""

import subprocess
import sys

from labelbox import Client
from labelbox.sandbox import Sandbox
from labelbox.sandbox.faults import Status
from labelbox.sandbox.pytest_plugin import CallsFixture, FaultFixture, ProxyFixture


def test_a_fault_lasts_until_the_test_is_over(labelbox_client: Client, labelbox_fault: FaultFixture) -> None:
    fault = labelbox_fault(Status(429, retry_after=0), operation="GetOrganization*", times=1)
    labelbox_client.get_organization()
    assert fault.fired == 1
    labelbox_fault(Status(500))  # would break all that follows


def test_another_test_has_no_fault_and_no_calls(labelbox_client: Client, labelbox_calls: CallsFixture) -> None:
    assert labelbox_calls() == []
    labelbox_client.get_organization()
    assert [call.status for call in labelbox_calls("GetOrganization*")] == [200]


def test_a_proxy_lasts_until_the_test_is_over(labelbox_sandbox: Sandbox, labelbox_proxy: ProxyFixture) -> None:
    proxy = labelbox_proxy(cut_after=20, cuts=1)
    with proxy.client() as client:
        assert client.get_organization().uid == labelbox_sandbox.client().get_organization().uid
    assert proxy.cut == 1


def test_faults_can_be_named_without_the_extra() -> None:
    code = "import sys; sys.modules['starlette'] = sys.modules['uvicorn'] = None; import labelbox.sandbox.faults"
    subprocess.run([sys.executable, "-c", code], check=True)

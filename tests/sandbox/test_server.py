import re
import signal
import socket
import subprocess
import sys
import threading
from pathlib import Path

import httpx
import pytest

from labelbox.sandbox import Sandbox
from labelbox.sandbox.options import Options
from tests.sandbox.wire import Wire


def connect(sandbox: Sandbox, http: httpx.Client) -> Wire:
    return Wire(http, sandbox.url, sandbox.api_key)


def test_a_stopped_server_leaves_neither_threads_nor_its_port() -> None:
    before = set(threading.enumerate())
    with Sandbox() as sandbox:
        port = httpx.URL(sandbox.url).port or 0
        assert httpx.get(sandbox.url + "/files/none/none").status_code == 404
    assert set(threading.enumerate()) == before
    with socket.socket() as probe:
        assert probe.connect_ex(("127.0.0.1", port)) != 0


def test_state_in_a_file_survives_a_restart(tmp_path: Path) -> None:
    path = tmp_path / "state.db"
    with Sandbox(db=path, api_key="key") as sandbox, httpx.Client() as http:
        project = connect(sandbox, http).project(name="kept")
    with Sandbox(db=path, api_key="key") as sandbox, httpx.Client() as http:
        found = connect(sandbox, http).run("query Q($id: ID!) { project(where: {id: $id}) { name } }", id=project)
    assert found["project"]["name"] == "kept"


def test_a_start_on_a_taken_port_leaves_nothing_open(tmp_path: Path) -> None:
    with socket.create_server(("127.0.0.1", 0)) as taken:
        sandbox = Sandbox(db=tmp_path / "state.db", port=taken.getsockname()[1])
        with pytest.raises(OSError, match="in use") as caught:
            sandbox.start()
    assert [path.name for path in tmp_path.iterdir()] == ["state.db"]  # without the log of an open database
    del caught
    with sandbox, httpx.Client() as http:
        connect(sandbox, http).project()


def test_a_saved_copy_starts_another_server(tmp_path: Path) -> None:
    with Sandbox() as first, httpx.Client() as http:
        dataset = connect(first, http).dataset()
        first.save(tmp_path / "copy.db")
        with Sandbox(db=tmp_path / "copy.db") as second:
            connect(second, http).data_row(dataset)
            count = "query Q($id: ID!) { dataset(where: {id: $id}) { rowCount } }"
            assert connect(first, http).run(count, id=dataset)["dataset"]["rowCount"] == 0


def test_a_job_that_a_stop_left_is_done_after_the_restart(tmp_path: Path) -> None:
    path = tmp_path / "state.db"
    query = "mutation M($k: [ID!]!) { clearGlobalKeys(where: {ids: $k}) { jobId } }"
    with Sandbox(db=path, api_key="key") as sandbox, httpx.Client() as http:
        wire = connect(sandbox, http)
        wire.data_row(wire.dataset(), globalKey="left")
        job = wire.run(query, k=["left"])["clearGlobalKeys"]["jobId"]
        sandbox.state.db.run("UPDATE job SET status = 'IN_PROGRESS' WHERE id = ?", job)
    result = "query Q($j: ID!) { clearGlobalKeysResult(jobId: {id: $j}) { jobStatus } }"
    with Sandbox(db=path, api_key="key") as sandbox, httpx.Client() as http:
        states = [connect(sandbox, http).run(result, j=job)["clearGlobalKeysResult"]["jobStatus"] for _ in range(3)]
    assert states[-1] == "COMPLETE"


def test_only_the_hash_of_a_key_is_kept(tmp_path: Path) -> None:
    with Sandbox(db=tmp_path / "state.db", api_key="very secret key"):
        pass
    assert all(b"very secret key" not in path.read_bytes() for path in tmp_path.iterdir())


def test_the_key_shows_only_where_it_is_asked_for() -> None:
    with Sandbox(api_key="very secret key") as sandbox:
        assert "very secret key" not in repr(sandbox)
        assert "very secret key" in sandbox.how_to_connect


def test_a_stopped_server_says_how_to_start_it() -> None:
    with pytest.raises(RuntimeError, match="with block"):
        _ = Sandbox().url


def test_it_imports_nothing_of_the_client() -> None:
    code = (
        "import sys, labelbox.sandbox.server; "
        "print([m for m in sys.modules if m.startswith(('labelbox.client', 'labelbox_graphql', 'labelbox.transport'))])"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"


@pytest.mark.parametrize("missing", ["starlette", "uvicorn", "ariadne"])
def test_a_missing_extra_names_the_command_that_cures_it(missing: str) -> None:
    code = (
        f"import sys; sys.modules[{missing!r}] = None\n"
        "try:\n    from labelbox.sandbox import Sandbox\nexcept ImportError as e:\n    print(e)"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert 'pip install "labelbox-typed[sandbox]"' in done.stdout


@pytest.mark.spec("X-030")
def test_a_signed_address_ends() -> None:
    with Sandbox(options=Options(url_lifetime=-1)) as sandbox, httpx.Client() as http:
        wire = connect(sandbox, http)
        assert http.get(wire.upload(b"x", sign=True)).status_code == 403
        assert http.get(wire.upload(b"x", sign=False)).content == b"x"


def test_it_remembers_what_it_was_asked() -> None:
    with Sandbox() as sandbox, httpx.Client() as http:
        wire = connect(sandbox, http)
        wire.run("query LookPyApi($n: Int) { projects(first: $n) { id } }", n=3)
        wire.refused("query LookPyApi { nothing }")
        url = wire.upload(b"secret", "a.txt")
        http.get(url)
        wire.rest("GET", "/ontologies/unused")
        asked = sandbox.calls()
        assert [(a.method, a.path, a.status) for a in asked if "/files/" not in a.path] == [
            ("POST", "/graphql", 200),
            ("POST", "/graphql", 400),
            ("POST", "/graphql", 200),
            ("GET", "/api/v1/ontologies/unused", 200),
        ]
        assert [a.variables for a in sandbox.calls("LookPyApi")] == [{"n": 3}, {}]
        assert sandbox.calls("LookPyApi")[1].document == "query LookPyApi { nothing }"
        assert sandbox.calls("UploadFile")[0].variables["file"] == "a.txt"
        assert "Signature" not in repr(asked)
        assert sandbox.api_key not in repr(asked)


@pytest.mark.spec("X-192")
def test_the_command_serves_until_it_is_interrupted(tmp_path: Path) -> None:
    command = [sys.executable, "-m", "labelbox.sandbox", "--db", str(tmp_path / "state.db"), "--api-key", "key"]
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True) as server:
        assert server.stdout is not None
        line, slices = server.stdout.readline(), server.stdout.readline()
        address = re.search(r'endpoint="(.*?)/graphql"', line)
        assert address is not None
        assert re.fullmatch(r"Catalog slice: \w{25}  Model slice: \w{25}  .*\n", slices)
        with httpx.Client() as http:
            assert Wire(http, address[1], "key").run("{ user { id } }")["user"]["id"]
        server.send_signal(signal.SIGINT)
        _, errors = server.communicate(timeout=10)
    assert (server.returncode, errors) == (0, "")

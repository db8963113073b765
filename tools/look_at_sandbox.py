"""`python -m tools.look_at_sandbox DIRECTORY`: the pages of the sandbox as a browser shows them.

Fills a sandbox with the demo's photographs and detections and takes a screenshot of each page with a headless Chromium,
which must be on the PATH (`chromium`, `chromium-browser` or `google-chrome`). For people to look at; the HTTP tests of
the pages need no browser.
"""

import shutil
import subprocess
import sys
import tempfile
import threading
from collections.abc import Sequence
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import httpx

import labelbox as lb
from examples.demo import journey
from labelbox.sandbox import Sandbox

BROWSERS = ("chromium", "chromium-browser", "google-chrome")


def main(arguments: Sequence[str]) -> int:
    browser = next((found for name in BROWSERS if (found := shutil.which(name))), None)
    if len(arguments) != 1 or browser is None:
        print(__doc__ if browser else f"none of {', '.join(BROWSERS)} is on the PATH")
        return 2
    directory = Path(arguments[0])
    directory.mkdir(parents=True, exist_ok=True)
    with Sandbox() as sandbox, sandbox.client() as client, tempfile.TemporaryDirectory() as scratch:
        _, _, made = journey.run(client, Path(scratch))
        project = made.project
        _deliver(client, project)
        pages = {"overview": "/", "project": f"/projects/{project.uid}", "dataset": f"/datasets/{made.dataset.uid}"}
        _photograph(browser, sandbox.url, directory / "door.png")
        with httpx.Client(base_url=sandbox.url) as visitor:
            visitor.post("/", data={"key": sandbox.api_key})
            door = _Door(("127.0.0.1", 0), visitor)
            threading.Thread(target=door.serve_forever, daemon=True).start()
            for name, path in pages.items():
                _photograph(browser, f"http://127.0.0.1:{door.server_port}{path}", directory / f"{name}.png")
            door.shutdown()
            door.server_close()
    return 0


def _deliver(client: lb.Client, project: lb.Project) -> None:
    """A webhook that has something to tell."""
    lb.Webhook.create(client, [lb.Webhook.Topic.LABEL_DELETED], "http://127.0.0.1:1/hook", "secret", project)
    next(iter(project.labels())).delete()


class _Door(ThreadingHTTPServer):
    """Passes everything on to the sandbox for a visitor who is logged in: headless browsers take no cookies."""

    def __init__(self, address: tuple[str, int], visitor: httpx.Client) -> None:
        super().__init__(address, _Passing)
        self.visitor = visitor


class _Passing(BaseHTTPRequestHandler):
    def do_GET(self) -> None:
        assert isinstance(self.server, _Door)
        # asked under this name, the sandbox names its files so that they come through this door, too
        answer = self.server.visitor.get(self.path, headers={"Host": self.headers["Host"]})
        self.send_response(answer.status_code)
        for name, value in answer.headers.items():
            self.send_header(name, value)
        self.end_headers()
        self.wfile.write(answer.content)

    def log_message(self, format: str, *args: object) -> None:
        pass


def _photograph(browser: str, url: str, path: Path) -> None:
    with tempfile.TemporaryDirectory() as profile:
        flags = ["--headless", "--no-sandbox", "--disable-gpu", "--hide-scrollbars", "--window-size=1280,1100"]
        flags += [f"--user-data-dir={profile}", f"--screenshot={path}", "--enable-logging=stderr"]
        said = subprocess.run(
            [browser, *flags, url], check=True, stdin=subprocess.DEVNULL, capture_output=True, text=True, timeout=120
        ).stderr
    # what the page is not allowed to do, the browser says on its console
    print(path, *(line for line in said.splitlines() if "CONSOLE" in line), sep="\n  ")


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))

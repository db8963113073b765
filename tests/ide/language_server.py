"""Drives pyright's language server the way an editor does: JSON-RPC over its standard streams."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path
from typing import Any, Self, cast

ROOT = Path(__file__).resolve().parent.parent.parent
SERVER = Path(sys.executable).parent / "pyright-langserver"


class LanguageServer:
    """A server for this checkout; texts are opened as if they were files in it."""

    def __enter__(self) -> Self:
        self._process = subprocess.Popen(
            [str(SERVER), "--stdio"], cwd=ROOT, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL
        )
        self._last = 0
        folder = {"uri": ROOT.as_uri(), "name": "checkout"}
        capabilities = {"textDocument": {"hover": {"contentFormat": ["plaintext"]}}}
        self.ask(
            "initialize",
            {"processId": None, "rootUri": ROOT.as_uri(), "workspaceFolders": [folder], "capabilities": capabilities},
        )
        self._send({"method": "initialized", "params": {}})
        return self

    def __exit__(self, *_: object) -> None:
        self._process.kill()
        self._process.communicate()

    def completions(self, text: str) -> set[str]:
        """What the editor offers at the end of the text."""
        answer = self.ask("textDocument/completion", self._at_end(text))
        items = cast("list[dict[str, Any]]", answer["items"] if isinstance(answer, dict) else answer or [])
        return {str(item["label"]) for item in items}

    def hover(self, text: str) -> str:
        """What the editor shows for the last word of the text."""
        answer = self.ask("textDocument/hover", self._at_end(text, back=1))
        return str(answer["contents"]["value"]) if answer else ""

    def definition(self, text: str) -> tuple[Path, str]:
        """The file and the line to which the last word of the text leads."""
        answer = self.ask("textDocument/definition", self._at_end(text, back=1))
        found: dict[str, Any] = answer[0]
        path = Path(str(found["uri"]).removeprefix("file://"))
        number = int(found["range"]["start"]["line"])
        return path.relative_to(ROOT), path.read_text(encoding="utf-8").splitlines()[number]

    def ask(self, method: str, params: dict[str, Any]) -> Any:
        """Send a request and wait for its answer; what else the server says or asks is settled on the way."""
        self._last += 1
        number = self._last
        self._send({"id": number, "method": method, "params": params})
        while True:
            message = self._receive()
            if message.get("id") == number and "method" not in message:
                return message.get("result")
            if "id" in message and "method" in message:
                self._send({"id": message["id"], "result": _settings(message)})

    def _at_end(self, text: str, back: int = 0) -> dict[str, Any]:
        self._last += 1
        uri = (ROOT / f"editor_{self._last}.py").as_uri()
        document = {"uri": uri, "languageId": "python", "version": 1, "text": text}
        self._send({"method": "textDocument/didOpen", "params": {"textDocument": document}})
        lines = text.split("\n")
        position = {"line": len(lines) - 1, "character": len(lines[-1]) - back}
        return {"textDocument": {"uri": uri}, "position": position}

    def _send(self, message: dict[str, Any]) -> None:
        assert self._process.stdin is not None
        body = json.dumps({"jsonrpc": "2.0", **message}).encode()
        self._process.stdin.write(b"Content-Length: %d\r\n\r\n%s" % (len(body), body))
        self._process.stdin.flush()

    def _receive(self) -> dict[str, Any]:
        assert self._process.stdout is not None
        length = 0
        while line := self._process.stdout.readline().strip():
            name, _, value = line.partition(b":")
            if name.lower() == b"content-length":
                length = int(value)
        message: dict[str, Any] = json.loads(self._process.stdout.read(length))
        return message


def _settings(message: dict[str, Any]) -> list[dict[str, Any]] | None:
    """An editor without settings of its own."""
    return [{} for _ in message["params"]["items"]] if message["method"] == "workspace/configuration" else None

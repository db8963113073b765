"""GraphQL by hand: one kept-alive pool, JSON in, JSON out. The limit of what a client can do."""

import json
import os
import ssl
from typing import Any

import httpcore
from pydantic_core import from_json

from benchmarks.identifiers import API_KEY
from benchmarks.job import Setting


class Raw:
    """A connection to the stub."""

    def __init__(self, setting: Setting) -> None:
        self._endpoint = httpcore.URL(setting.endpoint)
        self.pool = httpcore.ConnectionPool(
            ssl_context=ssl.create_default_context(cafile=os.environ["SSL_CERT_FILE"]), max_connections=100
        )

    def call(self, query: str, **variables: object) -> Any:
        """The data of an answer."""
        return self.post(json.dumps({"query": query, "variables": variables}).encode(), b"application/json")

    def upload(self, filename: str, content_type: str, content: bytes) -> str:
        """Send a file; its URL."""
        operations = {
            "variables": {"file": None, "contentLength": len(content), "sign": False},
            "query": "mutation UploadFile($file: Upload!, $contentLength: Int!, $sign: Boolean) "
            "{uploadFile(file: $file, contentLength: $contentLength, sign: $sign) {url filename}}",
        }
        head = (
            f'--b\r\nContent-Disposition: form-data; name="operations"\r\n\r\n{json.dumps(operations)}\r\n'
            '--b\r\nContent-Disposition: form-data; name="map"\r\n\r\n{"1": ["variables.file"]}\r\n'
            f'--b\r\nContent-Disposition: form-data; name="1"; filename="{filename}"\r\n'
            f"Content-Type: {content_type}\r\n\r\n"
        )
        body = b"".join((head.encode(), content, b"\r\n--b--\r\n"))
        url: str = self.post(body, b"multipart/form-data; boundary=b")["uploadFile"]["url"]
        return url

    def post(self, body: bytes, content_type: bytes) -> Any:
        headers = [
            (b"Host", self._endpoint.host),
            (b"Authorization", b"Bearer " + API_KEY.encode()),
            (b"Content-Type", content_type),
            (b"Content-Length", b"%d" % len(body)),
        ]
        return from_json(self.pool.request("POST", self._endpoint, headers=headers, content=body).content)["data"]

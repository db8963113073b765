"""A certificate for the stub, by an authority of its own; made once."""

import shutil
import ssl
import subprocess
from pathlib import Path

import certifi

from benchmarks.places import TLS

_EXTENSIONS = "subjectAltName=IP:127.0.0.1,DNS:localhost\nbasicConstraints=critical,CA:FALSE\n"
_KEY = ("-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:prime256v1", "-nodes")

BUNDLE = TLS / "trusted.pem"
"""The authority among the usual ones: loading them is part of what a TLS connection costs a client."""


def make() -> None:
    """Make it if it is not there yet.

    Raises:
        RuntimeError: there is no `openssl` on this machine.
    """
    if BUNDLE.exists():
        return
    if shutil.which("openssl") is None:
        raise RuntimeError("the jobs over TLS need the command `openssl`, to make a certificate")
    TLS.mkdir(parents=True, exist_ok=True)
    (TLS / "extensions").write_text(_EXTENSIONS)
    _openssl("req", "-x509", *_KEY, "-keyout", "ca.key", "-out", "ca.pem", "-days", "3650", "-subj", "/CN=benchmarks")
    _openssl("req", *_KEY, "-keyout", "server.key", "-out", "server.csr", "-subj", "/CN=127.0.0.1")
    signing = ("-CA", "ca.pem", "-CAkey", "ca.key", "-CAcreateserial", "-extfile", "extensions")
    _openssl("x509", "-req", "-in", "server.csr", *signing, "-out", "server.pem", "-days", "3650")
    BUNDLE.write_text(Path(certifi.where()).read_text() + (TLS / "ca.pem").read_text())


def server_context() -> ssl.SSLContext:
    context = ssl.create_default_context(ssl.Purpose.CLIENT_AUTH)
    context.load_cert_chain(TLS / "server.pem", TLS / "server.key")
    return context


def _openssl(*arguments: str) -> None:
    subprocess.run(["openssl", *arguments], cwd=TLS, check=True, capture_output=True)

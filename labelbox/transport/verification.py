"""Whether an HTTP client of the user's looks at certificates."""

import sys
import warnings
from typing import cast


def warn_if_unverified(client: object) -> None:
    """Warn, on behalf of the caller's caller, of an httpx client, of either kind, that trusts anybody in between."""
    if _is_unverified(client):
        warnings.warn(
            "http_client does not verify certificates (verify=False): whoever sits between this machine and the server"
            " can read the API key and change the answers; for a private authority give httpx an SSL context that"
            " trusts it",
            stacklevel=3,
        )


def _is_unverified(client: object) -> bool:
    # httpx and httpcore tell nobody what context they use, so their private attributes are read, here alone. One that
    # is called otherwise in some version, or that a transport of the user's has not, means no warning, never an error.
    mounts: object = getattr(client, "_mounts", None)
    mounted = cast("dict[object, object]", mounts).values() if isinstance(mounts, dict) else ()
    transports: list[object] = [getattr(client, "_transport", None), *mounted]
    pools: list[object] = [getattr(transport, "_pool", None) for transport in transports]
    return any(_is_blind(getattr(pool, "_ssl_context", None)) for pool in pools)


def _is_blind(context: object) -> bool:
    if "ssl" not in sys.modules:  # whoever has made a context has loaded it
        return False
    import ssl

    return isinstance(context, ssl.SSLContext) and context.verify_mode == ssl.CERT_NONE

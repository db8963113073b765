"""What can be made to go wrong: `sandbox.fault(Status(503), operation="CreateProject*")`.

    Latency                    before the request is carried out
    Status, HtmlPage, EmptyBody, ExpiredUrl       another answer than the right one
    Reset, Closed, Refused, Restart               the connection
    Truncated, Stalled, Slow, WrongLength         files, or any other body
    FailedJob                                     what the request has started

Below HTTP, for cuts at any byte of a connection, there is `labelbox.sandbox.proxy`.

How it is built: `middleware.py` asks each `Switch` whether it hits a request, and if so lets its `Fault` handle the
`Exchange`. A new fault is a class with `strike`.
"""

from .answers import EmptyBody, ExpiredUrl, HtmlPage, Status
from .bodies import Slow, Stalled, Truncated, WrongLength
from .connections import Closed, Refused, Reset, Restart
from .fault import Fault
from .jobs import FailedJob
from .latency import Latency
from .switch import Switch

__all__ = [
    "Closed",
    "EmptyBody",
    "ExpiredUrl",
    "FailedJob",
    "Fault",
    "HtmlPage",
    "Latency",
    "Refused",
    "Reset",
    "Restart",
    "Slow",
    "Stalled",
    "Status",
    "Switch",
    "Truncated",
    "WrongLength",
]

"""The only place that speaks HTTP.

    send, execute, rest, download, stream, head   transport.py   what can be asked, and the loop over attempts
      which bytes go out                          wire.py, multipart.py, headers.py, address.py
      what an answer means                        decode.py (into models), errors.py (into exceptions)
      whether to ask again, and when              retry.py
      one exchange of bytes                       exchange.py, cancel.py
      on which connection                         pool.py, connections.py, kept.py, streams.py
    Runner                                        runner.py      performs the steps of a flow on threads
    Pending                                       pending.py     a call made ahead of time, on a thread

Whatever decides is pure and shared with the async client. What waits is derived for it (settings, transport, exchange,
stream: `labelbox/_async/transport/`) or has a twin by hand (pool, streams, cancel, pace, pending, runner:
`async_*.py`; `async_work.py` has the thread on which a flow does what takes long here).
Importing this package loads neither httpcore nor pydantic: the first request does.
"""

from .pace import Pace as Pace
from .pending import Pending as Pending
from .retry import Policy as Policy
from .runner import Runner as Runner
from .settings import Settings as Settings
from .stream import Stream as Stream
from .transport import Transport as Transport

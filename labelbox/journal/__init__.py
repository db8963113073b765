"""Journals of bulk calls: what was planned, sent and done, so that a run after a crash does the rest and no more.

`states` holds the rules, pure; `journal` keeps them in an SQLite file; `ledger` is what flows know of it.
"""

import os
from typing import TypeAlias

from labelbox.journal.result import BulkItem, BulkResult

JournalPath: TypeAlias = str | os.PathLike[str]
"""The file of a journal; made if it is not there, in a folder that is. Keep it on a local disk."""

__all__ = ["BulkItem", "BulkResult", "JournalPath"]

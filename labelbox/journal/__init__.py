"""Journals of bulk calls: what was planned, sent and done, so that a run after a crash does the rest and no more.

`states` holds the rules, pure; `journal` keeps them in an SQLite file; `ledger` is what flows know of it.
"""

from labelbox.journal.result import BulkItem, BulkResult

__all__ = ["BulkItem", "BulkResult"]

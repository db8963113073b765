"""Derived by tools/unasync.py: the async twin."""

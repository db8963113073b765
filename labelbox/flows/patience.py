"""How long a journey waits for the server where its caller does not say."""

PROCESSING = 3_600.0
"""Seconds to wait for data rows to be processed."""

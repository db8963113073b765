"""`python -m labelbox.sandbox`."""

from .command import sandbox

sandbox()

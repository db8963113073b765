"""`python -m labelbox.sandbox`."""

import sys

try:
    from .command import sandbox
except ModuleNotFoundError as problem:
    sys.exit(f"{problem}\nThe command needs an extra: pip install 'labelbox-typed[sandbox]'")

sandbox()

"""How long tests look for what nobody thought of: `make fuzz` asks for more rounds than a commit can wait for."""

import os

ROUNDS = int(os.environ.get("LABELBOX_FUZZ", "1"))

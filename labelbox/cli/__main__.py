"""`python -m labelbox.cli`."""

from labelbox.cli import main

main()

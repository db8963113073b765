"""What the Makefile runs; not shipped."""

"""Rows of exports, read as labels."""

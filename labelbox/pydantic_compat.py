"""Kept for code that catches the validation errors of value types under this path."""

from pydantic import ValidationError as ValidationError

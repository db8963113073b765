"""Rows of legacy exports."""

from .converter import LBV1Converter

__all__ = ["LBV1Converter"]

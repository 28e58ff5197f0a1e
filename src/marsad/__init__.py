"""Marsad reads Arabic news and keeps a sourced record of diplomacy."""

__version__ = "0.1.0"

"""The same pipeline on one core or many."""

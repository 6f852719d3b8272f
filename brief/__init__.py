"""Brief: one policy brief in YAML, out as a PDF and an editable PowerPoint deck."""

__version__ = "0.1.0"

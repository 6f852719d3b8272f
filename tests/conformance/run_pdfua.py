"""pdfua with a fault of its version 0.1.3 mended; run by the Python of its own venv.

A heading in several pieces has an array for its content, of which pikepdf asks nothing but raises
ValueError. pdfua expects AttributeError there, and gives up its rule UA-14-001 for the whole file.
"""

import sys
from typing import Any

import pikepdf
from pdfua.cli import main
from pdfua.rules import structure

as_integer = structure.as_integer


def as_integer_of_anything(value: Any) -> Any:
    return None if isinstance(value, pikepdf.Array) else as_integer(value)


structure.as_integer = as_integer_of_anything
sys.exit(main(["check", "--format", "json", *sys.argv[1:]]))

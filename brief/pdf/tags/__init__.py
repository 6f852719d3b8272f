"""The structure tree of a PDF (ISO 32000-1, 14.8), made from the laid-out boxes.

WeasyPrint 70 writes one of its own, page by page: what goes over a page is told twice, list labels
are text of their items, running heads hang in the air. ``install`` puts ours in its place.
"""

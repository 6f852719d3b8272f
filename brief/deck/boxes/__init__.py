"""Reading WeasyPrint's laid-out boxes. Nothing outside this package touches its private tree.

``_page_box`` and ``formatting_structure.boxes`` are not public API: WeasyPrint is capped below the
next major version, and ``tests/deck/test_weasyprint_contract.py`` names what changed when it does.
"""

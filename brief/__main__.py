"""``python -m brief``: the same as ``brief``."""

from __future__ import annotations

from brief.cli.main import main

if __name__ == "__main__":
    main()

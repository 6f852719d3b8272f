"""Language tags as Office's proofing tools know them: with a region."""

from __future__ import annotations

from functools import lru_cache

_EAST_ASIAN = ("ja", "ko", "zh")


@lru_cache(maxsize=64)
def office_language(tag: str) -> str:
    """``en`` → ``en-GB``, ``ja`` → ``ja-JP`` (CLDR's likely subtags, British for bare English)."""
    parts = tag.replace("_", "-").split("-")
    if len(parts) > 1 and any(len(part) == 2 and part.isalpha() for part in parts[1:]):
        return "-".join(parts)
    if parts == ["en"]:
        return "en-GB"
    from babel.core import get_global

    likely = get_global("likely_subtags").get("_".join(parts)) or get_global("likely_subtags").get(
        parts[0]
    )
    return f"{parts[0]}-{likely.split('_')[-1]}" if likely else tag


def is_east_asian(tag: str) -> bool:
    """Whether a run in this language takes Latin words in between as another language's."""
    return tag.split("-")[0] in _EAST_ASIAN

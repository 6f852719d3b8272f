"""A painted document made ready for a printing house: PDF/X-4 (ISO 15930-7)."""

"""Reads WeasyPrint's boxes of laid-out pages, which are not public; nothing else of ``pdf`` does."""

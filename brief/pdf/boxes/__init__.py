"""Reads WeasyPrint's boxes of pages, which are not public; nothing else in ``pdf`` does."""

"""The brand.yml specification, one module a section; ``file.py`` is the whole file."""

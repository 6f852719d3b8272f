"""WeasyPrint's laid-out pages, read into our own types. Only this package knows its boxes."""

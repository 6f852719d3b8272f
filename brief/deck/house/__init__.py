"""Our layouts on those of a house file."""

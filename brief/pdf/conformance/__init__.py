"""What a PDF declares to keep to, and what has to be in it for that, beside its tags."""

"""What the deck's CSS asks for that PowerPoint does not have, said with template and line."""

"""What is handed out: the artefacts of a brief under good names, with a page to publish."""

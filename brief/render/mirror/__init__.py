"""Pages for scripts that run from right to left: whatever their CSS puts left stands right."""

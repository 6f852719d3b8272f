"""Where lines may break in scripts that put no space between words."""

"""The laid-out deck as a PowerPoint file (ECMA-376): one element of the format a module."""

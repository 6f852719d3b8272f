"""The parts of a native chart (DrawingML charts, ECMA-376 part 1, chapter 21.2)."""

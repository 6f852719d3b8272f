"""Charts as Vega-Lite: one module a kind, and what they share."""

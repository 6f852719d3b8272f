"""An organisation's own ``.pptx`` or ``.potx``, read into frozen data."""

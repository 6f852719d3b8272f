"""Pages fitted to a number of them: type, leading and margins, by measuring the first layout."""

"""Fitting: type stepped down, then content split over slides, until nothing leaves its box."""

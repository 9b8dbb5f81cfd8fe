"""Delivery: a PDF reaches its recipients."""

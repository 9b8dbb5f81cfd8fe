"""Sources: bytes become articles. One reader for each form; the only room that knows file formats."""

"""Characters and lines: encodings, markup, dates, the language, the order of printed lines."""

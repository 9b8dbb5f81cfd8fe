"""A web page becomes an article: its text, what stands around it, and what it declares of
itself."""

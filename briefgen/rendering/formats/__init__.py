"""The formats of a brief: each takes a brief and a pack, and gives the bytes of a file."""

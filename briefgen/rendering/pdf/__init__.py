"""The file around a laid out page: faces, tags, standards, embedded files, and the proof that the
pages print them."""

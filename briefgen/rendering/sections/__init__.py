"""What a section of a brief is, told once: the table, and what reads it before anything is
written."""

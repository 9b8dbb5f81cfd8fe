"""What a template sees: the items of a brief numbered, dated, set in type, and chosen by the room
there is."""

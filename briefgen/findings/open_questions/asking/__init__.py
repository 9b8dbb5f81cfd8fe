"""Build a question of a clause that leaves something open."""

"""English words by what they do: which report, name persons and bodies, leave open, limit,
connect."""

"""A small sentence encoder that judges what a sentence is worth: trained, measured, exported."""

"""One reader for each form that an article comes in, and how a form is recognised."""

"""Check a template pack: what its templates name, and what comes out when four sample briefs are rendered with it."""

"""Speed and quality, measured: ``make bench`` prints the figures; ``floors.json`` holds what must
not get worse."""

"""Sources side by side: which tell the same, which contradict each other, in what figures."""

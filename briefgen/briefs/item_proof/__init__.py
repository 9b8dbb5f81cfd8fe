"""What is asked of one item before anybody relies on it."""

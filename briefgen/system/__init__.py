"""What the system has and takes back: the files of the user's, those of a run, and processes that
can be killed."""

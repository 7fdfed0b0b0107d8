"""Random trainings, held against references that are written independently; see `python -m fuzz --help`."""

"""A step: what is planned, what was found, what is run."""

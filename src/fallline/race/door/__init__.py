"""The door: a race as a function of Python, with a result that a notebook shows."""

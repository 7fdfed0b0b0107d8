"""The run: where a race is kept, who drives it, and who works at it."""

"""The documents of the races on every problem, in both languages, from what the races left."""

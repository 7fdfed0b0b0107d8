"""The array libraries that parameters may come from, one module each, loaded when an array of theirs comes."""

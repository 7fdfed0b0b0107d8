"""The trial: a contender trains a problem from a seed, and what came of it is told in numbers."""

"""Speed on a GPU against torch, in one alternating run: `python -m benchmarks.gpu [--short] [--markdown FILE]`."""

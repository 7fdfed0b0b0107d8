"""Speed against peers, as ratios from one alternating run: `python -m benchmarks [section ...]`."""

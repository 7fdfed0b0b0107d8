"""Train on a file that is larger than memory would hold: only a mini-batch is ever loaded."""

import argparse
import tempfile
from pathlib import Path

import numpy as np

from fallline import minimize, rules

parser = argparse.ArgumentParser()
parser.add_argument("--megabytes", type=int, default=32, help="the size of the file")
columns = 64
rows = parser.parse_args().megabytes * 2**20 // (4 * (columns + 1))

with tempfile.TemporaryDirectory() as folder:
    path = Path(folder) / "examples.bin"
    truth = np.linspace(-1, 1, columns, dtype=np.float32)
    with path.open("wb") as file:
        rng = np.random.default_rng(0)
        for start in range(0, rows, 4096):
            x = rng.standard_normal((min(4096, rows - start), columns), np.float32)
            np.column_stack([x, x @ truth]).tofile(file)
    data = np.memmap(path, np.float32, "r", shape=(rows, columns + 1))

    def loss(w, batch):
        """Half the mean squared error, and its gradient."""
        x, y = batch[:, :-1], batch[:, -1]
        apart = x @ w - y
        return float(apart @ apart) / (2 * len(y)), x.T @ apart / len(y)

    start = np.zeros(columns, np.float32)
    found = minimize(loss, start, rules.adam(lr=0.01), data, grad=True, batch_size=256, epochs=1)
    print(f"{rows:,} examples, {data.nbytes / 2**20:.0f} MB; loss {found.fun:.2e} over the epoch")
    print(f"largest error of a weight {abs(found.x - truth).max():.1e} after {found.nit} steps")

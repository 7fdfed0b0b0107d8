"""In which order sums are added, number by number."""

from __future__ import annotations

import numpy as np
import pytest

from fallline.machines import sums


def slowly(terms: np.ndarray) -> float:
    """The sum as its definition says it, number by number."""
    blocks = []
    for start in range(0, max(1, len(terms)), 4096):
        lanes = [0.0] * 64
        for k, term in enumerate(terms[start : start + 4096]):
            lanes[k % 64] += float(term)
        width = 64
        while width > 1:
            width //= 2
            lanes = [lanes[k] + lanes[k + width] for k in range(width)]
        blocks.append(lanes[0])
    while len(blocks) > 1:
        odd = [blocks[-1]] if len(blocks) % 2 else []
        blocks = [blocks[k] + blocks[k + 1] for k in range(0, len(blocks) - 1, 2)] + odd
    return blocks[0]


def numbers(*shape: int) -> np.ndarray:
    rng = np.random.default_rng(sum(shape))
    return rng.standard_normal(shape) * 10.0 ** rng.integers(-8, 8, shape)


def check_along(n: int) -> None:
    x = numbers(3, n)
    for dtype in (np.float32, np.float64):
        terms = x.astype(dtype)
        assert sums.along(np, terms, np.float64, squares=False).tolist() == [slowly(row) for row in terms]
        squares = [slowly(row.astype(np.float64) ** 2) for row in terms]
        assert sums.along(np, terms, np.float64, squares=True).tolist() == squares


@pytest.mark.parametrize("n", [0, 1, 2, 63, 64, 65, 128, 4095, 4096, 4097, 5 * 4096 + 1, 13 * 4096])
def test_a_sum_has_one_order(n):
    check_along(n)


@pytest.mark.parametrize("rows_", [0, 1, 63, 64, 65, 5 * 64 + 3])
def test_a_sum_down_the_columns_has_one_order(rows_):
    x = numbers(2, rows_, 3).astype(np.float32)
    expected = np.zeros((2, 1, 3))
    for batch, column in np.ndindex(2, 3):
        blocks = [0.0]
        for start in range(0, rows_, 64):
            blocks.append(0.0)
            for term in x[batch, start : start + 64, column]:
                blocks[-1] += float(term)
        blocks = blocks[1:] or [0.0]
        while len(blocks) > 1:
            odd = [blocks[-1]] if len(blocks) % 2 else []
            blocks = [blocks[k] + blocks[k + 1] for k in range(0, len(blocks) - 1, 2)] + odd
        expected[batch, 0, column] = blocks[0]
    assert (sums.down(np, x, np.float64, squares=False) == expected).all()


@pytest.mark.parametrize(("name", "value"), [("BLOCK", 2048), ("LANES", 32)])
def test_another_order_is_found_out(name, value, monkeypatch):
    monkeypatch.setattr(sums, name, value)
    with pytest.raises(AssertionError):
        check_along(5 * 4096 + 1)


def test_blocks_joined_in_another_order_are_found_out(monkeypatch):
    def one_by_one(xp, blocks):
        result = blocks[..., 0]
        for k in range(1, blocks.shape[-1]):
            result = result + blocks[..., k]
        return result

    monkeypatch.setattr(sums, "_joined", one_by_one)
    with pytest.raises(AssertionError):
        check_along(13 * 4096)


def test_every_library_adds_in_the_same_order():
    torch = pytest.importorskip("torch")
    x = numbers(4, 9000).astype(np.float32)
    import array_api_compat

    tensor = torch.from_numpy(x)
    xp = array_api_compat.array_namespace(tensor)
    assert sums.along(xp, tensor, xp.float64, squares=True).tolist() == sums.along(
        np, x, np.float64, squares=True
    ).tolist()  # fmt: skip
    columns_ = sums.down(xp, tensor.T, xp.float64, squares=False)
    assert columns_.tolist() == sums.down(np, x.T, np.float64, squares=False).tolist()

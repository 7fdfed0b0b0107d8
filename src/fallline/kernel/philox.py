"""Philox 4x32-10 in any array namespace: the reference of the op `bits`.

Salmon, Moraes, Dror & Shaw 2011, Parallel random numbers: as easy as 1, 2, 3. doi:10.1145/2063384.2063405
"""

from __future__ import annotations

from typing import Any

import array_api_compat

ROUNDS = 10
MULTIPLIERS = (0xD2511F53, 0xCD9E8D57)
KEY_STEPS = (0x9E3779B9, 0xBB67AE85)
MASK = 0xFFFFFFFF


def philox(counter: tuple[Any, Any, Any, Any], seed: int) -> tuple[Any, Any, Any, Any]:
    """Four random words per counter.

    Args:
        counter: four integer arrays with values from 0 to 2**32 - 1, of a dtype that holds them.
        seed: a whole number from 0 to 2**64 - 1, the key.

    Returns:
        Four arrays of the same dtype, with values from 0 to 2**32 - 1.
    """
    c0, c1, c2, c3 = counter
    xp = array_api_compat.array_namespace(c0)
    device = {"device": c0.device} if array_api_compat.is_torch_array(c0) else {}  # torch may have another default
    k0, k1 = seed & MASK, seed >> 32
    for _ in range(ROUNDS):
        high0, low0 = _product(c0, MULTIPLIERS[0])
        high1, low1 = _product(c2, MULTIPLIERS[1])
        key0, key1 = (xp.asarray(k, dtype=c0.dtype, **device) for k in (k0, k1))
        c0, c1, c2, c3 = high1 ^ c1 ^ key0, low1, high0 ^ c3 ^ key1, low0
        k0, k1 = (k0 + KEY_STEPS[0]) & MASK, (k1 + KEY_STEPS[1]) & MASK
    return c0, c1, c2, c3


def _product(a: Any, b: int) -> tuple[Any, Any]:
    """The high and low word of a 32-bit product; in 16-bit halves where there are no 64-bit numbers."""
    if a.dtype.itemsize == 8:
        product = a * b  # which may wrap into the sign
        return (product >> 32) & MASK, product & MASK
    a_low, a_high, b_low, b_high = a & 0xFFFF, a >> 16, b & 0xFFFF, b >> 16
    low = a_low * b_low
    first = a_high * b_low + (low >> 16)
    second = a_low * b_high + (first & 0xFFFF)
    high = a_high * b_high + (first >> 16) + (second >> 16)
    return high, ((second & 0xFFFF) << 16) | (low & 0xFFFF)

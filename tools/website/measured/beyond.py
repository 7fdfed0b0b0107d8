"""Chapter 3, section 11: what AdamW mends."""

from __future__ import annotations

import numpy as np

from fallline import rules
from website.measured.registry import measuring
from website.measured.walks import Walker


@measuring(l2_small=".2f", l2_large=".2f", adamw_small=".2f", adamw_large=".2f")
def decayed() -> dict[str, float]:
    """Weights of 1 whose gradients are noise, of size 1 (small) or 100 (large), after 1000 steps: what is left of them.

    The rate is 0.01 and the decay 0.1; l2: Adam with the decay in the gradient; adamw: AdamW. Means over 2000 weights.
    """
    size = np.repeat([[1.0], [100.0]], 2000, axis=1)
    kinds = {
        "l2": rules.weight_decay(rules.adam(lr=0.01), weight_decay=0.1),
        "adamw": rules.adamw(lr=0.01, weight_decay=0.1),
    }
    result = {}
    for name, rule in kinds.items():
        walker, rng = Walker(rule, np.ones((2, 2000))), np.random.default_rng(0)
        for _ in range(1000):
            walker.step(size * rng.normal(size=size.shape))
        result[f"{name}_small"], result[f"{name}_large"] = (float(mean) for mean in walker.x.mean(1))
    return result

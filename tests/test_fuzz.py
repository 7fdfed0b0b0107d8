"""Random trainings, the same ones in every run; `make fuzz` runs others for as long as you like."""

from __future__ import annotations

import pytest

from fuzz.run import failures

CASES = [("torch", range(k, k + 12)) for k in range(0, 84, 12)]
CASES += [("minimize", range(k, k + 20)) for k in (0, 20)]
CASES += [("optax", range(6))]


@pytest.mark.parametrize(("kind", "seeds"), [pytest.param(k, s, id=f"{k} {s[0]}-{s[-1]}") for k, s in CASES])
def test_a_random_training_is_what_its_formula_says(kind, seeds):
    listed = list(failures(kind, seeds))
    assert not listed, "\n\n".join(listed)

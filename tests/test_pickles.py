"""What an earlier version pickled loads, and goes on to the bit; see `pickled`."""

from __future__ import annotations

import pickle
from typing import Any

import numpy as np
import pytest
import torch

import fallline
import pickled
from fallline.machines.array import step
from pickled import FOLDER


def kept(kind: str) -> Any:
    return pickle.loads((FOLDER / f"{kind}.pickle").read_bytes())


def test_there_is_a_test_for_every_file():
    assert {file.stem for file in FOLDER.iterdir()} == {
        "later", "minimize", "modifiers", "optax", "programs", "rules", "schedules", "surfaces", "torch",
        *pickled.classes(),
    }  # fmt: skip


@pytest.mark.parametrize("name", pickled.RULES)
def test_rules(name):
    rule, shown, after = kept("rules")[name]
    assert rule == pickled.RULES[name]
    assert hash(rule) == hash(pickled.RULES[name])
    assert repr(rule) == repr(pickled.RULES[name]) == shown
    mine = pickled.stepped(rule, step)
    assert list(mine) == list(after)
    for key, value in after.items():
        assert np.asarray(mine[key]).tobytes() == np.asarray(value).tobytes(), key


@pytest.mark.parametrize("name", pickled.RULES)
def test_programs(name):
    program, mine = kept("programs")[name], pickled.RULES[name].program
    assert program == mine
    assert vars(program) == vars(mine)
    assert [(slot.name, slot.start) for slot in program.slots] == [(slot.name, slot.start) for slot in mine.slots]


def test_modifiers():
    assert kept("modifiers") == (pickled.halved, fallline.rules.weight_decay)


def test_schedules():
    for (one, values), mine in zip(kept("schedules"), pickled.SCHEDULES, strict=True):
        assert getattr(one, "__self__", one) == getattr(mine, "__self__", mine)
        assert tuple(one(t) for t in (1, 2, 3.5, 20)) == values


def test_formulas_are_the_same_nodes():
    formula, height = kept("surfaces")
    assert formula is fallline.surfaces.rosenbrock.formula
    assert fallline.surfaces.rosenbrock(pickled.START[:2]) == height


def test_optimizers_of_torch():
    later = kept("later")["torch"]
    optimizers = kept("torch")
    assert set(optimizers) == set(later)
    for name, optimizer in optimizers.items():
        for mine, theirs in zip(pickled.train(optimizer, 3, 6), later[name], strict=True):
            assert mine.tobytes() == theirs.tobytes(), name


@pytest.mark.parametrize("name", pickled.classes())
def test_optimizers_of_each_class_go_on_as_if_they_never_were_pickled(name):
    loaded, fresh = kept(name), pickled.made(name)  # after three steps; before the first
    assert type(loaded) is type(fresh)
    assert torch.equal(pickled.walked(fresh, 0, 3), loaded.param_groups[0]["params"][0])
    again = pickle.loads(pickle.dumps(loaded))
    expected = pickled.walked(fresh, 3, 7)
    assert torch.equal(pickled.walked(loaded, 3, 7), expected)
    assert torch.equal(pickled.walked(again, 3, 7), expected)
    assert not torch.equal(expected, torch.linspace(-1, 1, 5))


@pytest.mark.parametrize("name", pickled.RULES)
def test_results_of_minimize(name):
    result, later = kept("minimize")[name]
    on = pickled.minimized(pickled.RULES[name], 3, result.x, state=result.state)
    assert on.x.tobytes() == later.tobytes()


def test_states_of_optax():
    import jax

    later = kept("later")["optax"]
    fresh = pickled.transformations()
    for name, (state, params) in kept("optax").items():
        transformation, mine, _ = fresh[name]
        assert jax.tree.structure(state) == jax.tree.structure(mine)
        _, after = pickled.updated(transformation, state, params, 3, 6)
        np.testing.assert_allclose(np.asarray(after), later[name], rtol=1e-6)
        np.testing.assert_allclose(
            np.asarray(fallline.optax.eval_params(state, params)),
            np.asarray(fallline.optax.eval_params(mine, params)),
        )

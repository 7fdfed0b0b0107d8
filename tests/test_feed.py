"""Batch, stochastic, mini-batch, streaming and out-of-core feeding of `fallline.minimize`."""

from __future__ import annotations

import itertools
import subprocess
import sys
import textwrap
from typing import NamedTuple

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from fallline import minimize, rules
from fallline.descent.examples import collate, select
from fallline.descent.feed import MiniBatches, Stream, make_feed


def seen(data, **options):
    """The batches that the loss gets."""
    collected = []
    minimize(
        lambda p, batch: collected.append(batch) or 0.0, np.ones(1), rules.sgd, data, grad=lambda p, b: p, **options
    )
    return collected


@settings(deadline=None)
@given(
    count=st.integers(1, 40),
    size=st.integers(1, 45),
    epochs=st.integers(1, 4),
    shuffle=st.booleans(),
    seed=st.integers(0, 3),
)
def test_an_epoch_sees_every_example_once(count, size, epochs, shuffle, seed):
    batches = seen(np.arange(count), batch_size=size, epochs=epochs, shuffle=shuffle, seed=seed)
    per_epoch = -(-count // size)
    assert len(batches) == per_epoch * epochs
    orders = []
    for epoch in range(epochs):
        some = batches[epoch * per_epoch : (epoch + 1) * per_epoch]
        assert [len(batch) for batch in some[:-1]] == [size] * (per_epoch - 1)
        assert len(some[-1]) == count - size * (per_epoch - 1)
        orders.append(list(np.concatenate(some)))
        assert sorted(orders[-1]) == list(range(count))
        assert shuffle or orders[-1] == list(range(count))
    assert not shuffle or count < 8 or len({tuple(order) for order in orders}) == epochs


def test_batch_stochastic_and_mini_batch():
    x = np.arange(7.0)
    whole = seen(x, epochs=3)
    assert len(whole) == 3 + 1  # and the loss at the end
    assert all(batch is x for batch in whole)
    assert [batch.shape for batch in seen(x, batch_size=1, epochs=1)] == [(1,)] * 7
    assert [batch.shape for batch in seen(x, batch_size=3, epochs=1)] == [(3,), (3,), (1,)]
    assert len(seen(x, batch_size=3)) == 300
    assert len(seen(x, batch_size=3, steps=5)) == 5
    assert len(seen(x, batch_size=3, steps=500, epochs=1)) == 3


def test_the_order_depends_on_the_seed_and_the_epoch_alone():
    x = np.arange(50)
    one, again, other = (seen(x, batch_size=7, epochs=2, seed=seed) for seed in (1, 1, 2))
    assert np.array_equal(np.concatenate(one), np.concatenate(again))
    assert not np.array_equal(np.concatenate(one), np.concatenate(other))
    np.random.seed(0)
    assert np.array_equal(np.concatenate(one), np.concatenate(seen(x, batch_size=7, epochs=2, seed=1)))


class Pair(NamedTuple):
    x: object
    y: object


class Squares:
    """A data set that gives examples one by one."""

    def __len__(self):
        return 10

    def __getitem__(self, k):
        if not isinstance(k, int):
            raise TypeError(k)
        return np.full(2, k), {"square": k * k}


class OnFile:
    """Like an HDF5 data set: rows are chosen in increasing order."""

    shape, dtype, ndim = (10, 2), np.dtype(float), 2

    def __len__(self):
        return 10

    def __getitem__(self, rows):
        assert list(rows) == sorted(rows)
        return np.arange(20.0).reshape(10, 2)[rows]


@pytest.mark.parametrize(
    ("data", "expected"),
    [
        ((np.arange(10), np.arange(10) * 2), lambda k: (k, 2 * k)),
        ({"x": np.arange(10), "y": (np.arange(10) + 1,)}, lambda k: {"x": k, "y": (k + 1,)}),
        (Pair(np.arange(10), np.arange(10.0)), lambda k: Pair(k, k.astype(float))),
        (list(range(10)), lambda k: k),
        (Squares(), lambda k: (np.stack([k, k], 1), {"square": k * k})),
        (OnFile(), lambda k: np.arange(20.0).reshape(10, 2)[k]),
        ([(k, "x" * k) for k in range(10)], lambda k: (k, ["x" * i for i in k])),
    ],
    ids=["tuple", "dict", "namedtuple", "list", "items", "file", "strings"],
)
@pytest.mark.parametrize("size", [None, 4])
def test_data_of_every_kind(data, expected, size):
    kind = seen(data, batch_size=size, epochs=1)
    if size is None and not isinstance(data, OnFile):
        same(kind[0], expected(np.arange(10)))
    elif size is not None:
        orders = np.split(np.random.default_rng((0, 0)).permutation(10), [4, 8])
        for batch, order in zip(kind, orders, strict=True):
            same(batch, expected(order))


def same(a, b):
    assert type(a) is type(b)
    if isinstance(a, dict):
        assert list(a) == list(b)
        a, b = tuple(a.values()), tuple(b.values())
    if isinstance(a, tuple):
        for x, y in zip(a, b, strict=True):
            same(x, y)
    else:
        np.testing.assert_array_equal(a, b)


def test_data_of_torch_jax_and_pandas():
    torch, jax = pytest.importorskip("torch"), pytest.importorskip("jax")
    order = np.random.default_rng((0, 0)).permutation(6)[:4]
    x = np.arange(12.0).reshape(6, 2)
    for data in (torch.tensor(x), jax.numpy.asarray(x)):
        batch = seen(data, batch_size=4, steps=1)[0]
        assert type(batch) is type(data)
        assert np.array_equal(np.asarray(batch), x[order])
    items = torch.utils.data.TensorDataset(torch.tensor(x), torch.arange(6))
    one, two = seen(items, batch_size=4, steps=1)[0]
    assert torch.equal(one, torch.tensor(x[order]))
    assert torch.equal(two, torch.tensor(order))
    loader = torch.utils.data.DataLoader(items, batch_size=4)
    assert [len(batch[0]) for batch in seen(loader, epochs=2)] == [4, 2, 4, 2]
    assert isinstance(collate([jax.numpy.ones(2), jax.numpy.zeros(2)]), jax.Array)


def test_rows_of_a_table_are_chosen_by_place():
    class Frame:
        iloc = property(lambda self: self.rows)
        rows, shape, dtype = np.arange(5) * 10, (5,), np.dtype(int)

        def __len__(self):
            return 5

        def __getitem__(self, key):
            raise KeyError(key)

    assert list(select(Frame(), np.array([3, 1]))) == [30, 10]


# Streams


def test_a_generator_ends_the_descent():
    result = minimize(
        lambda p, b: float(b), np.ones(1), rules.sgd, (k for k in range(5)), grad=lambda p, b: p
    )  # fmt: skip
    assert (result.nit, result.success) == (5, True)
    assert "the data have ended" in result.message
    assert result.fun == 4.0
    assert list(result.history["fun"]) == [0, 1, 2, 3, 4]


def test_an_endless_stream_is_ended_by_steps_and_nothing_is_taken_too_much():
    stream = itertools.count()
    result = minimize(lambda p, b: float(b), np.ones(1), rules.sgd, stream, grad=lambda p, b: p, steps=7)
    assert result.nit == 7
    assert next(stream) == 7
    again = minimize(
        lambda p, b: float(b), result.x, rules.sgd, stream, grad=lambda p, b: p, steps=2, state=result.state
    )  # fmt: skip
    assert list(again.history["fun"]) == [8, 9]
    assert again.state["step"] == 9


def test_what_can_be_iterated_over_again_is():
    class Batches:
        def __iter__(self):
            return iter([np.ones(2), np.ones(1), np.ones(3)])

    result = minimize(lambda p, b: float(b.sum()), np.ones(1), rules.sgd, Batches(), grad=lambda p, b: p, epochs=2)
    assert result.nit == 6
    assert list(result.history["epoch_fun"]) == [2, 2]
    assert minimize(lambda p, b: 0.0, np.ones(1), rules.sgd, Batches(), grad=lambda p, b: p).nit == 3
    assert minimize(lambda p, b: 0.0, np.ones(1), rules.sgd, Batches(), grad=lambda p, b: p, steps=8).nit == 8


def test_a_stream_of_nothing():
    class Nothing:
        def __iter__(self):
            return iter(())

    for data in (Nothing(), iter(())):
        result = minimize(lambda p, b: 0.0, np.ones(1), rules.sgd, data, grad=lambda p, b: p, steps=3)
        assert result.nit == 0
        assert np.isnan(result.fun)


# The loss of an epoch


def test_the_loss_of_an_epoch_counts_examples():
    x = np.arange(5.0)
    result = minimize(
        lambda p, b: float(b.mean()), np.ones(1), rules.sgd, x, grad=lambda p, b: p, batch_size=2, epochs=3
    )  # fmt: skip
    assert result.history["epoch_fun"] == pytest.approx([2, 2, 2])
    assert result.fun == pytest.approx(2)
    part = minimize(
        lambda p, b: float(b.mean()), np.ones(1), rules.sgd, x, grad=lambda p, b: p, batch_size=2, steps=2,
        shuffle=False,
    )  # fmt: skip
    assert part.fun == pytest.approx((0 + 1 + 2 + 3) / 4)


def test_an_epochs_loss_that_stops_falling_stops():
    x = np.random.default_rng(0).standard_normal(40)
    result = minimize(
        lambda p, b: float(((p - b) ** 2).mean()), np.zeros(1), rules.sgd(lr=0.05), x, batch_size=8, epochs=500,
        grad=lambda p, b: 2 * (p - b.mean()), ftol=1e-6, patience=5,
    )  # fmt: skip
    assert result.success
    assert "stopped falling" in result.message
    assert result.nit % 5 == 0
    assert result.nit < 2500


# Errors


@pytest.mark.parametrize(
    ("data", "options", "error", "match"),
    [
        (None, {"batch_size": 3}, ValueError, "batch_size was given without data"),
        (np.ones(3), {"batch_size": 0}, ValueError, "batch_size = 0: give a whole number"),
        (np.ones(3), {"batch_size": 1.5}, ValueError, "batch_size = 1.5"),
        (np.ones(3), {"batch_size": "all"}, ValueError, "batch_size = 'all'"),
        ((np.ones(3), np.ones(4)), {}, ValueError, r"data\[0\] has 3, data\[1\] has 4"),
        ({"x": np.ones(3), "y": [1]}, {}, ValueError, r"data\['x'\] has 3, data\['y'\] has 1"),
        ((np.ones(3), 1.0), {}, TypeError, r"data\[1\] is a float: no examples"),
        (np.ones(()), {}, TypeError, "data is a ndarray: no examples"),
        (np.ones((0, 2)), {}, ValueError, "data holds no examples"),
        ((), {}, ValueError, "data holds no examples"),
        (3, {}, TypeError, "data is a int: give arrays"),
        (iter([1]), {"batch_size": 2}, ValueError, "an iterable is taken as one of batches"),
        (iter([1]), {"epochs": 2}, ValueError, "can be passed over once only"),
        (iter([1]), {"ftol": 0.1}, ValueError, "a generator has none of"),
        (iter([1]), {"check_gradient": True}, ValueError, "use up a generator's first batch"),
        (np.ones(3), {"batch_size": 1, "gtol": 0.1}, ValueError, "gtol asks for a small gradient"),
    ],
)
def test_wrong_data_are_answered(data, options, error, match):
    with pytest.raises(error, match=match):
        seen(data, **options)


@pytest.mark.parametrize(
    ("options", "match"),
    [
        ({"batch_size": 5}, "whose batch_size was 4; here it is 5"),
        ({"seed": 1}, "whose seed was 0; here it is 1"),
        ({"shuffle": False}, "whose shuffle was 1; here it is 0"),
    ],
)
def test_a_state_of_other_batches_is_refused(options, match):
    run = {"batch_size": 4, "grad": lambda p, b: p, "steps": 2}
    state = minimize(lambda p, b: 0.0, np.ones(1), rules.sgd, np.ones(10), **run).state
    with pytest.raises(ValueError, match=match):
        minimize(lambda p, b: 0.0, np.ones(1), rules.sgd, np.ones(10), state=state, **(run | options))
    with pytest.raises(ValueError, match="number of examples was 10; here it is 11"):
        minimize(lambda p, b: 0.0, np.ones(1), rules.sgd, np.ones(11), state=state, **run)


def test_feeds_say_whether_they_begin_anew():
    assert make_feed(None, None, shuffle=True, seed=0).rewinds
    assert MiniBatches(np.ones(3), 2).rewinds
    assert Stream([]).rewinds
    assert not Stream(iter([])).rewinds


# Larger than memory


def test_an_epoch_over_a_file_needs_no_memory(tmp_path):
    """256 MB of examples, with room for 64 MB of data beyond what is loaded at the start."""
    code = f"""
    import resource, sys
    import numpy as np
    from fallline import minimize, rules

    path = {str(tmp_path / "examples.bin")!r}
    rows, columns = 2**18, 256
    with open(path, "wb") as file:
        for k in range(64):
            np.full((rows // 64, columns), k, np.float32).tofile(file)
    data = np.memmap(path, np.float32, "r", shape=(rows, columns))
    minimize(lambda p, b: float(b.mean()), np.zeros(columns, np.float32), rules.adam, data[:2048],
             grad=lambda p, b: b.mean(0), batch_size=512, epochs=1)
    used = int(next(line for line in open("/proc/self/status") if line.startswith("VmData")).split()[1]) * 1024
    resource.setrlimit(resource.RLIMIT_DATA, (used + 2**26, used + 2**26))
    found = minimize(lambda p, b: float(b.mean()), np.zeros(columns, np.float32), rules.adam, data,
                     grad=lambda p, b: b.mean(0), batch_size=512, epochs=1)
    assert found.nit == 512, found
    assert abs(found.fun - 31.5) < 1e-3, found.fun
    try:
        np.ones((rows, columns), np.float32)
    except MemoryError:
        print("limited")
    """
    done = subprocess.run(
        [sys.executable, "-c", textwrap.dedent(code)], capture_output=True, text=True, timeout=300, check=False
    )  # fmt: skip
    assert done.returncode == 0, done.stderr
    assert done.stdout == "limited\n"

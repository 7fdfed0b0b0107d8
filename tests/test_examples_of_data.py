"""What is an example of the data: lists that could mean two things, sparse matrices, tables."""

from __future__ import annotations

from collections import UserList, deque

import numpy as np
import pytest

from fallline import find_lr, minimize, rules

X, Y = np.arange(20.0).reshape(10, 2), np.arange(10.0)
ROWS = [row.tolist() for row in X]
ORDER = np.random.default_rng((0, 0)).permutation(10)


def seen(data, batch_size=4, steps=1):
    """The first batch that the loss gets."""
    collected = []
    minimize(
        lambda p, batch: collected.append(batch) or 0.0, np.ones(1), rules.sgd, data, grad=lambda p, b: p,
        batch_size=batch_size, steps=steps,
    )  # fmt: skip
    return collected[0]


def arrays(kind):
    """Two arrays of one library with as many rows."""
    if kind == "torch":
        torch = pytest.importorskip("torch")
        return torch.tensor(X), torch.tensor(Y)
    if kind == "jax":
        jax = pytest.importorskip("jax")
        return jax.numpy.asarray(X), jax.numpy.asarray(Y)
    if kind == "pandas":
        pandas = pytest.importorskip("pandas")
        return pandas.DataFrame(X), pandas.Series(Y)
    if kind == "pyarrow":
        pyarrow = pytest.importorskip("pyarrow")
        return pyarrow.table({"a": X[:, 0], "b": X[:, 1]}), pyarrow.array(Y)
    if kind == "sparse":
        sparse = pytest.importorskip("scipy.sparse")
        return sparse.csr_array(X), sparse.coo_matrix(Y[:, None])
    return {"numpy": (X, Y), "lists": (ROWS, Y.tolist()), "alike": (X, X), "ragged": (X, Y[:7])}[kind]


KINDS = ["numpy", "lists", "alike", "ragged", "torch", "jax", "pandas", "pyarrow", "sparse"]


# Lists


@pytest.mark.parametrize("batch_size", [None, 4])
@pytest.mark.parametrize("kind", KINDS)
def test_a_list_of_arrays_is_refused_and_a_tuple_named(kind, batch_size):
    with pytest.raises(TypeError, match=r"data is a list of 2 arrays of .*10 rows: give a tuple of them, as in \(x, y"):
        seen([*arrays(kind)], batch_size)
    with pytest.raises(TypeError, match="give a tuple"):
        find_lr(lambda p, b: 0.0, np.ones(1), rules.sgd, [*arrays(kind)], grad=lambda p, b: p, batch_size=batch_size)


@pytest.mark.parametrize(
    ("data", "name"),
    [
        (([X, X], Y), r"data\[0\] is a list"),
        ({"x": [X, X], "y": Y}, r"data\['x'\] is a list"),
        (({"both": (X, [Y, Y])},), r"data\[0\]\['both'\]\[1\] is a list"),
        (deque([X, Y]), "data is a deque"),
        (UserList([X, Y]), "data is a UserList"),
        (np.array([X.tolist(), Y.tolist()], object), "data is a ndarray"),
        ([X, Y.tolist(), 3.0], "data is a list of 3 arrays"),
    ],
    ids=str,
)
def test_so_is_one_inside_of_tuples_and_dicts_and_what_is_like_a_list(data, name):
    with pytest.raises(TypeError, match=f"{name} .*give a tuple"):
        seen(data)


@pytest.mark.parametrize(
    ("data", "expected"),
    [
        (Y.tolist(), (Y,)),
        ([np.float64(y) for y in Y], (Y,)),
        ([np.array(y) for y in Y], (Y,)),
        (ROWS, (X,)),
        (list(X), (X,)),
        (deque(ROWS), (X,)),
        ((ROWS, Y.tolist()), (X, Y)),
        (list(zip(ROWS, Y.tolist(), strict=True)), (X, Y)),
        ({"x": list(X), "y": Y}, (X, Y)),
    ],
    ids=["numbers", "scalars", "0-d", "rows", "arrays", "deque", "tuple of lists", "pairs", "dict"],
)
def test_a_list_that_is_longer_than_what_it_holds_is_one_of_examples(data, expected):
    batch = seen(data)
    parts = batch.values() if isinstance(batch, dict) else batch if isinstance(batch, tuple) else (batch,)
    for found, whole in zip(parts, expected, strict=True):
        assert np.array_equal(found, whole[ORDER[:4]])


def test_examples_of_several_shapes_make_no_batch():
    ragged = [[1.0] * (k % 3) for k in range(10)]
    with pytest.raises(ValueError, match=r"examples of the shapes \(\d,\) and \(\d,\) make no batch: pad them"):
        seen(ragged)
    torch = pytest.importorskip("torch")
    with pytest.raises(ValueError, match="make no batch"):
        seen([torch.ones(k % 3) for k in range(10)])


# Sparse matrices and tables


@pytest.mark.parametrize("kind", ["matrix", "array"])
@pytest.mark.parametrize("form", ["csr", "csc", "coo", "bsr", "dia", "lil", "dok"])
def test_rows_of_sparse_matrices_are_chosen_as_scikit_learn_does(form, kind):
    sparse = pytest.importorskip("scipy.sparse")
    data = getattr(sparse, f"{form}_{kind}")(X)
    found, target = seen((data, Y))
    assert found.format == "csr"
    assert np.array_equal(found.toarray(), X[ORDER[:4]])
    assert np.array_equal(target, Y[ORDER[:4]])
    assert np.array_equal(seen(data).toarray(), X[ORDER[:4]])
    assert seen((data, Y), None)[0] is data
    assert seen(data, None) is data


def test_a_sparse_least_squares_is_the_dense_one():
    sparse = pytest.importorskip("scipy.sparse")
    rng = np.random.default_rng(0)
    x = rng.standard_normal((60, 5)) * (rng.random((60, 5)) < 0.3)
    y = x @ np.arange(5.0)

    def loss(w, batch):
        apart = batch[0] @ w - batch[1]
        return float(apart @ apart), 2 * batch[0].T @ apart

    dense, other = (
        minimize(loss, np.zeros(5), rules.sgd(lr=0.01), (one, y), grad=True, batch_size=8, epochs=30).x
        for one in (x, sparse.coo_array(x))
    )
    assert other == pytest.approx(dense, rel=1e-12)
    lr_range = find_lr(loss, np.zeros(5), rules.sgd, (sparse.coo_array(x), y), grad=True, batch_size=8, probes=3)
    assert lr_range.suggestion > 0


@pytest.mark.parametrize("form", ["to_sparse_coo", "to_sparse_csr", "to_sparse_csc"])
@pytest.mark.filterwarnings("ignore:Sparse .* tensor support")
def test_rows_of_sparse_tensors(form):
    torch = pytest.importorskip("torch")
    found, target = seen((getattr(torch.tensor(X), form)(), torch.tensor(Y)))
    assert torch.equal(found.to_dense(), torch.tensor(X[ORDER[:4]]))
    assert torch.equal(target, torch.tensor(Y[ORDER[:4]]))


def test_rows_of_jaxs_sparse_arrays():
    sparse = pytest.importorskip("jax.experimental.sparse")
    kind = seen(sparse.BCOO.fromdense(X))
    assert np.array_equal(np.asarray(kind.todense()), X[ORDER[:4]])


@pytest.mark.parametrize("kind", ["pandas", "pyarrow"])
def test_rows_of_tables(kind):
    table, column = arrays(kind)
    found, target = seen((table, column))
    assert type(found) is type(table)
    assert np.array_equal(np.asarray(found.to_pandas() if kind == "pyarrow" else found), X[ORDER[:4]])
    assert np.array_equal(np.asarray(target), Y[ORDER[:4]])


def test_masks_and_names_stay_with_the_rows():
    masked = np.ma.masked_array(Y, mask=Y > 4)
    assert seen(masked).mask.tolist() == (Y > 4)[ORDER[:4]].tolist()
    assert seen(np.rec.fromarrays([Y], names="y")).y.tolist() == Y[ORDER[:4]].tolist()


def test_datasets_of_torch_are_asked_for_one_example_at_a_time():
    data = pytest.importorskip("torch.utils.data")
    torch = pytest.importorskip("torch")
    whole = data.TensorDataset(torch.tensor(X), torch.tensor(Y))
    halves = [data.Subset(whole, range(5)), data.Subset(whole, list(range(5, 10)))]
    x, y = seen(data.ConcatDataset(halves))
    assert x.tolist() == X[ORDER[:4]].tolist()
    assert y.tolist() == Y[ORDER[:4]].tolist()
    assert seen(halves[0], batch_size=None)[1].tolist() == [0, 1, 2, 3, 4]

"""Steps on parameters of which each process has a part: which arrays are sent to where matrices are whole, and back."""

from __future__ import annotations

import pytest

from fallline.expr import matrix_power, norm, orthogonal, qr, sqrt, total, where
from fallline.kernel.host import advance
from fallline.kernel.kernel import kernel_of
from fallline.machines.array import parted
from fallline.rule import columns, decay, eye, positive, rate, rows, rule, whole, zeros
from fallline.torch.peers.matrices import muon

SHAPES = [(3, 5), (5, 3), (4, 4)]


@rule(view="matrix")
def products(theta, grad, L=eye("eps")[rows, rows], R=eye("eps")[columns, columns], *, lr=rate(0.1), eps=positive(1)):
    """Two states that are not shaped as their parameter."""
    G = grad(theta)
    L = L + G @ G.T
    R = R + G.T @ G
    return theta - lr * matrix_power(L, -0.25) @ G @ matrix_power(R, -0.25), L, R


@rule(view="matrix")
def seldom(
    theta, grad, t, m=zeros, L=zeros[rows, rows], Q=eye(1.0)[rows, rows], *, lr=rate(0.1), mu=decay(0.9), k=whole(3)
):
    """One that changes every k steps."""
    G = grad(theta)
    m = mu * m + G
    L = L + G @ G.T
    Q = where(t % k == 0, qr(L @ Q), Q)
    return theta - lr * Q @ (Q.T @ m), m, L, Q


@rule(view="matrix")
def scaled(theta, grad, m=zeros, v=zeros, *, lr=rate(0.1), mu=decay(0.9)):
    """Sums before and after, of which those are added up over processes."""
    G = grad(theta)
    m = mu * m + G / (1 + norm(theta))
    U = orthogonal(m)
    v = mu * v + U**2
    return theta - lr * U / (1 + sqrt(v)) / (1 + norm(v)), m, v


@rule(view="matrix")
def deep(theta, grad, *, lr=rate(0.1)):
    """A total of products, on which others depend."""
    G = grad(theta)
    A = G @ G.T
    return theta - lr * (A / (1 + total(A * A))) @ theta


def divided(chosen, shape, t=1):
    kernel = kernel_of(chosen.program_for(shape))
    counters = [0.0] * len(kernel.counters)
    return parted(kernel, advance(kernel, t, chosen.numbers(t), (), (), counters, single=False)[0])


@pytest.mark.parametrize("shape", SHAPES)
def test_of_muon_one_array_is_sent_and_one_comes_back(shape):
    found = divided(muon, shape)
    assert [len(found.sent), len(found.given), len(found.returned)] == [1, 0, 1]
    assert not [one for passed in found.local.passes for one in passed.sums]


@pytest.mark.parametrize("shape", SHAPES)
def test_states_that_are_not_shaped_as_the_parameter_go_there_and_back(shape):
    found = divided(products, shape)
    assert sorted(node.sides[1:] for node in found.sent) == sorted(node.sides[1:] for node in found.returned)
    assert len(found.sent) == 3


@pytest.mark.parametrize(("t", "back"), [(1, 2), (2, 2), (3, 3), (4, 2), (6, 3)])
def test_a_state_that_stays_as_it_is_does_not_come_back(t, back):
    found = divided(seldom, (3, 5), t)
    assert [len(found.sent), len(found.returned)] == [4, back]


def test_sums_are_added_up_before_and_after_matrices_are_computed():
    found = divided(scaled, (3, 5))
    sums = [len(passed.sums) for passed in found.local.passes]
    assert found.turn == 1
    assert sums == [1, 0, 1, 0]
    assert [len(found.sent), len(found.returned)] == [1, 1]


def test_a_total_between_products_is_refused():
    with pytest.raises(NotImplementedError, match="a total of what products of matrices come to"):
        divided(deep, (3, 5))

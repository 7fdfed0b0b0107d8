"""Real problems, in all three feeding forms: the optimum is the one that scikit-learn's own solvers find."""

from __future__ import annotations

import numpy as np
import pytest

from fallline import minimize, rules, schedules

pytest.importorskip("sklearn")
from sklearn.datasets import load_breast_cancer, load_diabetes
from sklearn.linear_model import LogisticRegression, Ridge
from sklearn.preprocessing import StandardScaler


@pytest.fixture(scope="module")
def cancer():
    x, y = load_breast_cancer(return_X_y=True)
    return StandardScaler().fit_transform(x), y * 2.0 - 1


def logistic(params, batch, penalty):
    """Mean logistic loss with an L2 penalty on the weights, and its gradient."""
    x, y = batch
    margin = y * (x @ params["w"] + params["b"])
    slope = -y / (1 + np.exp(margin))
    value = np.logaddexp(0, -margin).mean() + penalty * (params["w"] ** 2).sum() / 2
    return value, {"w": x.T @ slope / len(y) + penalty * params["w"], "b": slope.mean()}


@pytest.mark.parametrize(
    ("form", "options", "chosen", "tolerance"),
    [
        ("batch", {"epochs": 3000}, rules.nag(lr=0.3), 1e-9),
        (
            "mini-batch",
            {"batch_size": 50, "epochs": 150},
            rules.momentum(lr=schedules.inverse_time(0.05, decay=0.01)),
            1e-4,
        ),
        ("stochastic", {"batch_size": 1, "epochs": 40}, rules.sgd(lr=schedules.inverse_time(0.05, decay=1e-3)), 1e-4),
    ],
)
def test_logistic_regression_reaches_scikit_learns_optimum(cancer, form, options, chosen, tolerance):
    x, y = cancer
    penalty = 0.01
    theirs = LogisticRegression(C=1 / (penalty * len(y)), tol=1e-12, max_iter=10_000).fit(x, y)
    best = logistic({"w": theirs.coef_[0], "b": theirs.intercept_[0]}, cancer, penalty)[0]
    start = {"w": np.zeros(x.shape[1]), "b": 0.0}
    result = minimize(lambda p, batch: logistic(p, batch, penalty), start, chosen, cancer, grad=True, **options)
    assert logistic(result.x, cancer, penalty)[0] - best == pytest.approx(0, abs=tolerance), form


@pytest.mark.parametrize(
    ("form", "options", "chosen", "tolerance"),
    [
        ("batch", {"epochs": 4000}, rules.momentum(lr=0.1), 1e-9),
        ("mini-batch", {"batch_size": 50, "epochs": 400}, rules.sgd(lr=schedules.inverse_time(0.05, decay=0.01)), 1e-3),
        ("stochastic", {"batch_size": 1, "epochs": 60}, rules.sgd(lr=schedules.inverse_time(0.01, decay=1e-3)), 1e-3),
    ],
)
def test_ridge_regression_reaches_scikit_learns_optimum(form, options, chosen, tolerance):
    x, y = load_diabetes(return_X_y=True)
    x, y = StandardScaler().fit_transform(x), (y - y.mean()) / y.std()
    penalty = 0.1
    theirs = Ridge(alpha=penalty * len(y), fit_intercept=False).fit(x, y).coef_

    def both(w, batch):
        x, y = batch
        apart = x @ w - y
        return (apart @ apart) / (2 * len(y)) + penalty * (w @ w) / 2, x.T @ apart / len(y) + penalty * w

    result = minimize(both, np.zeros(x.shape[1]), chosen, (x, y), grad=True, **options)
    best = both(theirs, (x, y))[0]
    assert both(result.x, (x, y))[0] - best == pytest.approx(0, abs=tolerance), form
    assert result.x == pytest.approx(theirs, abs=0.05)

"""Groups with a rule of their own: each as if it was alone, all in one step, one guard and one state dict."""

from __future__ import annotations

import copy
import pickle

import pytest
import torch

import fallline.torch
from fallline import rules, sign, zeros
from fallline.machines import cpu
from fallline.machines.array import step as reference_step
from fallline.rule import HyperparameterError, decay, rate
from fallline.spelling import SpecError
from fallline.torch import NonFiniteGradientError, Optimizer
from test_torch import begun, equal, gradient, parameters, saved, set_gradients, train, values
from thinned import every_rule
from torch_cases import WAYS, use

DEFAULT = rules.adam
"""The optimizer's rule, of the groups that have none of their own."""


@fallline.rule
def lion(theta, grad, m=zeros, *, lr=rate(1e-4), beta1=decay(0.9), beta2=decay(0.99)):
    """Lion: the sign of an average of gradients.

    Source: here.
    """
    g = grad(theta)
    update = sign(beta1 * m + (1 - beta1) * g)
    return theta - lr * update, beta2 * m + (1 - beta2) * g


def mixed(params, rule=lion, *, default=DEFAULT, own=None, **kwargs):
    """An optimizer whose first group has a rule of its own, and whose second has not."""
    return Optimizer([{"params": params[:2], "rule": rule, **(own or {})}, {"params": params[2:]}], default, **kwargs)


# Steps


@every_rule(way=WAYS, ahead=[False, True])
def test_each_group_has_the_references_bits_of_its_rule(rule, way, ahead, monkeypatch):
    params = parameters()
    default = rules.nag(gamma=0.8) if ahead else DEFAULT
    optimizer = mixed(params, rule, default=default, own={"lr": 0.02}, lr=0.01, backend=use(way, monkeypatch))
    expected = [(param.detach().clone(), begun(rule if k < 2 else default, param)) for k, param in enumerate(params)]
    for t in range(1, 6):

        def closure():
            set_gradients(params)
            return 1.25

        assert optimizer.step(closure) == 1.25
        expected = [
            reference_step(rule(lr=0.02) if k < 2 else default(lr=0.01), t, x, gradient, states, tensor=k)
            for k, (x, states) in enumerate(expected)
        ]
    assert equal(params, [x for x, _ in expected])
    for param, (_, states) in zip(params, expected, strict=True):
        assert set(optimizer.state[param]) == {"step", *states}
        assert equal([optimizer.state[param][name] for name in states], map(torch.as_tensor, states.values()))


def test_a_group_has_the_values_of_its_own_rule_and_not_what_the_optimizer_was_given():
    params = parameters()
    optimizer = mixed(params, lion(beta2=0.8), own={"lr": 0.5}, lr=0.01, beta1=0.7, foreach=False)
    theirs, ours = optimizer.param_groups
    names = {"params", "rule", "lr", "beta1", "beta2", "foreach"}
    assert set(theirs) == names
    assert set(ours) == names - {"rule"} | {"eps"}
    assert (theirs["lr"], theirs["beta1"], theirs["beta2"]) == (0.5, 0.9, 0.8)
    assert (ours["lr"], ours["beta1"], ours["beta2"]) == (0.01, 0.7, 0.999)
    assert theirs["rule"] == lion(beta2=0.8)
    assert optimizer.rule == DEFAULT(lr=0.01, beta1=0.7)


@pytest.mark.parametrize(
    ("text", "meant"),
    [
        ("momentum", rules.momentum),
        ("momentum(gamma=0.5)", rules.momentum(gamma=0.5)),
        ("weight_decay(nag)", rules.weight_decay(rules.nag)),
    ],
)
def test_a_groups_rule_may_be_spelled(text, meant):
    params, others = parameters(), parameters()
    spelled, given = mixed(params, text), mixed(others, meant)
    assert spelled.param_groups[0]["rule"] == meant
    train(spelled, params, 2)
    train(given, others, 2)
    assert equal(params, others)


def test_a_rule_is_added_with_a_group_in_the_middle_of_training():
    whole, params = parameters(), parameters()
    train(mixed(whole[:3]), whole[:3], 2)
    optimizer = Optimizer([{"params": params[:2], "rule": lion}], DEFAULT)
    optimizer.add_param_group({"params": params[2:3]})
    train(optimizer, params[:3], 2)
    assert equal(params[:3], whole[:3])
    optimizer.add_param_group({"params": params[3:], "rule": "momentum", "lr": lambda t: 1.0 * t})
    before = values(params)
    train(optimizer, params, 1)
    assert set(optimizer.state[params[4]]) == {"step", "v"}
    x, _ = reference_step(rules.momentum(lr=3.0), 1, before[4], gradient, None, tensor=4)  # the optimizer's third step
    assert torch.equal(params[4], x)


def test_all_groups_are_one_launch(monkeypatch):
    params = parameters()
    optimizer = Optimizer(
        [{"params": [param], "rule": rule} for param, rule in zip(params, rules.RULES.values(), strict=False)],
        DEFAULT,
    )
    train(optimizer, params, 1)
    launches = []
    run = cpu.MACHINE.table(1, 1).__class__.run
    monkeypatch.setattr(
        cpu.MACHINE.table(1, 1).__class__, "run", lambda self, *args: launches.append(args) or run(self, *args)
    )
    train(optimizer, params, 1)
    assert len(launches) == 1


def test_schedulers_move_the_rate_of_every_group():
    params, others = parameters(), parameters()
    optimizer = mixed(params, own={"lr": 0.5}, lr=0.01)
    scheduler = torch.optim.lr_scheduler.LambdaLR(optimizer, lambda count: 1 / (1 + count))
    alone = [Optimizer(others[:2], lion, lr=lambda t: 0.5 / t), Optimizer(others[2:], DEFAULT, lr=lambda t: 0.01 / t)]
    for _ in range(3):
        train(optimizer, params, 1)
        scheduler.step()
        set_gradients(others)
        for one in alone:
            one.step()
    assert [group["lr"] for group in optimizer.param_groups] == [0.125, 0.0025]
    assert equal(params, others)


@pytest.mark.parametrize("bad", [0, 4])
def test_one_guard_looks_at_all_groups(bad):
    params = parameters()
    optimizer = mixed(params, nonfinite="skip")
    train(optimizer, params, 1)
    before, states = values(params), copy.deepcopy(optimizer.state_dict())
    set_gradients(params)
    params[bad].grad.view(-1)[0] = torch.inf
    optimizer.step()
    assert optimizer.skipped_steps == 1
    assert equal(params, before)
    for key, state in optimizer.state_dict()["state"].items():
        assert equal(state.values(), states["state"][key].values())
    with pytest.raises(NonFiniteGradientError, match=f"group {int(bad > 1)}"):
        mixed(params, nonfinite="raise").step()


@pytest.mark.parametrize("sparse", ["exact", "lazy"])
def test_sparse_gradients_reach_each_rule(sparse):
    params, others = parameters(shapes=[(5, 3), (4, 2)]), parameters(shapes=[(5, 3), (4, 2)])
    optimizer = Optimizer([{"params": params[:1], "rule": lion}, {"params": params[1:]}], DEFAULT, sparse=sparse)
    alone = [Optimizer(others[:1], lion, sparse=sparse), Optimizer(others[1:], DEFAULT, sparse=sparse)]
    for t in range(3):
        for param in (*params, *others):
            rows = gradient(param.detach())
            rows[t % 2 :: 2] = 0
            param.grad = rows.to_sparse(1)
        optimizer.step()
        for one in alone:
            one.step()
    assert equal(params, others)


# Rules that look ahead, beside others


@pytest.mark.parametrize("own", [True, False])
def test_train_and_eval_move_only_the_groups_that_look_ahead(own):
    params, others = parameters(torch.float64), parameters(torch.float64)
    rule, default = (rules.nag, rules.adam) if own else (rules.adam, rules.nag)
    ahead = slice(0, 2) if own else slice(2, None)
    optimizer = mixed(params, rule, default=default)
    train(optimizer, params, 3)
    points = values(params)
    optimizer.eval()
    alone = Optimizer(others[ahead], rules.nag)
    train(alone, others[ahead], 3)
    alone.eval()
    assert equal(params[ahead], others[ahead])
    moved = [not torch.equal(param, point) for param, point in zip(params, points, strict=True) if param.numel()]
    assert moved == [(k < 2) == own for k in range(len(moved))]
    with pytest.raises(RuntimeError, match=r"nag takes its gradient ahead of the parameters.* call opt\.train\(\)"):
        optimizer.step()
    optimizer.train()
    assert equal(params, points)


def test_a_value_of_a_look_ahead_group_moves_its_parameters_alone():
    params, others = parameters(torch.float64), parameters(torch.float64)
    optimizer, alone = mixed(params, "nag"), Optimizer(others[:2], rules.nag)
    train(optimizer, params, 2)
    train(alone, others[:2], 2)
    rest = values(params[2:])
    for one in (optimizer, alone):
        one.param_groups[0]["gamma"] = 0.5
    assert equal(params, [*others[:2], *rest])


def test_the_closure_may_not_add_to_gradients_that_a_look_ahead_group_got_at_theta():
    params = parameters(torch.float64, [(3,), (4,), (5,)])
    optimizer = mixed(params, "nag")
    train(optimizer, params, 1)
    optimizer.eval()

    def closure():
        loss = sum((param**2).sum() for param in params)
        loss.backward()
        return loss

    closure()
    with pytest.raises(RuntimeError, match="nag takes its gradient ahead of the parameters, but the closure adds"):
        optimizer.step(closure)


# Saving and loading


@pytest.mark.parametrize("given", ["lion", "nag"])
def test_resuming_is_never_having_stopped(given):
    rule = {"lion": lion, "nag": rules.nag}[given]
    whole, params = parameters(), parameters()
    train(mixed(whole, rule, lr=0.01), whole, 6)
    optimizer = mixed(params, rule, lr=0.01)
    train(optimizer, params, 3)
    state = saved(optimizer.state_dict())  # plain values alone
    assert [group.get("rule") for group in state["param_groups"]] == [given, None]
    assert state["rule"] == "adam"
    second = [torch.nn.Parameter(param.detach().clone()) for param in params]
    optimizer = mixed(second, rule, own={"lr": 0.7}, lr=0.123)
    optimizer.load_state_dict(state)
    assert optimizer.param_groups[0]["rule"] is rule
    train(optimizer, second, 3)
    assert equal(second, whole)


def test_resuming_keeps_a_groups_schedule():
    schedule = lambda t: 0.1 / t  # noqa: E731
    whole, params = parameters(), parameters()
    train(mixed(whole, own={"lr": schedule}), whole, 4)
    one = mixed(params, own={"lr": schedule})
    train(one, params, 2)
    two = mixed(params, own={"lr": schedule})
    two.load_state_dict(saved(one.state_dict()))
    train(two, params, 2)
    assert equal(params, whole)


@pytest.mark.parametrize("duplicate", [copy.deepcopy, lambda one: pickle.loads(pickle.dumps(one))])
def test_copies_and_pickles_go_on_alone(duplicate):
    params = parameters()
    optimizer = mixed(params, "nag(gamma=0.8)")
    train(optimizer, params, 2)
    other = duplicate(optimizer)
    theirs = [param for group in other.param_groups for param in group["params"]]
    assert other.param_groups[0]["rule"] == rules.nag(gamma=0.8)
    train(optimizer, params, 2)
    train(other, theirs, 2)
    assert equal(theirs, params)


def test_whether_a_rule_is_a_groups_own_or_the_optimizers_makes_no_difference_to_loading():
    params, others = parameters(), parameters()
    train(mixed(params), params, 2)
    optimizer = Optimizer([{"params": params[:2]}, {"params": params[2:], "rule": DEFAULT}], lion)
    train(optimizer, params, 2)
    other = mixed(others)
    other.load_state_dict(optimizer.state_dict())
    assert [group.get("rule") for group in other.param_groups] == [lion, None]
    with torch.no_grad():
        for mine, theirs in zip(others, params, strict=True):
            mine.copy_(theirs)
    train(optimizer, params, 2)
    train(other, others, 2)
    assert equal(others, params)


@pytest.mark.parametrize(
    ("change", "match"),
    [
        (lambda s: s["param_groups"][0].update(rule="nag"), "group 0 of the state dict is of the rule nag.* runs lion"),
        (lambda s: s["param_groups"][0].pop("rule"), "group 0 of the state dict is of the rule adam.* runs lion"),
        (lambda s: s["param_groups"][1].update(rule="lion"), "group 1 of the state dict is of the rule lion"),
        (lambda s: s["param_groups"][0].update(rule=3), "the 'rule' of group 0 is a int instead of a name"),
        (lambda s: s["param_groups"][0].pop("beta2"), "group 0 of the state dict lacks beta2"),
        (lambda s: s["param_groups"][0].update(eps=0.1), "lion has no hyperparameter 'eps'"),
        (lambda s: s["param_groups"][0].update(lr=-1.0), "group 0 of the state dict: lr = -1.0"),
        (lambda s: s["state"][0].pop("m"), r"parameter 0 of the state dict has the states \['step'\]; lion has"),
        (lambda s: s["state"][4].pop("v"), r"parameter 4 of the state dict has the states .*; adam has"),
    ],
)
def test_a_wrong_state_dict_is_refused_and_nothing_changes(change, match):
    params, others = parameters(), parameters()
    optimizer, other = mixed(params), mixed(others, lr=0.5)
    train(optimizer, params, 2)
    train(other, others, 3)
    before, state = copy.deepcopy(optimizer.state_dict()), copy.deepcopy(other.state_dict())
    change(state)
    with pytest.raises(ValueError, match=match):
        optimizer.load_state_dict(state)
    after = optimizer.state_dict()
    assert after["param_groups"] == before["param_groups"]
    for key, kept in after["state"].items():
        assert equal(kept.values(), before["state"][key].values())


def test_a_state_dict_of_other_rules_alone_is_refused_also_where_not_all_must_be_there():
    params = parameters()
    one = mixed(params, "nag", default=rules.momentum)
    for strict in (True, False):
        with pytest.raises(ValueError, match="of the rule momentum, nag, but this optimizer runs lion, adam"):
            mixed(params).load_state_dict(one.state_dict(), strict=strict)


def test_a_parameter_that_has_moved_to_another_rule_begins_anew():
    params = parameters()
    named = [(f"p{k}", param) for k, param in enumerate(params)]
    one = mixed(named, own={"lr": 0.5}, lr=0.01)
    train(one, params, 2)
    two = Optimizer([{"params": named[:1], "rule": lion}, {"params": named[1:]}], DEFAULT, lr=0.3)
    report = two.load_state_dict(one.state_dict(), strict=False)
    assert report == (["p1"], ["p1"])
    assert params[1] not in two.state
    assert [set(two.state[param]) for param in (params[0], params[2])] == [{"step", "m"}, {"step", "m", "v"}]
    assert [group["lr"] for group in two.param_groups] == [0.5, 0.3]  # the second's came from two groups
    three = Optimizer([{"params": named[:2]}, {"params": named[2:]}], DEFAULT, lr=0.3)
    assert three.load_state_dict(one.state_dict(), strict=False) == (["p0", "p1"], ["p0", "p1"])
    assert [group["lr"] for group in three.param_groups] == [0.3, 0.01]  # the first's came from another rule's


# What is refused


@pytest.mark.parametrize(
    ("group", "error", "match"),
    [
        ({"rule": "lionn"}, SpecError, "no rule is called 'lionn'"),
        ({"rule": "weight_decay"}, SpecError, "weight_decay modifies rules and is none itself"),
        (
            {"rule": torch.optim.Adam},
            TypeError,
            r"a group's rule must be a rule, such .* the optimizer's; .* Adam\(params\)",
        ),
        ({"rule": None}, TypeError, "a group's rule must be a rule"),
        ({"rule": lion, "eps": 0.1}, HyperparameterError, "lion has no hyperparameter 'eps'; it has: lr, beta1, beta2"),
        ({"rule": lion, "weight_decay": 0.1}, HyperparameterError, r"decoupled_weight_decay\(lion\)"),
        ({"rule": lion, "beta1": 1.5}, HyperparameterError, "beta1 = 1.5 is outside"),
        ({"rule": lion, "nonfinite": "skip"}, ValueError, "it is one for all"),
    ],
)
def test_a_wrong_group_is_refused_and_the_optimizer_is_as_it_was(group, error, match):
    params = parameters()
    optimizer = Optimizer(params[:2], DEFAULT)
    with pytest.raises(error, match=match):
        optimizer.add_param_group({"params": params[2:], **group})
    assert len(optimizer.param_groups) == 1
    train(optimizer, params[:2], 1)


@pytest.mark.parametrize("stepped", [False, True])
@pytest.mark.parametrize("k", [0, 1])
@pytest.mark.parametrize("put", ["nag", rules.nag, rules.adadelta])
def test_a_group_keeps_its_rule(put, k, stepped):
    params = parameters()
    optimizer = mixed(params)
    train(optimizer, params, int(stepped))
    before = values(params)
    optimizer.param_groups[k]["rule"] = put
    with pytest.raises(ValueError, match=r"group\['rule'\] = .*: a group gets its rule, .* when it is added"):
        train(optimizer, params, 1)
    assert equal(params, before)


@pytest.mark.parametrize("name", ["Adam", "SGD"])
def test_classes_of_torch_have_one_rule_and_take_labels(name):
    params = parameters()
    make = getattr(fallline.torch, name)
    with pytest.raises(TypeError, match=f"{name} computes what torch.optim.{name} does, in all of its groups"):
        make([{"params": params, "rule": lion}], lr=0.1)
    labelled = make([{"params": params, "rule": "the first"}], lr=0.1)
    train(labelled, params, 2)
    labelled.load_state_dict(labelled.state_dict())
    assert labelled.param_groups[0]["rule"] == "the first"


def test_the_state_dict_of_a_rule_per_group_is_none_of_a_class_of_torch():
    params = parameters()
    optimizer = fallline.torch.Adam([{"params": params[:2]}, {"params": params[2:]}])
    with pytest.raises(ValueError, match="group 0 of the state dict is of the rule lion"):
        optimizer.load_state_dict(mixed(params).state_dict())


def test_a_class_of_a_rule_takes_groups_with_other_rules():
    params, others = parameters(), parameters()
    one = fallline.torch.Momentum([{"params": params[:2], "rule": lion}, {"params": params[2:]}], lr=0.2)
    two = mixed(others, default=rules.momentum, lr=0.2)
    train(one, params, 2)
    train(two, others, 2)
    assert equal(params, others)


def test_a_search_for_the_rate_leaves_groups_as_they_were():
    params = parameters(torch.float64, [(3,), (4,), (5,)])
    optimizer = mixed(params, own={"lr": 0.5}, lr=0.01)
    before, groups = values(params), copy.deepcopy(optimizer.state_dict()["param_groups"])

    def closure():
        loss = sum((param**2).sum() for param in params)
        loss.backward()
        return loss

    fallline.torch.find_lr(optimizer, closure, steps=10, repeats=1, probes=0)
    assert optimizer.state_dict()["param_groups"] == groups
    assert equal(params, before)
    train(optimizer, params, 1)

"""Functions of the step in torch's optimizers: which step that is, and who may not move them."""

import copy
import pickle
import warnings

import pytest
import torch
from torch.distributed.checkpoint.state_dict import get_optimizer_state_dict
from torch.optim import lr_scheduler
from torch.optim.swa_utils import SWALR

import fallline.torch
from fallline import HyperparameterError, decays, rate, rule, rules, schedules, zeros
from fallline.torch import Optimizer, weight_decay
from registered import PLAIN
from torch_cases import saved

DROP = schedules.piecewise_constant((5,), (1.0, 0.001))  # 1 for five steps, then 0.001


def scalars(count=2):
    return [torch.nn.Parameter(torch.zeros(1, dtype=torch.float64)) for _ in range(count)]


def run(optimizer, params, when, first=1, last=10):
    for t in range(first, last + 1):
        optimizer.zero_grad()
        for param, on in zip(params, when, strict=True):
            if on(t):
                param.grad = torch.ones_like(param)
        optimizer.step()


def rates(when, first=1, last=10):
    """What SGD with gradients of 1 has gone, at the optimizer's steps."""
    return [-sum(DROP(t) for t in range(first, last + 1) if on(t)) for on in when]


ALWAYS = lambda t: True  # noqa: E731
WHEN = {
    "unfrozen": (ALWAYS, lambda t: t > 5),
    "frozen": (ALWAYS, lambda t: t <= 5),
    "an expert used now and then": (lambda t: t % 2 == 0, lambda t: t % 2 == 1),
    "a single step": (ALWAYS, lambda t: t == 7),
}


# What t is


@pytest.mark.parametrize("backend", ["auto", "array"])
@pytest.mark.parametrize("when", WHEN.values(), ids=WHEN)
def test_a_schedule_counts_the_optimizers_steps(when, backend):
    params = scalars()
    run(Optimizer(params, rules.sgd, lr=DROP, backend=backend), params, when)
    assert [p.item() for p in params] == pytest.approx(rates(when))


@pytest.mark.parametrize("given", [DROP, DROP.by_count, lambda t: DROP(t)], ids=["schedule", "by_count", "function"])
def test_every_spelling_of_a_schedule_is_the_same(given):
    params = scalars()
    run(Optimizer(params, rules.sgd, lr=given), params, WHEN["unfrozen"])
    assert [p.item() for p in params] == pytest.approx(rates(WHEN["unfrozen"]))


@pytest.mark.parametrize("sparse", ["exact", "lazy"])
def test_sparse_gradients_have_the_same_step(sparse):
    params = scalars()
    optimizer = Optimizer(params, rules.sgd, lr=DROP, sparse=sparse)
    for t in range(1, 11):
        params[0].grad = torch.ones_like(params[0])
        params[1].grad = torch.ones_like(params[1]).to_sparse() if t > 5 else None
        optimizer.step()
    assert [p.item() for p in params] == pytest.approx(rates(WHEN["unfrozen"]))


def test_a_parameter_added_later_joins_the_schedule():
    params = scalars()
    optimizer = Optimizer(params[:1], rules.sgd, lr=DROP)
    run(optimizer, params[:1], (ALWAYS,), last=5)
    optimizer.add_param_group({"params": params[1:]})
    run(optimizer, params, (ALWAYS, ALWAYS), first=6)
    assert [p.item() for p in params] == pytest.approx(rates(WHEN["unfrozen"]))


def test_corrections_count_the_parameters_own_steps():
    """Adam's first step is lr, whenever it is taken; here with the lr of the optimizer's sixth."""
    params = scalars()
    optimizer = Optimizer(params, rules.adam(lr=DROP, eps=0))
    run(optimizer, params, (ALWAYS, lambda t: t == 6))
    assert params[1].item() == pytest.approx(-0.001)


def test_torchs_classes_count_the_same_also_those_without_steps():
    for cls in (fallline.torch.SGD, fallline.torch.RMSprop):
        params = scalars()
        optimizer = cls([{"params": params, "lr": DROP}], lr=0.5)
        run(optimizer, params, (ALWAYS, lambda t: t == 6))
        alone = scalars(1)
        run(cls(alone, lr=0.001), alone, (ALWAYS,), last=1)
        assert params[1].item() == pytest.approx(alone[0].item())


def test_a_state_that_starts_at_a_schedule_starts_at_its_present_value():
    params = scalars()
    optimizer = fallline.torch.Rprop([{"params": params, "lr": DROP}])
    run(optimizer, params, (ALWAYS, lambda t: t == 6))
    assert params[1].item() == pytest.approx(-0.001)


def test_steps_that_are_left_out_do_not_count():
    params = scalars(1)
    optimizer = Optimizer(params, rules.sgd, lr=DROP, nonfinite="skip")
    for t in range(1, 11):
        params[0].grad = torch.full_like(params[0], torch.nan if t in (2, 3) else 1.0)
        optimizer.step()
    assert params[0].item() == pytest.approx(-5 - 3 * 0.001)
    optimizer.found_inf = torch.tensor(1.0)
    optimizer.step()
    del optimizer.found_inf
    assert optimizer.state_dict()["param_groups"][0]["schedule_step"] == 8


def test_a_step_that_raises_does_not_count():
    params = scalars(1)
    optimizer = Optimizer(params, rules.sgd, lr=DROP, nonfinite="raise")
    run(optimizer, params, (ALWAYS,), last=4)
    params[0].grad = torch.full_like(params[0], torch.nan)
    with pytest.raises(FloatingPointError):
        optimizer.step()
    run(optimizer, params, (ALWAYS,), last=2)
    assert params[0].item() == pytest.approx(-5 - 0.001)


# Going on


def state_dict(optimizer, params, lr):
    again = Optimizer([{"params": params[:1]}, {"params": params[1:], "lr": lr}], rules.adam, lr=0.5)
    again.load_state_dict(saved(optimizer.state_dict()))
    return again


def old_state_dict(optimizer, params, lr):
    """Without the steps made: those of the parameter that has made the most."""
    again = Optimizer([{"params": params[:1]}, {"params": params[1:], "lr": lr}], rules.adam, lr=0.5)
    old = saved(optimizer.state_dict())
    for group in old["param_groups"]:
        group.pop("schedule_step", None)
    again.load_state_dict(old)
    return again


def pickled(optimizer, params, lr):
    again = pickle.loads(pickle.dumps(optimizer))
    for group, mine in zip(again.param_groups, (params[:1], params[1:]), strict=True):
        for param, old in zip(mine, group["params"], strict=True):
            again.state[param] = again.state.pop(old)
        group["params"] = mine
    return again


@pytest.mark.parametrize("way", [state_dict, old_state_dict, pickled])
def test_going_on_has_the_bits_of_never_having_stopped(way):
    lr, when = schedules.exponential(0.5, rate=0.7), (ALWAYS, lambda t: t % 3 == 0)
    whole, parts = scalars(), scalars()
    one, two = (Optimizer([{"params": p[:1]}, {"params": p[1:], "lr": lr}], rules.adam, lr=0.5) for p in (whole, parts))
    run(one, whole, when)
    run(two, parts, when, last=6)
    run(way(two, parts, lr), parts, when, first=7)
    assert [p.item() for p in parts] == [p.item() for p in whole]


def test_a_number_in_a_group_saves_nothing_more():
    for optimizer in (Optimizer(scalars(), rules.adam), fallline.torch.Adam(scalars())):
        assert "schedule_step" not in optimizer.state_dict()["param_groups"][0]


def test_copies_count_alone():
    params = scalars(1)
    optimizer = Optimizer(params, rules.sgd, lr=DROP)
    run(optimizer, params, (ALWAYS,), last=5)
    again = copy.deepcopy(optimizer)
    run(again, again.param_groups[0]["params"], (ALWAYS,), last=1)
    run(optimizer, params, (ALWAYS,), last=1)
    assert again.param_groups[0]["params"][0].item() == params[0].item() == pytest.approx(-5.001)


def test_a_search_for_a_rate_leaves_the_count():
    params = scalars(1)
    optimizer = Optimizer(params, rules.momentum(lr=0.1, gamma=schedules.linear(0.5, 0.9, 10)))
    run(optimizer, params, (ALWAYS,), last=3)

    def closure():
        loss = ((params[0] - 1) ** 2).sum()
        loss.backward()
        return loss

    fallline.torch.find_lr(optimizer, closure, steps=20, repeats=1, probes=0)
    assert optimizer.state_dict()["param_groups"][0]["schedule_step"] == 3


def test_torchs_distributed_checkpoints_may_make_the_first_states():
    """They set every learning rate to 0 for a step that makes them."""
    model = torch.nn.Linear(2, 1)
    optimizer = Optimizer(model.parameters(), rules.adam, lr=DROP)
    before = [p.detach().clone() for p in model.parameters()]
    get_optimizer_state_dict(model, optimizer)
    assert optimizer.param_groups[0]["lr"] == DROP
    assert all(torch.equal(a, b) for a, b in zip(before, model.parameters(), strict=True))


# What schedulers may not move

SCHEDULERS = {
    "StepLR": lambda o: lr_scheduler.StepLR(o, 10),
    "MultiStepLR": lambda o: lr_scheduler.MultiStepLR(o, [3]),
    "LambdaLR": lambda o: lr_scheduler.LambdaLR(o, lambda k: 0.5**k),
    "MultiplicativeLR": lambda o: lr_scheduler.MultiplicativeLR(o, lambda k: 0.5),
    "ConstantLR": lr_scheduler.ConstantLR,
    "LinearLR": lr_scheduler.LinearLR,
    "ExponentialLR": lambda o: lr_scheduler.ExponentialLR(o, 0.5),
    "PolynomialLR": lr_scheduler.PolynomialLR,
    "CosineAnnealingLR": lambda o: lr_scheduler.CosineAnnealingLR(o, 10),
    "CosineAnnealingWarmRestarts": lambda o: lr_scheduler.CosineAnnealingWarmRestarts(o, 10),
    "ReduceLROnPlateau": lr_scheduler.ReduceLROnPlateau,
    "OneCycleLR": lambda o: lr_scheduler.OneCycleLR(o, 0.1, total_steps=100, cycle_momentum=False),
    "CyclicLR": lambda o: lr_scheduler.CyclicLR(o, 0.01, 0.1, cycle_momentum=False),
    "SequentialLR": lambda o: lr_scheduler.SequentialLR(
        o, [lr_scheduler.ConstantLR(o), lr_scheduler.ExponentialLR(o, 0.5)], [3]
    ),
    "ChainedScheduler": lambda o: lr_scheduler.ChainedScheduler([lr_scheduler.ExponentialLR(o, 0.5)], o),
    "SWALR": lambda o: SWALR(o, 0.05),
    "a number that is set": lambda o: o.param_groups[0].__setitem__("lr", 0.1),
}
HOLDERS = {
    "Optimizer": lambda p: Optimizer(p, rules.sgd, lr=DROP),
    "the rule": lambda p: Optimizer(p, rules.sgd(lr=DROP)),
    "a group": lambda p: Optimizer([{"params": p, "lr": DROP}], rules.adam),
    "a group of torch's class": lambda p: fallline.torch.Adam([{"params": p, "lr": DROP}]),
    "loaded": lambda p: loaded(Optimizer(p, rules.sgd, lr=DROP)),
    "copied": lambda p: copy.deepcopy(Optimizer(p, rules.sgd, lr=DROP)),
}


def loaded(optimizer):
    optimizer.load_state_dict(saved(optimizer.state_dict()))
    return optimizer


@pytest.mark.parametrize("holder", HOLDERS)
@pytest.mark.parametrize("scheduler", SCHEDULERS)
def test_a_schedule_is_not_handed_to_a_scheduler(scheduler, holder):
    optimizer = HOLDERS[holder](scalars(1))
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        with pytest.raises(HyperparameterError, match=r"^lr = piecewise_constant.* is a function of the step"):
            SCHEDULERS[scheduler](optimizer)
    assert optimizer.param_groups[0]["lr"] == DROP


@pytest.mark.parametrize("scheduler", ["StepLR", "CyclicLR"])
def test_a_schedule_that_was_set_later_is_not_replaced_either(scheduler):
    params = scalars(1)
    optimizer = Optimizer(params, rules.sgd)
    optimizer.param_groups[0]["lr"] = DROP
    run(optimizer, params, (ALWAYS,), last=1)
    SCHEDULERS[scheduler](optimizer)
    with pytest.raises(HyperparameterError, match=r"lr = piecewise_constant.* is a function of the step"):
        run(optimizer, params, (ALWAYS,), last=1)


def test_a_schedule_may_be_replaced_by_another():
    params = scalars(1)
    optimizer = Optimizer(params, rules.sgd, lr=DROP)
    optimizer.param_groups[0]["lr"] = lambda t: 0.25
    run(optimizer, params, (ALWAYS,), last=2)
    assert params[0].item() == -0.5


def test_a_scheduler_moves_the_rate_beside_another_schedule():
    params = scalars(1)
    optimizer = Optimizer(params, rules.momentum(gamma=schedules.linear(0.5, 0.9, 10)), lr=0.1)
    scheduler = lr_scheduler.StepLR(optimizer, 1, 0.5)
    run(optimizer, params, (ALWAYS,), last=1)
    scheduler.step()
    assert optimizer.param_groups[0]["lr"] == pytest.approx(0.05)


@pytest.mark.parametrize("name", PLAIN)
@pytest.mark.parametrize("scheduler", ["OneCycleLR", "StepLR", "SWALR"])
def test_a_checkpoint_of_a_scheduled_training_loads_whatever_the_rule(scheduler, name):
    old, new = (Optimizer(scalars(1), PLAIN[name]) for _ in range(2))
    for optimizer in (old, new):
        SCHEDULERS[scheduler](optimizer)
    new.load_state_dict(saved(old.state_dict()))
    assert new.param_groups[0]["initial_lr"] == old.param_groups[0]["initial_lr"]


# What schedulers take for a momentum


@rule
def mixed(theta, grad, v=zeros("betas"), *, lr=rate(0.1), betas=decays(0.5, 0.9)):
    g = grad(theta)
    v = tuple(beta * v_k + g for beta, v_k in zip(betas, v, strict=True))
    return theta - lr * sum(v, start=0 * theta), v


CYCLES = {
    "OneCycleLR": lambda o: lr_scheduler.OneCycleLR(o, 0.1, total_steps=10),
    "CyclicLR": lambda o: lr_scheduler.CyclicLR(o, 0.01, 0.1),
    "as fastai writes": lambda o: o.param_groups[0].__setitem__("betas", (0.95, *o.param_groups[0]["betas"][1:])),
}
NO_MOMENTUM = {
    "AggMo": fallline.torch.AggMo,
    "AggMo of two": lambda p: fallline.torch.AggMo(p, betas=(0, 0.9)),
    "modified": lambda p: Optimizer(p, weight_decay(rules.aggmo)),
    "one's own": lambda p: Optimizer(p, mixed),
    "loaded": lambda p: loaded(fallline.torch.AggMo(p)),
}


@pytest.mark.parametrize("cycle", CYCLES)
@pytest.mark.parametrize("which", NO_MOMENTUM)
def test_equal_betas_are_no_momentum(which, cycle):
    optimizer = NO_MOMENTUM[which](scalars(1))
    before = optimizer.param_groups[0]["betas"]
    with pytest.raises(HyperparameterError, match=r"betas = .*no momentum.*cycle_momentum=False"):
        CYCLES[cycle](optimizer)
    assert optimizer.param_groups[0]["betas"] == before


@pytest.mark.parametrize("name", ["momentum", "nag", "nadam", "qhm", "qhadam", "amsgrad"])
@pytest.mark.parametrize("cycle", ["OneCycleLR", "CyclicLR"])
def test_rules_without_such_names_are_refused_by_torch(name, cycle):
    with pytest.raises(ValueError, match="cycle_momentum"):
        CYCLES[cycle](Optimizer(scalars(1), getattr(rules, name)))


@pytest.mark.parametrize("cycle", ["OneCycleLR", "CyclicLR"])
@pytest.mark.parametrize("name", ["SGD", "RMSprop", "Adam", "AdamW", "Adamax", "NAdam", "RAdam"])
def test_torchs_classes_have_their_momentum_moved_as_torch_does(name, cycle):
    collected = []
    for module in (fallline.torch, torch.optim):
        optimizer = getattr(module, name)(scalars(1), lr=0.1)
        CYCLES[cycle](optimizer)
        group = optimizer.param_groups[0]
        collected.append(group["betas"] if "betas" in group else group["momentum"])
    assert collected[0] == collected[1]


def test_equal_betas_may_change_all_together_and_by_hand():
    params = scalars(1)
    optimizer = fallline.torch.AggMo(params)
    group = optimizer.param_groups[0]
    group["betas"] = (0.1, 0.8, 0.95)
    del group["betas"]
    group["betas"] = (0.2, 0.8, 0.95)
    run(optimizer, params, (ALWAYS,), last=1)
    assert group["betas"] == (0.2, 0.8, 0.95)

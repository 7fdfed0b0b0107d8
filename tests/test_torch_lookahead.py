"""Look-ahead rules: every parameter is where moving it on its own from theta brings it."""

import copy
import io
import pickle

import pytest
import torch

import fallline.torch
from fallline import decay, rate, rule, rules, schedules, zeros
from fallline.rules import MODIFIERS
from fallline.torch import Optimizer

RISING = schedules.linear(0.5, 0.9, steps=6)
SLOPES = (2.0, 6.0)  # of the gradients of the two parameters


@rule
def ahead(theta, grad, v=zeros, *, lr=rate(0.1), gamma=decay(0.9)):
    v = gamma * v + grad(theta - lr * gamma * v)
    return theta - lr * v, v


@rule
def shrunk(theta, grad, v=zeros, *, lr=rate(0.1), gamma=decay(0.5)):
    """Its point differs from theta before the first step too."""
    v = gamma * v + grad(theta * (1 - lr))
    return theta - lr * v, v


@rule
def shifted(theta, grad, v=zeros, *, lr=rate(0.1), gamma=decay(0.5)):
    """So does its."""
    v = gamma * v + grad(theta + lr)
    return theta - lr * v, v


def by_hand(which, when, numbers, steps=8):
    """theta of each parameter after steps on its own: its gradient at its point, with the numbers of that step."""
    thetas, trained = [], which.name.removeprefix("ema(").removesuffix(")")
    for k, slope in enumerate(SLOPES):
        theta, v, average = 1.0, 0.0, 1.0
        for t in range(1, steps + 1):
            lr, gamma = numbers(t)
            if not when[k](t):
                continue
            points = {"nag": theta - gamma * v, "ahead": theta - lr * gamma * v, "shrunk": theta * (1 - lr)}
            points |= {"sgd": theta, "shifted": theta + lr}
            v = gamma * v + (lr if trained in ("nag", "sgd") else 1) * slope * points[trained]
            theta -= v if trained in ("nag", "sgd") else lr * v
            average = 0.75 * average + 0.25 * theta
        thetas.append(theta if trained == which.name else average)
    return thetas


def pair():
    return [torch.nn.Parameter(torch.ones(1, dtype=torch.float64)) for _ in SLOPES]


def loss_of(params, when, t):
    return sum((s / 2 * p**2).sum() for p, s, on in zip(params, SLOPES, when, strict=True) if on(t))


def turn(optimizer, params, when, t, by_closure):
    def closure():
        optimizer.zero_grad()
        loss = loss_of(params, when, t)
        loss.backward()
        return loss

    if by_closure:
        optimizer.step(closure)
    else:
        closure()
        optimizer.step()


ALWAYS = lambda t: True  # noqa: E731
WHEN = {
    "always": ALWAYS,
    "from the fifth": lambda t: t > 4,
    "until the fourth": lambda t: t <= 4,
    "every other": lambda t: t % 2 == 0,
    "once": lambda t: t == 3,
}
MOVED = {
    "constant": (rules.nag(lr=0.1), None, lambda t: (0.1, 0.9)),
    "gamma is a function": (rules.nag(lr=0.1, gamma=RISING), None, lambda t: (0.1, RISING(t))),
    "lr is a function, and in the point": (ahead(lr=RISING), None, lambda t: (RISING(t), 0.9)),
    "a scheduler moves lr, in the point": (
        ahead(lr=0.1),
        lambda o: torch.optim.lr_scheduler.ExponentialLR(o, 0.5),
        lambda t: (0.1 * 0.5 ** (t - 1), 0.9),
    ),
    "a scheduler moves lr, not in the point": (
        rules.nag(lr=0.1),
        lambda o: torch.optim.lr_scheduler.ExponentialLR(o, 0.5),
        lambda t: (0.1 * 0.5 ** (t - 1), 0.9),
    ),
    "the point of a parameter without states differs": (
        shrunk(lr=0.1),
        lambda o: torch.optim.lr_scheduler.ExponentialLR(o, 0.5),
        lambda t: (0.1 * 0.5 ** (t - 1), 0.5),
    ),
    "an average is evaluated": (rules.ema(rules.sgd(lr=0.1), average_decay=0.75), None, lambda t: (0.1, 0.0)),
    "an average of what looks ahead": (
        rules.ema(ahead(lr=RISING), average_decay=0.75),
        None,
        lambda t: (RISING(t), 0.9),
    ),
    "an average, whose point differs without states": (
        rules.ema(shifted(lr=0.1), average_decay=0.75),
        lambda o: torch.optim.lr_scheduler.ExponentialLR(o, 0.5),
        lambda t: (0.1 * 0.5 ** (t - 1), 0.5),
    ),
}


@pytest.mark.parametrize("backend", ["auto", "array"])
@pytest.mark.parametrize("by_closure", [True, False], ids=["closure", "backward"])
@pytest.mark.parametrize("when", WHEN)
@pytest.mark.parametrize("moved", MOVED)
def test_parameters_that_skip_steps_go_as_if_alone(moved, when, by_closure, backend):
    which, scheduler, numbers = MOVED[moved]
    params, used = pair(), (ALWAYS, WHEN[when])
    optimizer = Optimizer([{"params": params[:1]}, {"params": params[1:]}], which, backend=backend)
    optimizer.train()
    moves = scheduler(optimizer) if scheduler else None
    for t in range(1, 9):
        turn(optimizer, params, used, t, by_closure)
        if moves:
            moves.step()
    optimizer.eval()
    assert [p.item() for p in params] == pytest.approx(by_hand(which, used, numbers), rel=1e-12)


@pytest.mark.parametrize("moved", MOVED)
def test_evaluating_saving_and_loading_in_the_middle_change_nothing(moved):
    which, scheduler, numbers = MOVED[moved]
    used = (ALWAYS, WHEN["every other"])
    params = pair()
    optimizer = Optimizer(params, which)
    optimizer.train()
    moves = scheduler(optimizer) if scheduler else None
    for t in range(1, 9):
        turn(optimizer, params, used, t, by_closure=False)
        if moves:
            moves.step()
        if t == 2:
            optimizer.eval()
            optimizer.train()
        if t in (3, 5):  # saved ahead; loaded by one that is at theta, then by one that is ahead itself
            saved = pickle.loads(pickle.dumps(optimizer.state_dict()))
            if t == 3:
                optimizer.eval()
            values = [p.detach().clone() for p in params]
            if t == 3:
                optimizer.train()
                values = [p.detach().clone() for p in params]
            optimizer.load_state_dict(saved)
            for param, value in zip(params, values, strict=True):
                param.data.copy_(value)
    optimizer.eval()
    assert [p.item() for p in params] == pytest.approx(by_hand(which, used, numbers), rel=1e-12)


def test_a_checkpoint_saved_ahead_is_loaded_by_any_other():
    for other_is_ahead in (True, False):
        params, other = pair(), pair()
        one, two = (Optimizer(p, rules.nag(lr=0.1, gamma=RISING)) for p in (params, other))
        for t in range(1, 5):
            turn(one, params, (ALWAYS, ALWAYS), t, by_closure=False)
            turn(two, other, (ALWAYS, WHEN["every other"]), t, by_closure=False)
        if not other_is_ahead:
            two.eval()
        held = io.BytesIO()
        torch.save(one.state_dict(), held)
        held.seek(0)
        two.load_state_dict(torch.load(held, weights_only=True))
        for mine, theirs in zip(other, params, strict=True):
            mine.data.copy_(theirs.data)
        for t in range(5, 9):
            for optimizer, some in ((one, params), (two, other)):
                turn(optimizer, some, (ALWAYS, ALWAYS), t, by_closure=False)
        assert [p.item() for p in params] == [p.item() for p in other]


def test_a_parameter_added_in_the_middle_begins_at_theta():
    params = pair()
    optimizer = Optimizer(params[:1], rules.nag(lr=0.1, gamma=RISING))
    used = (ALWAYS, WHEN["from the fifth"])
    for t in range(1, 9):
        if t == 5:
            optimizer.add_param_group({"params": params[1:]})
        turn(optimizer, params, used, t, by_closure=False)
    optimizer.eval()
    assert [p.item() for p in params] == pytest.approx(by_hand(rules.nag, used, lambda t: (0.1, RISING(t))), rel=1e-12)


@pytest.mark.parametrize("name", MODIFIERS)
def test_every_modifier_trains_in_a_plain_loop(name):
    if name == "sam":
        pytest.skip("two gradients in a step need a closure")
    modified, plain, closed = getattr(rules, name)(rules.adam(lr=0.1)), pair(), pair()
    for params, by_closure in ((plain, False), (closed, True)):
        optimizer = Optimizer(params, modified)
        for t in range(1, 6):
            turn(optimizer, params, (ALWAYS, ALWAYS), t, by_closure)
        optimizer.eval()
    assert [p.item() for p in plain] == [p.item() for p in closed]
    assert [p.item() for p in plain] != [1.0, 1.0] or name == "hyperball"  # which leaves one number on its sphere


def test_an_average_is_kept_in_the_place_of_what_it_is_of():
    (param, _), which = pair(), rules.ema(rules.sgd(lr=0.1), average_decay=0.75)
    optimizer = Optimizer([param], which)
    (param**2).sum().backward()
    optimizer.step()
    (z,) = (value for name, value in optimizer.state[param].items() if name == "z")
    assert (param.item(), z.item()) == (0.8, 0.95)
    optimizer.eval()
    assert (param.item(), z.item()) == (0.95, 0.8)
    optimizer.train()
    assert (param.item(), z.item()) == (0.8, 0.95)


def test_a_step_that_is_left_out_moves_nothing():
    params = pair()
    optimizer = Optimizer(params, rules.nag(lr=0.1, gamma=RISING), nonfinite="skip")
    for t in (1, 2):
        turn(optimizer, params, (ALWAYS, ALWAYS), t, by_closure=False)
    before = [p.item() for p in params]
    optimizer.zero_grad()
    params[0].grad = torch.full_like(params[0], torch.inf)
    optimizer.step()
    assert [p.item() for p in params] == before
    for t in (3, 4):
        turn(optimizer, params, (ALWAYS, ALWAYS), t, by_closure=False)
    optimizer.eval()
    right = by_hand(rules.nag, (ALWAYS, ALWAYS), lambda t: (0.1, RISING(t)), steps=4)
    assert [p.item() for p in params] == pytest.approx(right, rel=1e-12)


def test_steps_with_and_without_a_closure_mix():
    params = pair()
    optimizer = Optimizer(params, rules.nag(lr=0.1, gamma=RISING))
    for t in range(1, 9):
        if t % 3:
            optimizer.train()
        turn(optimizer, params, (ALWAYS, ALWAYS), t, by_closure=t % 3 == 0)
    optimizer.eval()
    right = by_hand(rules.nag, (ALWAYS, ALWAYS), lambda t: (0.1, RISING(t)))
    assert [p.item() for p in params] == pytest.approx(right, rel=1e-12)


def test_a_point_that_changes_in_place_is_made_anew_or_refused():
    gamma = torch.tensor(0.9, dtype=torch.float64)
    params = pair()
    optimizer = Optimizer(params, rules.nag(lr=0.1))
    optimizer.param_groups[0]["gamma"] = gamma
    turn(optimizer, params, (ALWAYS, ALWAYS), 1, by_closure=False)
    gamma.fill_(0.5)
    with pytest.raises(RuntimeError, match=r"point depends on a hyperparameter that has changed.*opt.zero_grad\(\)"):
        optimizer.step()
    turn(optimizer, params, (ALWAYS, ALWAYS), 2, by_closure=False)
    optimizer.eval()
    right = by_hand(rules.nag, (ALWAYS, ALWAYS), lambda t: (0.1, 0.9 if t == 1 else 0.5), steps=2)
    assert [p.item() for p in params] == pytest.approx(right, rel=1e-12)


def test_a_changed_value_moves_the_parameters_to_its_point_at_once():
    params = pair()
    optimizer, param = fallline.torch.NAG(params, lr=0.1), params[0]
    turn(optimizer, params, (ALWAYS, ALWAYS), 1, by_closure=False)
    theta, v = param.item() + 0.9 * optimizer.state[param]["v"].item(), optimizer.state[param]["v"].item()
    optimizer.param_groups[0]["gamma"] = 0.5
    assert param.item() == pytest.approx(theta - 0.5 * v, rel=1e-12)
    optimizer.param_groups[0]["lr"] = 0.01
    assert param.item() == pytest.approx(theta - 0.5 * v, rel=1e-12)
    optimizer.param_groups[0]["gamma"] = 2.0  # refused by the next step, and nothing moves
    assert param.item() == pytest.approx(theta - 0.5 * v, rel=1e-12)
    with pytest.raises(fallline.HyperparameterError, match=r"gamma = 2\.0"):
        optimizer.step()


@pytest.mark.parametrize("made", [5, True, (0.1, 0.9), {"lr": 0.1}, {}, "theta"], ids=repr)
def test_a_group_that_says_nothing_of_its_point_is_refused_by_name(made):
    params = pair()
    optimizer = fallline.torch.NAG(params, lr=0.1)
    turn(optimizer, params, (ALWAYS, ALWAYS), 1, by_closure=False)
    before = [param.item() for param in params]
    optimizer.param_groups[0]["lookahead"] = made
    with pytest.raises(ValueError, match=r"'lookahead'\] = .*None at theta, else a dict of the numbers lr, gamma"):
        turn(optimizer, params, (ALWAYS, ALWAYS), 2, by_closure=False)
    assert [param.item() for param in params] == before


# What a forward pass writes


@pytest.mark.parametrize("by_data", [True, False], ids=["data", "no_grad"])
def test_what_a_closure_writes_into_parameters_stays_as_a_change_of_theta(by_data):
    params, book = pair(), torch.nn.Parameter(torch.zeros(2), requires_grad=False)
    optimizer = Optimizer([*params, book], rules.nag(lr=0.1))
    thetas, moments = [1.0, 1.0], [0.0, 0.0]
    for t in range(1, 6):

        def closure(t=t):
            optimizer.zero_grad()
            with torch.no_grad():
                for one in (params[0], book):
                    (one.data if by_data else one).add_(1.0)
            loss = loss_of(params, (ALWAYS, ALWAYS), t)
            loss.backward()
            return loss

        optimizer.step(closure)
        thetas[0] += 1.0
        for k, slope in enumerate(SLOPES):
            moments[k] = 0.9 * moments[k] + 0.1 * slope * (thetas[k] - 0.9 * moments[k])
            thetas[k] -= moments[k]
        assert [p.item() for p in params] == pytest.approx(thetas, rel=1e-12)
    assert book.tolist() == [5.0, 5.0]


@pytest.mark.parametrize("by_closure", [True, False], ids=["closure", "backward"])
def test_an_embedding_keeps_its_largest_norm(by_closure):
    torch.manual_seed(0)
    embedding = torch.nn.Embedding(4, 2, max_norm=0.5)
    optimizer = fallline.torch.NAG(embedding.parameters(), lr=0.01)
    with torch.no_grad():
        embedding.weight.mul_(10)

    def closure():
        optimizer.zero_grad()
        loss = ((embedding(torch.arange(4))[:3] - 3) ** 2).sum()
        loss.backward()
        return loss

    for _ in range(3):
        optimizer.step(closure) if by_closure else (closure(), optimizer.step())
    assert embedding.weight[3].norm().item() == pytest.approx(0.5, rel=1e-5)  # which no gradient reaches


def test_a_closure_that_fails_leaves_theta_to_the_bit():
    params = pair()
    optimizer = Optimizer(params, rules.nag(lr=0.1))
    turn(optimizer, params, (ALWAYS, ALWAYS), 1, by_closure=True)
    before = [p.item() for p in params]

    def fail():
        assert [p.item() for p in params] != before
        raise ArithmeticError("no loss")

    with pytest.raises(ArithmeticError):
        optimizer.step(fail)
    assert [p.item() for p in params] == before


@pytest.mark.parametrize("name", ["step", "train", "eval"])
def test_a_closure_cannot_move_the_parameters(name):
    params = pair()
    optimizer = Optimizer(params, rules.nag(lr=0.1))
    turn(optimizer, params, (ALWAYS, ALWAYS), 1, by_closure=True)
    before = [p.item() for p in params]
    with pytest.raises(RuntimeError, match="inside the closure of a step"):
        optimizer.step(lambda: getattr(optimizer, name)())
    assert [p.item() for p in params] == before


# Accumulation


def accumulated(zero, *, by_closure, at_the_point=False):
    """Two backward passes a step, the second in the closure, which first calls zero."""
    params = pair()
    optimizer = Optimizer(params, rules.nag(lr=0.1))
    for t in (1, 2, 3):
        optimizer.zero_grad()
        if at_the_point:
            optimizer.train()
        loss_of(params, (ALWAYS, ALWAYS), t).backward()

        def closure(t=t):
            zero(optimizer, params)
            loss = loss_of(params, (ALWAYS, ALWAYS), t)
            loss.backward()
            return loss

        optimizer.step(closure) if by_closure else (closure(), optimizer.step())
    optimizer.eval()
    return [p.item() for p in params]


def nothing(optimizer, params):
    pass


def zeros_in_place(optimizer, params):
    for param in params:
        param.grad.zero_()


def test_a_closure_that_adds_to_gradients_taken_at_theta_is_refused():
    with pytest.raises(RuntimeError, match=r"adds to gradients.*at theta.*inside the closure.*opt.train\(\)"):
        accumulated(nothing, by_closure=True)


@pytest.mark.parametrize("zero", [lambda o, _: o.zero_grad(), lambda o, _: o.zero_grad(False), zeros_in_place])
def test_a_closure_that_begins_with_zero_takes_its_own_gradients(zero):
    right = by_hand(rules.nag, (ALWAYS, ALWAYS), lambda t: (0.1, 0.9), steps=3)
    assert accumulated(zero, by_closure=True) == pytest.approx(right, rel=1e-12)


def test_gradients_accumulate_at_the_point():
    """Without a closure, or with one, after train()."""
    params = pair()
    optimizer = Optimizer(params, rules.nag(lr=0.2))
    for t in (1, 2, 3):
        turn(optimizer, params, (ALWAYS, ALWAYS), t, by_closure=False)
    optimizer.eval()
    for by_closure in (False, True):
        counts = accumulated(nothing, by_closure=by_closure, at_the_point=True)
        assert counts == pytest.approx([p.item() for p in params], rel=1e-12)


def test_a_parameter_that_only_the_earlier_pass_reached_is_refused():
    params = pair()
    optimizer = Optimizer(params, rules.nag(lr=0.1))
    turn(optimizer, params, (ALWAYS, ALWAYS), 1, by_closure=True)
    optimizer.zero_grad()
    loss_of(params, (ALWAYS, lambda t: False), 2).backward()
    with pytest.raises(RuntimeError, match="gradients that were taken"):
        optimizer.step(lambda: loss_of(params, (lambda t: False, ALWAYS), 2).backward())


def test_gradients_that_a_closure_sets_by_hand_are_taken():
    param = torch.nn.Parameter(torch.ones(1, dtype=torch.float64))
    optimizer = fallline.torch.NAG([param], lr=0.1)
    for _ in range(3):
        optimizer.step(lambda: setattr(param, "grad", 2 * param.detach()))
    assert param.item() == pytest.approx(by_hand(rules.nag, (ALWAYS, ALWAYS), lambda t: (0.1, 0.9), steps=3)[0])


def test_a_copy_of_an_optimizer_that_is_ahead_follows_its_own_groups():
    params = pair()
    optimizer = Optimizer(params, rules.nag(lr=0.1, gamma=RISING))
    turn(optimizer, params, (ALWAYS, ALWAYS), 1, by_closure=False)
    again = copy.deepcopy(optimizer)
    theirs = again.param_groups[0]["params"]
    before = [p.item() for p in params]
    again.param_groups[0]["gamma"] = schedules.constant(0.1)
    assert [p.item() for p in params] == before
    assert [p.item() for p in theirs] != before

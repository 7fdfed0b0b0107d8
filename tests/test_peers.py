"""The rules as torch.optim computes them: legal, and the same bits from the kernel as from the reference."""

from __future__ import annotations

import numpy as np
import pytest
import torch

import fallline.torch
from fallline.kernel.kernel import kernel_of
from fallline.machines import cpu
from fallline.machines.array import step
from fallline.machines.verify import verify
from fallline.torch.peers import PEERS, WHOLE
from kernels import variants

KERNELS = PEERS | {name: peer for name, peer in WHOLE.items() if not kernel_of(peer.rule.program).matrices}


@pytest.mark.parametrize("name", KERNELS)
def test_kernel_and_reference_have_the_same_bits(name):
    checks = [verify(peer, size=517, steps=7) for peer in variants(KERNELS[name].rule)]
    assert all(check.promised and check.ok for check in checks)
    assert not any(ulp is None for check in checks for ulp in check.ulps.values())


@pytest.mark.parametrize("dtypes", [("bfloat16", "float32"), ("float16", "float32"), ("float32", "float64")])
def test_states_may_have_another_dtype_than_their_parameter(dtypes):
    theta, state = (getattr(torch, name) for name in dtypes)
    assert cpu.MACHINE.refuses(None, (dtypes[0], dtypes[0], dtypes[1], dtypes[1])) is None
    start, grads = torch.randn(1003).to(theta), [torch.randn(1003).to(theta) for _ in range(5)]
    ends = []
    for backend in ("auto", "array"):
        param = torch.nn.Parameter(start.clone())
        optimizer = fallline.torch.Adam([param], lr=0.1, backend=backend)
        states = {name: torch.zeros(1003, dtype=state) for name in ("exp_avg", "exp_avg_sq")}
        optimizer.state[param] = {"step": torch.zeros(()), **states}
        for grad in grads:
            param.grad = grad.clone()
            optimizer.step()
        assert optimizer.state[param]["exp_avg"].dtype == state
        ends.append((param.detach(), optimizer.state[param]["exp_avg"]))
    assert torch.equal(ends[0][0], ends[1][0])
    assert torch.equal(ends[0][1], ends[1][1])
    assert not torch.equal(ends[0][0], start)


@pytest.mark.parametrize("name", ["NAdam", "ASGD"])
def test_the_reference_runs_rules_with_states_of_one_number(name):
    x, param = np.array([1.0, -2.0]), torch.nn.Parameter(torch.tensor([1.0, -2.0], dtype=torch.float64))
    torch.set_default_dtype(torch.float64)
    try:
        optimizer, states = getattr(fallline.torch, name)([param], lr=0.1), None
        for t in range(1, 8):
            x, states = step(PEERS[name].rule(lr=0.1), t, x, lambda x: np.sin(3 * x), states)
            param.grad = torch.from_numpy(np.sin(3 * param.detach().numpy()))
            optimizer.step()
    finally:
        torch.set_default_dtype(torch.float32)
    assert x.tolist() == param.tolist()
    for scalar in PEERS[name].rule.program.counter_names:
        assert float(states[scalar]) == float(optimizer.state[param][scalar])

"""What the tests on a GPU share: which classes of torch they try, and trainings whose bits are compared."""

from __future__ import annotations

import torch

import torch_cases

SHAPES = ((3, 5), (7,), (4099,), (2, 3, 4), (), (0, 4), (300, 70))

NAMES = [name for name in torch_cases.NAMES if name != "SparseAdam"]
"""The classes of torch whose steps a kernel takes."""
OPTIONS = {
    "SGD": {"momentum": 0.9, "nesterov": True},
    "Adam": {"amsgrad": True},
    "RMSprop": {"momentum": 0.9, "centered": True},
}


def drawn(shape, dtype, generator):
    wide = torch.complex64 if dtype.is_complex else torch.float64
    return torch.randn(shape, generator=generator, dtype=wide).to(dtype)


def laid_out(shape, dtype, generator, device):
    """The same numbers in memory as it comes, with its dimensions in another order, and at an odd address."""
    start, behind = (drawn(shape, dtype, generator) for shape in ((6, 8), (514,)))
    return [
        drawn(shape, dtype, generator).to(device),
        start.to(device).t(),
        behind.to(device)[1:].reshape(19, 27),
    ]


def trained(make, dtype, device, steps=4, *, in_order=False):
    """Parameters and states after steps with parameters of several ages, on the CPU."""
    generator = torch.Generator().manual_seed(1)
    params = [x for shape in SHAPES for x in laid_out(shape, dtype, generator, device)]
    params = [x.requires_grad_() for x in params if (x.is_contiguous() and x.numel()) or not in_order]
    optimizer = make(params)
    for k in range(steps):
        optimizer.zero_grad()
        for param in params[k % 2 :]:
            grad = drawn(param.shape, dtype, generator).to(device)
            param.grad = grad if k % 3 else torch.empty_like(param).copy_(grad)
        optimizer.step()
    return bits_of(optimizer, params)


def bits_of(optimizer, params):
    kept = [value for state in optimizer.state.values() for _, value in sorted(state.items())]
    return [torch.view_as_real(x).cpu() if x.is_complex() else x.detach().cpu().clone() for x in (*params, *kept)]


def same(a, b):
    assert len(a) == len(b)
    return all(torch.equal(x.nan_to_num(7), y.nan_to_num(7)) for x, y in zip(a, b, strict=True))


def torchs(name, way, gpu):
    """Whether torch's class has a way on the device: before 2.13 Adagrad's fused kernel was for processors alone."""
    has = way in torch_cases.arguments(name)
    return has and (way != "fused" or gpu.device in torch_cases.INFO[name].supports_fused_on)

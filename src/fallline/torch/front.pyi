from typing import Any, Self, overload

import torch
from torch.optim.optimizer import ParamsT

from fallline.rule import Rule
from fallline.torch.optimizer import RuleOptimizer
from fallline.torch.options import Backend, NonFinite, Sparse
from fallline.torch.step.states import StateDtype

class Optimizer(torch.optim.Optimizer):
    _running: type[Optimizer]

    @overload
    def __new__(
        cls,
        params: ParamsT,
        rule: Rule | str,
        *,
        backend: Backend = "auto",
        nonfinite: NonFinite = "propagate",
        sparse: Sparse = "exact",
        state_dtype: StateDtype = None,
        **overrides: Any,
    ) -> RuleOptimizer: ...
    @overload
    def __new__(cls, params: ParamsT, defaults: dict[str, Any]) -> Self: ...

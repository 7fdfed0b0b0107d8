"""A whole step over all parameter groups: one table, one parallel region, and the tensors that go another way."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from torch import Tensor

from fallline.kernel.kernel import kernel_of
from fallline.torch.groups import GroupRule
from fallline.torch.memory import look
from fallline.torch.memory.in_python import PythonLook
from fallline.torch.memory.look import Look
from fallline.torch.memory.request import Held
from fallline.torch.memory.shards import local
from fallline.torch.observed import check_transform
from fallline.torch.options import Options
from fallline.torch.step.agreement import Agreement
from fallline.torch.step.apart import Apart
from fallline.torch.step.commons import Commons
from fallline.torch.step.detour import Detour
from fallline.torch.step.form import Form
from fallline.torch.step.kept import states_of_group
from fallline.torch.step.part import Looked, Part
from fallline.torch.step.programs import program_of
from fallline.torch.step.scaling import Scaling
from fallline.torch.step.share import check_capturable, homes_of, settled, shares_of
from fallline.torch.step.slow import take
from fallline.torch.step.streams import check_capture, stream_of
from fallline.torch.step.there import There, all_there
from fallline.torch.step.work import Work, works_on
from fallline.torch.steppable import check_dict, check_steppable, check_writable


class Plan:
    """What a step does, as long as the optimizer holds the same parameters and states.

    A step looks at all tensors, prepares the numbers that the host computes, runs the kernels, and finishes with the
    counters and with what no kernel takes. Up to the run nothing is touched.

    Args:
        devices: the parts on each device.
        looker: compares with what was planned.
        state: the optimizer's state, whose identity the plan depends on.
        made: parameters whose state was made for this plan.
        groups: how many parameter groups there are.

    Attributes:
        parts: one per parameter group and device.
        made: as given, until the plan has run.
        counts: whether all that it does is done by devices that count: then the host need know no number of a step.
    """

    def __init__(
        self,
        devices: list[There],
        looker: Look,
        state: dict[Tensor, dict[str, Any]],
        made: list[Tensor],
        groups: int,
    ) -> None:
        self.parts, self.made = [part for there in devices for part in there.parts], made
        self._devices, self._looker, self._state, self._groups = devices, looker, state, groups
        self._states = Held(state.values())
        # Each part, its group's index, and its device's.
        self._order = [(part, part.share.group, home) for home, there in enumerate(devices) for part in there.parts]
        self._detours = [[Detour(part, k) for k in (*part.slow, *part.sparse)] for part in self.parts]
        # The most that an element of any row moves: enough to tell little work from much.
        self._bytes = max((part.bytes for part in self.parts), default=0)
        self._apart, self._checked = Apart(self.parts), False
        commons, agreement = Commons(self.parts), Agreement(self.parts)
        self._commons = commons if commons.any else None
        self._agreement = agreement if agreement.any else None
        self._plain = not any(self._detours)
        moving = [part for part in self.parts if any(row is not None for row in part.counters)]
        apart = any(self._detours) or any(part.copied for part in moving)
        self.counts = not apart and all(part.counts for part in moving)
        self._on_gpu = any(param.is_cuda for part in self.parts for param in part.params)

    def matches(self, state: dict[Tensor, dict[str, Any]], count: int) -> bool:
        """Whether the plan was made for this state and this many groups; the tensors are looked at in `run`."""
        return state is self._state and count == self._groups and self._looker.same_values(state, self._states)

    def run(
        self,
        groups: list[dict[str, Any]],
        grads: list[list[Tensor | None]],
        *,
        count: bool,
        scale: float | Scaling | None = None,
    ) -> bool:
        """Takes the step; returns False, with nothing touched, if anything is no longer as planned.

        Args:
            groups: the optimizer's parameter groups.
            grads: per group and parameter the gradient, or None.
            count: whether this is a step, and no move of the parameters.
            scale: what gradients are multiplied with first, in a plan made for it; what is on a device, in one that
                counts.

        Raises:
            RuntimeError: a CUDA graph is captured, of which the step cannot be a part.
        """
        if self._on_gpu:
            check_capture(groups, counts=self.counts)
        # Look.
        looked: list[tuple[Part, Looked]] = []
        totals, moved = [0] * len(self._devices), 0
        for part, group, home in self._order:
            seen = part.look(groups[group]["params"], grads[group], totals[home])
            if seen is None:
                return False
            looked.append((part, seen))
            totals[home], moved = seen.total, moved + seen.moved
        # Prepare.
        shift = int(count)
        extra: tuple[Any, ...] = () if scale is None else (scale,)
        works = () if self._plain else self._works(looked, shift, extra)
        if works is None:
            return False
        if moved or works or not self._checked:
            self._apart.check([work.detour for work in works], moved=moved > 0)
            self._checked = True
        for part, seen in looked:
            if not part.prepare(seen, shift, extra):
                return False
        self._launch(looked, totals, works)
        # Finish.
        for part, seen in looked:
            part.finish(seen, extra, count=count)
        if works:
            take(works, extra, count=count)
        return True

    def _works(self, looked: list[tuple[Part, Looked]], shift: int, extra: tuple[Any, ...]) -> Sequence[Work] | None:
        """What no kernel takes; None where a step is too large for its counter."""
        pairs = zip(looked, self._detours, strict=True)
        works = [work for (part, seen), some in pairs if some for work in works_on(part, some, seen, shift, extra)]
        return works if all(work.counts for work in works) else None

    def _launch(self, looked: list[tuple[Part, Looked]], totals: list[int], works: Sequence[Work]) -> None:
        """Runs each device's kernels on so many numbers, if other processes do what is to be done here too."""
        if self._agreement is not None:
            self._agreement.check(works)
        # From here on tensors change.
        self.made = []
        if self._commons is not None:
            self._commons.share(looked)
        for there, total in zip(self._devices, totals, strict=True):
            if total or there.counts:  # also empty tensors count steps
                there.table.run(total, total * self._bytes, stream_of(there.device))


def make_plan(
    form: Form,
    groups: Sequence[dict[str, Any]],
    rules: Sequence[GroupRule],
    state: dict[Tensor, dict[str, Any]],
    grads: Sequence[Sequence[Tensor | None]],
    options: Options,
    *,
    counted: bool = True,
    unscale: bool = False,
    there: bool = False,
) -> Plan:
    """Plans a step, or a move of the parameters, and makes the states that it needs.

    Args:
        form: which variant of the rules' programs.
        groups: the optimizer's parameter groups.
        rules: their rules.
        state: the optimizer's state.
        grads: per group and parameter the gradient, or None for those that stay as they are.
        options: the optimizer's.
        counted: whether the state of a parameter says how many steps it has made.
        unscale: whether gradients are first multiplied with a number, and kept so.
        there: whether devices that can are to count, also those of groups that do not say so.

    Raises:
        RuntimeError, TypeError, ValueError: a parameter, gradient or state is not what a step can be taken on; see
            `check_steppable` and `check_state`. No state was made then.
    """
    if not isinstance(state, dict):
        raise TypeError(f"opt.state is a {type(state).__name__}, but must be a dict of parameters' states")
    if any(param.is_cuda for group in groups for param in group["params"]):
        check_capture(groups)
    for group, rule, some in zip(groups, rules, grads, strict=True):
        for param, grad in zip(group["params"], some, strict=True):
            if grad is not None:
                check_steppable(param, grad)
                check_writable(local(param))
                check_capturable(group, param)
                check_dict(state.get(param, {}))
                names = program_of(rule.rule, param).state_names
                kept = [(name, value) for name, value in state.get(param, {}).items() if isinstance(value, Tensor)]
                arrays = [param, *(value for name, value in kept if name in names)]
                check_transform(arrays, [value for name, value in kept if name not in names], grad)
    before = set(state)
    try:
        how = {"counted": counted, "unscale": unscale, "there": there}
        return _planned(form, groups, rules, state, before, grads, options, **how)
    except BaseException:
        for param in [param for param in state if param not in before]:
            del state[param]
        raise


def _planned(
    form: Form,
    groups: Sequence[dict[str, Any]],
    rules: Sequence[GroupRule],
    state: dict[Tensor, dict[str, Any]],
    before: set[Tensor],
    grads: Sequence[Sequence[Tensor | None]],
    options: Options,
    *,
    counted: bool,
    unscale: bool,
    there: bool,
) -> Plan:
    """`make_plan` behind its checks; `before` are the parameters that had a state."""
    auto = options.backend == "auto"
    looker = look.fastest() if auto else PythonLook()
    shares = [
        share
        for g, (rule, group) in enumerate(zip(rules, groups, strict=True))
        for share in shares_of(g, rule.rule, group["params"], grads[g], auto=auto)
    ]
    kernels = {share.program: kernel_of(form.program(share.program), unscale=unscale) for share in shares}
    wanted = [there or rule.counting for rule in rules]
    shares = [
        settled(share, kernels[share.program], groups[share.group], rules[share.group], there=wanted[share.group])
        for share in shares
    ]
    homes = [homes_of(group["params"], [s for s in shares if s.group == g]) for g, group in enumerate(groups)]
    each = zip(rules, groups, grads, homes, strict=True)
    kept = [states_of_group(*one, state, options, counted=counted) for one in each]
    devices = all_there(form, groups, rules, grads, shares, kernels, kept, looker, options)
    return Plan(devices, looker, state, [param for param in state if param not in before], len(groups))

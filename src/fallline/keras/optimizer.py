"""A rule as a `keras.optimizers.Optimizer`."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Any

import keras

from fallline.keras.held import Held, dtype_of, form_of, slots_of, start_of
from fallline.keras.steps import LR, move, take_step
from fallline.keras.tensors import BACKEND, known
from fallline.rule import HyperparameterError, Rule
from fallline.rule.declarations import has_schedule
from fallline.spelling import as_rule, find_rule

_BASE = (
    "weight_decay", "clipnorm", "clipvalue", "global_clipnorm", "use_ema", "ema_momentum", "ema_overwrite_frequency",
    "loss_scale_factor", "gradient_accumulation_steps", "name",
)  # fmt: skip
"""The arguments of every optimizer of Keras."""

_DECAY = "weight_decay"


class Stepping:
    """What takes the steps in the place of Keras's own; before a class of Keras among the bases."""

    _helds: Sequence[Held] | None = None
    _fused: Any = None

    def _held(self) -> Sequence[Held]:
        """What is kept for each of the variables that the optimizer was built for."""
        raise NotImplementedError

    def _backend_update_step(self, grads: Sequence[Any], variables: Sequence[Any], learning_rate: Any) -> None:
        _refuse_strategies()
        me: Any = self
        if self._helds is None:
            object.__setattr__(self, "_helds", self._held())  # which Keras would track as variables of its own
        helds: Sequence[Held] = self._helds or ()
        indices = [me._get_variable_index(variable) for variable in variables]
        if self._is_fused(helds):
            if self._fused is None:
                from fallline.keras.fused import Fused

                object.__setattr__(self, "_fused", Fused(helds))
            self._fused.take_step(indices, grads, int(known(me.iterations)), float(known(learning_rate)))
        else:
            take_step(me.assign, [(k, helds[k]) for k in indices], grads, me.iterations, learning_rate)

    def _is_fused(self, helds: Sequence[Held]) -> bool:
        """Whether torch's kernels take the step; those of rules that look ahead go by operations."""
        if BACKEND != "torch" or any(held.rule.program.looks_ahead for held in helds):
            return False
        return not keras.src.backend.common.stateless_scope.in_stateless_scope()


class RuleOptimizer(Stepping, keras.optimizers.Optimizer):  # type: ignore[misc]
    """What `Optimizer(rule)` makes, and the base of all classes that run a rule; see `fallline.keras.Optimizer`."""

    def __init__(self, rule: Rule | str, learning_rate: Any = None, **others: Any) -> None:
        rule = as_rule(rule)
        mine = {name: value for name, value in others.items() if name in rule.values}
        base = {name: value for name, value in others.items() if name not in mine}
        _refuse_unknown(rule, base)
        rate = mine.pop(LR, None)
        if learning_rate is not None and rate is not None:
            raise TypeError("lr is what Keras calls learning_rate: give one of them")
        learning_rate = rate if learning_rate is None else learning_rate
        if learning_rate is None:
            learning_rate = rule.values.get(LR, 0.0)
        if isinstance(learning_rate, int | float):
            rule = rule(**{LR: learning_rate}) if LR in rule.values else rule
            learning_rate = float(learning_rate)
        object.__setattr__(self, "_rule", rule(**mine))
        for name, value in self._rule.values.items():
            if has_schedule(value) and name != LR:
                raise HyperparameterError(
                    f"{name} = {value!r}: of functions of the step Keras knows those of the learning rate, from "
                    "keras.optimizers.schedules; give a number"
                )
        super().__init__(learning_rate=learning_rate, **base)

    @property
    def rule(self) -> Rule:
        """The rule, with its values; the learning rate is `learning_rate`."""
        rule: Rule = self._rule
        return rule

    def build(self, variables: Sequence[Any]) -> None:
        """Makes the variables that hold the rule's states, for each of the model's in turn."""
        if self.built:
            return
        helds = [(variable, rule, form_of(rule, variable)) for variable in variables for rule in [self._of(variable)]]
        super().build(variables)
        made = [Held(variable, rule, form, self._new(variable, rule, form)) for variable, rule, form in helds]
        object.__setattr__(self, "_helds", made)

    def _held(self) -> Sequence[Held]:
        raise RuntimeError("the optimizer has no variables yet: call build(variables) first")

    def _of(self, variable: Any) -> Rule:
        """The rule of a variable: without weight decay, where the variable is excluded from that."""
        rule = self.rule
        if rule.values.get(_DECAY) and not self._use_weight_decay(variable):
            return rule(**{_DECAY: 0.0})
        return rule

    def _new(self, variable: Any, rule: Rule, form: Any) -> dict[str, Any]:
        return {slot.name: self._state(variable, rule, form, slot) for slot in slots_of(form)}

    def _state(self, variable: Any, rule: Rule, form: Any, slot: Any) -> Any:
        dtype, start = dtype_of(slot, variable), start_of(rule, slot, variable, form.view)

        def begin(shape: Any, dtype: Any = None) -> Any:
            return keras.ops.cast(keras.ops.copy(variable if start is None else start), dtype)

        shape = tuple(variable.shape) if start is None else start.shape
        path = str(getattr(variable, "path", variable.name)).replace("/", "_").replace(":", "_")
        return self.add_variable(shape, initializer=begin, dtype=dtype, name=f"{path}_{slot.name}")

    def eval(self) -> None:
        """Moves the variables of a rule that looks ahead to theta, the point it has reached; see `LookAhead`."""
        for held in self._ahead():
            self.assign(held.variable, keras.ops.cast(keras.ops.copy(held.states["theta"]), held.variable.dtype))

    def train(self) -> None:
        """Moves the variables of a rule that looks ahead to where it takes its gradient."""
        if known(self.iterations) == 0:
            return  # theta is there, and the state that holds it not yet
        for held in self._ahead():
            program = held.rule.program_for(tuple(held.variable.shape)).ahead()
            move(self.assign, held, program, self.iterations, self.learning_rate)

    def _ahead(self) -> Iterable[Held]:
        """Those variables that stand at a point that is not theta."""
        if known(self.iterations) == 0:
            return []
        return [held for held in self._helds or () if held.rule.program.looks_ahead]

    def get_config(self) -> dict[str, Any]:
        """Names and numbers from which `from_config` makes the optimizer anew, without its states."""
        config: dict[str, Any] = super().get_config()
        values = {name: value for name, value in self.rule.values.items() if name != LR}
        return {**config, "rule": self.rule.definition.name, **values}

    @classmethod
    def from_config(cls, config: dict[str, Any], custom_objects: dict[str, Any] | None = None) -> Any:
        """The optimizer of a configuration.

        Args:
            config: what `get_config` returned.
            custom_objects: rules of one's own, by their names.

        Raises:
            ValueError: the rule is none of fallline's, and not among `custom_objects`.
        """
        config = dict(config)
        name = config.pop("rule")
        if cls._named is None:
            config["rule"] = _rule_called(name, custom_objects)
        if _DECAY in config and config[_DECAY] is None:
            del config[_DECAY]
        return super().from_config(config, custom_objects)

    _named: Rule | None = None
    """The rule of a class that has one."""


def _rule_called(name: str, custom_objects: dict[str, Any] | None) -> Rule:
    """The rule of that name: one's own, or fallline's, none from a file."""
    own = keras.saving.get_registered_object(name, custom_objects)
    if isinstance(own, Rule):
        return own
    try:
        if ":" in name:
            raise ValueError("it is in a file")
        return find_rule(name)
    except ValueError as error:
        raise ValueError(
            f"the optimizer's rule {name!r} is none of fallline's ({error}): give it in custom_objects={{{name!r}: "
            "the rule}"
        ) from error


def _refuse_unknown(rule: Rule, others: dict[str, Any]) -> None:
    for name in others:
        if name not in _BASE:
            raise HyperparameterError(
                f"{rule.name} has no hyperparameter {name!r}; it has: learning_rate, "
                f"{', '.join(known for known in rule.values if known != LR)}; and of Keras {', '.join(_BASE)}"
            )


def _refuse_strategies() -> None:
    if BACKEND != "tensorflow":
        return
    import tensorflow

    if tensorflow.distribute.has_strategy():
        raise NotImplementedError(
            "fallline.keras steps on one replica: under tf.distribute take Keras's own optimizers, or the JAX back-end "
            "and keras.distribution"
        )


class LookAhead(keras.callbacks.Callback):  # type: ignore[misc]
    """Evaluates a model where its rule has arrived, and trains it where that takes its gradient.

    For rules that look ahead (NAG, the schedule-free ones): `model.fit(..., callbacks=[fallline.keras.LookAhead()])`
    validates at theta, and leaves the model there at the end. Does nothing for other rules.
    """

    def on_train_begin(self, logs: Any = None) -> None:
        """Moves the variables to where the next gradient is taken."""
        self._call("train")

    def on_test_begin(self, logs: Any = None) -> None:
        """Moves them to theta."""
        self._call("eval")

    def on_test_end(self, logs: Any = None) -> None:
        """Moves them back, while training goes on."""
        self._call("train")

    def on_train_end(self, logs: Any = None) -> None:
        """Leaves them at theta."""
        self._call("eval")

    def _call(self, name: str) -> None:
        optimizer = getattr(self.model.optimizer, "inner_optimizer", self.model.optimizer)
        if isinstance(optimizer, RuleOptimizer):
            getattr(optimizer, name)()

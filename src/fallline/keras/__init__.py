"""A door to Keras 3: `import fallline.keras as optimizers` where `keras.optimizers` stood.

`Optimizer(rule)` is a `keras.optimizers.Optimizer` for any rule, `NAG(learning_rate=0.01)` and its like are classes for
each rule whose name Keras does not use, and `Adam` and the others under Keras's names have its arguments, variables and
numbers. With the torch back-end a step is fallline's fused kernel; with JAX and TensorFlow it is part of the compiled
training step. What else `keras.optimizers` has is Keras's own.
"""

from __future__ import annotations

from typing import Any

from fallline.asked import guess
from fallline.installed import MissingPackageError, advice, missing

try:
    import keras as _keras
except ImportError as _error:
    if not missing("keras"):
        raise MissingPackageError(
            f"Keras does not find its back-end ({_error}): set KERAS_BACKEND to jax, tensorflow or torch, one that is "
            "installed, before Keras is imported"
        ) from _error
    raise MissingPackageError(f"{advice('fallline.keras', 'keras', extra='keras')} ({_error})") from _error

from fallline.keras.classes import keras_classes, rule_class
from fallline.keras.optimizer import LookAhead, RuleOptimizer
from fallline.rules import RULES


@_keras.saving.register_keras_serializable("fallline")
class Optimizer(RuleOptimizer):
    """Any rule as an optimizer of Keras 3.

    Args:
        rule: a rule, modified or not, such as `fallline.rules.nag`, or the text that spells one,
            `"clip_value(adam, clip=1.0)"`.
        learning_rate: a number, a schedule of `keras.optimizers.schedules`, or a function without arguments; the rule's
            own if not given.
        **others: the rule's hyperparameters, numbers that stay; and what every optimizer of Keras takes: `clipnorm`,
            `clipvalue`, `global_clipnorm`, `use_ema`, `ema_momentum`, `ema_overwrite_frequency`, `loss_scale_factor`,
            `gradient_accumulation_steps`, `name`, and, where the rule has none, `weight_decay`.

    The states of a rule are variables of the optimizer, in the dtype of the model's variables, but for float16 float32;
    they are saved and loaded with a model. A saved model names its rule: give rules of your own to
    `keras.saving.load_model` in `custom_objects`.

    The variables of a rule that looks ahead (NAG, the schedule-free ones) stand where it takes its gradient, and theta
    is kept beside them: `eval()` moves them to theta and `train()` back, as the callback `LookAhead` does around
    validation.

    Raises:
        HyperparameterError: the rule has no such hyperparameter, a value is outside its range, or a function of the
            step is given for another one than the learning rate.
        NoEquivalentFormError: when built: the rule takes two gradients in a step, such as SAM.
        RuleError: when built: the rule is for matrices alone, and a variable is a vector.
    """


_classes: dict[str, Any] = {
    rule.title: rule_class(rule, __name__) for rule in RULES.values() if not hasattr(_keras.optimizers, rule.title)
}
_classes |= keras_classes(__name__)

__all__ = ["LookAhead", "Optimizer", *_classes]


def __getattr__(name: str) -> Any:
    """A class of ours, or what `keras.optimizers` has besides."""
    if name in _classes:
        return _classes[name]
    if not name.startswith("_") and hasattr(_keras.optimizers, name):
        return getattr(_keras.optimizers, name)
    near = guess(name, __dir__()) or f"; of its own it has: {', '.join(__all__)}"
    raise AttributeError(f"fallline.keras has no {name!r}, nor has keras.optimizers{near}")


def __dir__() -> list[str]:
    return sorted({*__all__, *(name for name in dir(_keras.optimizers) if not name.startswith("_"))})

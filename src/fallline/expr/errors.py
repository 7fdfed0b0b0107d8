"""The error that a wrongly written rule raises."""


class RuleError(ValueError):
    """A rule cannot be turned into an optimizer; the message says what, why and how to mend it."""

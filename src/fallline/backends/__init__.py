"""What computes a rule: one module or package per target, imported when it is first used."""

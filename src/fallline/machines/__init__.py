"""What computes a rule: one module or package per machine, imported when it is first used."""

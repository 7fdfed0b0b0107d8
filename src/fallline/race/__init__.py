"""The race: every rule trains the same model on the same data, and a report says which one suits it."""

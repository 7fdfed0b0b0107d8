"""The outcome: what the trials of a race say, and the files that say it."""

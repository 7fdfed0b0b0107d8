"""The memory of tensors: looking at it at each step, layouts, shards."""

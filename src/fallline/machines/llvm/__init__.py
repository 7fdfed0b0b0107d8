"""Instructions of LLVM, whatever the processor: ops on lanes, how arrays are loaded and stored, a turn of a loop."""

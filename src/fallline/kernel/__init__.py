"""What all machines share: a program becomes kernels, the host computes their uniforms."""

"""What comes from others and goes to them: plain values of a known kind, URLs without their secrets."""

"""A rule as text: formulas for terminals, LaTeX, MathML, and JavaScript that runs."""

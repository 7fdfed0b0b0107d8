"""The page on which optimizers move over surfaces: `fallline play` writes it."""

from fallline.playground.page import html

__all__ = ["html"]

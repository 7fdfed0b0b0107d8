"""What a learning-rate range test found, and its picture."""

from __future__ import annotations

import math
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import numpy as np
import numpy.typing as npt

from fallline.descent import lr_picture
from fallline.displayed import displayed
from fallline.installed import need
from fallline.words import words_of
from fallline.writing import write_files

Floats = npt.NDArray[np.float64]


@dataclass(frozen=True, eq=False)
class LrRange:
    """What a range test found. Its arrays are of float64, its losses in the loss's own unit.

    Attributes:
        low, high: the rates at which a short run makes nine tenths of the best one's descent. Without such runs, those
            between which the loss falls in the sweep. NaN where it never fell.
        suggestion: a rate to begin with: the lowest at which a run ended as low as at any, but for half a percent.
        diverged: the lowest rate above them at which the loss was not below where it began; None if there was none.
        rates: the learning rates of the sweep, in geometric progression, shape (steps,).
        losses: per repeat the loss after the step at each rate, shape (repeats, steps); infinite once diverged.
        smoothed: the median over repeats, then over neighbouring rates, shape (steps,).
        message: what was found, in words.
        probes: the rates at which a run of `steps` steps was made, rising, shape (runs,).
        reached: the losses at which these runs ended, shape (runs,); infinite where one diverged.
        steps: of a sweep, and of each run: what holds over so many may not hold over more.
        whole: the rates of runs of a problem's whole budget, where there were some, rising, shape (whole runs,).
        ended: what the problem is compared by at the end of these, shape (whole runs,); not finite where one diverged.
        rule, problem: whose rates they are, and on what, as a page's heading calls them; empty where nobody said.
    """

    low: float
    high: float
    suggestion: float
    diverged: float | None
    rates: Floats
    losses: Floats
    smoothed: Floats
    message: str
    probes: Floats = field(default_factory=lambda: np.empty(0))
    reached: Floats = field(default_factory=lambda: np.empty(0))
    steps: int = 0
    whole: Floats = field(default_factory=lambda: np.empty(0))
    ended: Floats = field(default_factory=lambda: np.empty(0))
    rule: str = ""
    problem: str = ""

    def __repr__(self) -> str:
        return f"<learning rates {self.low:.2g} to {self.high:.2g}, suggested {self.suggestion:.2g}: {self.message}>"

    def figure(self) -> Any:
        """A plotly figure: the sweeps' losses over the rate, the ends of the runs, the range, the suggestion.

        Raises:
            ImportError: plotly is not installed.
        """
        need("the picture", "plotly")
        import plotly.graph_objects as go

        figure = go.Figure()
        for k, losses in enumerate(self.losses):
            figure.add_scatter(
                x=self.rates,
                y=_shown(losses),
                mode="lines",
                line={"width": 1, "color": "#bbb"},
                hoverinfo="skip",
                name="a sweep",
                showlegend=not k,
            )
        hover = "at %{x:.3g}: %{y:.4g}<extra></extra>"
        figure.add_scatter(
            x=self.rates, y=_shown(self.smoothed), mode="lines", line={"width": 3, "color": "#1f77b4"},
            hovertemplate="loss in the sweep " + hover, name="sweeps, smoothed",
        )  # fmt: skip
        figure.add_scatter(
            x=self.probes, y=_shown(self.reached), mode="markers", marker={"size": 9, "color": "#d9331f"},
            hovertemplate="loss after a run " + hover, name="ends of runs at one rate",
        )  # fmt: skip
        if math.isfinite(self.low):
            figure.add_vrect(x0=self.low, x1=self.high, fillcolor="#2ca02c", opacity=0.12, line_width=0)
            figure.add_vline(x=self.suggestion, line={"dash": "dot", "color": "#2ca02c"})
            figure.add_annotation(
                x=math.log10(self.suggestion), y=1, yref="paper", yanchor="bottom", showarrow=False,
                text=f"begin with {self.suggestion:.2g}",
            )  # fmt: skip
        finite = self.smoothed[np.isfinite(self.smoothed)]
        if finite.size:
            bottom = min(finite.min(), self.reached.min(initial=math.inf))
            room = 0.1 * (finite[0] - bottom) or 1.0
            figure.update_yaxes(range=[bottom - room, finite[0] + 5 * room], title="loss")
        figure.update_xaxes(type="log", exponentformat="power", title="learning rate")
        figure.update_layout(title=self.message, legend={"orientation": "h"}, template="plotly_white")
        return figure

    def write_html(self, path: str | Path, *, language: str | None = None) -> None:
        """Writes the picture as a page of its own, in one piece: an SVG of a few kilobytes, which needs no network.

        Args:
            path: of the page.
            language: in which it is written, "en" or "zh-TW"; English unless given.

        Raises:
            ValueError: there is no such language.
            OSError: the folder is not there, or cannot be written to.
        """
        write_files({Path(path): lr_picture.page(self, words_of(language))})

    _repr_html_ = displayed("learning_rates")


def _shown(losses: Floats) -> Floats:
    return np.where(np.isfinite(losses), losses, np.nan)

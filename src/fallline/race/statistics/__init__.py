"""The mathematics of the race's protocol: pure functions of numbers, which know of no rule, file or storage."""

from fallline.race.statistics.comparison import Comparison, Place, Standing, compare, holm
from fallline.race.statistics.learning_rates import Basin, Extent, basin, headroom
from fallline.race.statistics.margin import smallest_difference
from fallline.race.statistics.profile import Profile, performance_profile, ratios_to_best
from fallline.race.statistics.resampling import FEWEST, Interval, mean_interval
from fallline.race.statistics.sobol import sobol_points
from fallline.race.statistics.target import Reached, steps_to_target
from fallline.race.statistics.tuning import BestOf, expected_best

__all__ = [
    "FEWEST", "Basin", "BestOf", "Comparison", "Extent", "Interval", "Place", "Profile", "Reached", "Standing",
    "basin",
    "compare",
    "expected_best", "headroom", "holm", "mean_interval", "performance_profile", "ratios_to_best",
    "smallest_difference", "sobol_points",
    "steps_to_target",
]  # fmt: skip

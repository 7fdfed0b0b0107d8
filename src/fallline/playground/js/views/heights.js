/*
Heights of a problem on a grid, and what both views make of them: a scale that shows a deep valley and a shallow one
alike, contour levels, and a colour for each height.

A problem is {domain: [[x0, x1], [y0, y1]], value(x, y), minima: [[x, y], ...]}.
*/

/** Points of the grid on each axis; every second one makes a grid, too, with the same border. */
const GRID_SIZE = 161;

/** Where the median of the heights lies on the scale from 0 to 1. */
const MEDIAN_SHARE = 0.6;

/** Bands of colour between the lowest and the highest contour. */
const CONTOUR_BANDS = 22;

/**
 * The colours from the lowest to the highest place, as [lightness, chroma, hue] in OKLCH. Lightness runs in one
 * direction only, so that the map reads without colour vision and in grey; chroma is low and of no line's hue, so that balls stand out.
 */
const PALETTES = {
  light: [
    [0.99, 0.006, 95],
    [0.945, 0.014, 92],
    [0.885, 0.02, 86],
    [0.81, 0.025, 80],
    [0.72, 0.028, 72],
  ],
  dark: [
    [0.18, 0.008, 80],
    [0.235, 0.012, 80],
    [0.31, 0.016, 76],
    [0.4, 0.02, 72],
    [0.5, 0.024, 68],
  ],
};

/** A colour of OKLCH as [red, green, blue], each from 0 to 255. */
function oklchToRgb([lightness, chroma, hue]) {
  const a = chroma * Math.cos((hue * Math.PI) / 180);
  const b = chroma * Math.sin((hue * Math.PI) / 180);
  const l = (lightness + 0.3963377774 * a + 0.2158037573 * b) ** 3;
  const m = (lightness - 0.1055613458 * a - 0.0638541728 * b) ** 3;
  const s = (lightness - 0.0894841775 * a - 1.291485548 * b) ** 3;
  return [
    4.0767416621 * l - 3.3077115913 * m + 0.2309699292 * s,
    -1.2684380046 * l + 2.6097574011 * m - 0.3413193965 * s,
    -0.0041960863 * l - 0.7034186147 * m + 1.707614701 * s,
  ].map((linear) => {
    const c = Math.min(1, Math.max(0, linear));
    return Math.round(255 * (c <= 0.0031308 ? 12.92 * c : 1.055 * c ** (1 / 2.4) - 0.055));
  });
}

/** The colour, [red, green, blue] from 0 to 255, of a scaled height from 0 to 1 in "light" or "dark". */
function heightColor(scaled, theme) {
  const stops = PALETTES[theme];
  const position = Math.min(1, Math.max(0, scaled)) * (stops.length - 1);
  const k = Math.min(stops.length - 2, Math.floor(position));
  return oklchToRgb(stops[k].map((from, i) => from + (position - k) * (stops[k + 1][i] - from)));
}

/** [red, green, blue] as CSS writes it. */
function rgbCss([red, green, blue], alpha = 1) {
  return `rgb(${red} ${green} ${blue} / ${alpha})`;
}

/** Whether a point lies in a domain; NaN and infinities do not. */
function isInside([[x0, x1], [y0, y1]], x, y) {
  return x >= x0 && x <= x1 && y >= y0 && y <= y1;
}

/**
 * A grid of scaled heights, from 0 at the lowest to 1 at the highest.
 *
 * The scale is log(1 + (h - lowest) / s), with the s that puts the median of the heights at MEDIAN_SHARE: deep valleys
 * get most of the colours. Where heights are spread evenly or the high ones prevail, it is nearly a straight line.
 */
class Heights {
  /** `half` are halves of the sides of the base on which a relief stands, the longer one 1: of a square with `fill`. */
  constructor(problem, fill = true) {
    this.domain = problem.domain;
    const sides = problem.domain.map(([low, high]) => high - low);
    this.half = fill ? [1, 1] : sides.map((side) => side / Math.max(...sides));
    this.size = GRID_SIZE;
    const raw = this.sample(problem.value);
    const sorted = raw.filter(Number.isFinite).sort();
    const lowest = problem.minima.filter(([x, y]) => isInside(this.domain, x, y)).map(([x, y]) => problem.value(x, y));
    this.lowest = Math.min(sorted[0] ?? 0, ...lowest.filter(Number.isFinite));
    this.setScale((sorted[sorted.length >> 1] ?? 0) - this.lowest, (sorted.at(-1) ?? 0) - this.lowest);
    this.scaled = Float64Array.from(raw, (height) => this.scale(height));
    this.levels = Array.from({ length: CONTOUR_BANDS - 1 }, (_, k) => (k + 1) / CONTOUR_BANDS);
  }

  /** The raw heights, row by row from y0 to y1. */
  sample(value) {
    const [[x0, x1], [y0, y1]] = this.domain;
    const last = this.size - 1;
    return Float64Array.from({ length: this.size ** 2 }, (_, k) => {
      const column = k % this.size;
      const row = (k - column) / this.size;
      return value(x0 + (column / last) * (x1 - x0), y0 + (row / last) * (y1 - y0));
    });
  }

  /** Finds s by bisection from the median and the range, both above the lowest, between two ends that look extreme. */
  setScale(median, range) {
    let [low, high] = [Math.log(1e-9), Math.log(20)];
    for (let k = 0; k < 40; k++) {
      const middle = (low + high) / 2;
      const share = Math.log1p(median / range / Math.exp(middle)) / Math.log1p(1 / Math.exp(middle));
      if (share > MEDIAN_SHARE) low = middle;
      else high = middle;
    }
    this.s = range * Math.exp(low) || 1;
    this.top = Math.log1p(range / this.s) || 1;
  }

  /** A height on the scale from 0 to 1; what is not finite counts as highest. */
  scale(height) {
    if (!Number.isFinite(height)) return height === -Infinity ? 0 : 1;
    return Math.min(1, Math.log1p(Math.max(0, height - this.lowest) / this.s) / this.top);
  }

  /** The scaled height at a point, interpolated on the grid; outside the domain that of its border. */
  at(x, y) {
    const [[x0, x1], [y0, y1]] = this.domain;
    const last = this.size - 1;
    const u = Math.min(1, Math.max(0, (x - x0) / (x1 - x0))) * last;
    const v = Math.min(1, Math.max(0, (y - y0) / (y1 - y0))) * last;
    const i = Math.min(last - 1, Math.floor(u));
    const j = Math.min(last - 1, Math.floor(v));
    const k = j * this.size + i;
    const grid = this.scaled;
    const near = grid[k] + (u - i) * (grid[k + 1] - grid[k]);
    const far = grid[k + this.size] + (u - i) * (grid[k + this.size + 1] - grid[k + this.size]);
    return near + (v - j) * (far - near);
  }

  /**
   * Regions above each level, lowest first: [{level, rings}], a ring a flat array x, y, x, y, ... in problem
   * coordinates, closed. Rings that reach the border run along it, half a cell outside the domain.
   */
  get contours() {
    this.cachedContours ??= vendor
      .contours()
      .size([this.size, this.size])
      .thresholds(this.levels)(this.scaled)
      .map(({ value, coordinates }) => {
        return { level: value, rings: coordinates.flat().map((ring) => this.toProblem(ring)) };
      });
    return this.cachedContours;
  }

  /** A ring of d3-contour, whose grid points lie at halves, in problem coordinates. */
  toProblem(ring) {
    const [[x0, x1], [y0, y1]] = this.domain;
    const last = this.size - 1;
    return ring.flatMap(([u, v]) => [x0 + ((u - 0.5) / last) * (x1 - x0), y0 + ((v - 0.5) / last) * (y1 - y0)]);
  }
}

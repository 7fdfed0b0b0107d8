/* The rate that a rule has along each axis at a moment: as far as it would go for a small gradient there, by that gradient. */

/** A gradient so small, as a share of those that were taken, that it does not change the rate that it meets. */
const PROBE = 1e-6;

/** The rates along x and y after t steps; null where there is none, as for a rule that goes by the gradient's sign. */
function ratesAt(trace, t) {
  const { variant, states, slopes, values } = trace;
  const next = Math.min(t + 1, values.length - 1);
  if (next < 1) return null;
  const step = FUNCTIONS[variant.step];
  const size = PROBE * Math.max(...slopes.slice(1, t + 2).map(([x, y]) => Math.hypot(x, y)), 1e-12);
  const moved = (slope) => step(states[t].theta, () => Float64Array.from(slope), t + 1, states[t], values[next]).theta;
  const still = moved([0, 0]);
  const rates = [moved([size, 0])[0] - still[0], moved([0, size])[1] - still[1]].map((way) => -way / size);
  return rates.every((rate) => rate > 0 && Number.isFinite(rate)) ? rates : null;
}

/** The larger of a walk's two rates as it usually is: the median over its course, found once. */
function usualRate(trace) {
  if (trace.usual === undefined) {
    const moments = Array.from({ length: 41 }, (_, k) => Math.round(((trace.count - 1) * k) / 40));
    const rates = moments.map((t) => ratesAt(trace, t)).filter(Boolean);
    const sorted = rates.map((pair) => Math.max(...pair)).sort((a, b) => a - b);
    trace.usual = sorted.length ? sorted[sorted.length >> 1] : null;
  }
  return trace.usual;
}

/** By which rate those of all walks are drawn, so that their rectangles can be compared: the median of their usual ones. */
function commonRate(traces) {
  const sorted = traces.map(usualRate).filter(Boolean).sort((a, b) => a - b);
  return sorted.length ? sorted[sorted.length >> 1] : null;
}

/** A walk's rates along x and y after t steps, as shares of another one; null where it has none. */
function rateShares(trace, t, common) {
  const rates = ratesAt(trace, Math.min(t, trace.count - 1));
  return rates && rates.map((rate) => rate / common);
}

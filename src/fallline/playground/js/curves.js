/* The curves of loss, step length and angle over the steps, by uPlot, with a line where the balls are. */

/** One chart of a value per run over the steps. */
class Curve {
  /**
   * @param {HTMLElement} element where it is drawn
   * @param {{values: (trace: object) => number[], logarithmic: () => boolean, range?: [number, number]}} options
   * @param {(step: number) => void} onSeek told the step that is clicked
   */
  constructor(element, options, onSeek) {
    this.element = element;
    this.options = options;
    this.onSeek = onSeek;
    this.cursor = document.createElement("div");
    this.cursor.className = "now";
    new ResizeObserver(() => this.resize()).observe(element);
  }

  /** Draws the curves of these traces, the first step at the left and `steps` at the right. */
  setTraces(traces, colors, steps, focus) {
    this.logarithmic = this.options.logarithmic();
    const columns = this.cut(traces.map((trace) => this.column(trace, steps)));
    const data = [Array.from({ length: steps + 1 }, (_, t) => t), ...columns];
    const key = JSON.stringify([colors, focus, this.axisColors(), this.logarithmic]);
    if (this.chart && this.key === key) {
      this.chart.setData(data);
    } else {
      this.chart?.destroy();
      this.chart = new vendor.uPlot(this.settings(colors, focus), data, this.element);
      this.chart.over.append(this.cursor);
      this.key = key;
    }
  }

  /** A trace's values, up to the step where it is lost. */
  column(trace, steps) {
    const values = this.options.values(trace);
    return Array.from({ length: steps + 1 }, (_, t) => {
      const value = values[t] ?? null;
      return this.logarithmic && !(value > 0) ? null : value;
    });
  }

  /** Without what lies far above where the curves begin, so that a run that is lost leaves room for the others. */
  cut(columns) {
    if (this.options.range) return columns;
    const firsts = columns.map((column) => Math.abs(column.find((value) => value !== null) ?? 0));
    const most = this.logarithmic ? 1000 * Math.max(...firsts) : 10 * Math.max(...firsts, 1);
    return columns.map((column) => column.map((value) => (value > most ? null : value)));
  }

  settings(colors, focus) {
    const { ink, grid } = this.axisColors();
    const axis = {
      stroke: ink,
      grid: { stroke: grid, width: 1 },
      ticks: { show: false },
      font: "12px system-ui, sans-serif",
    };
    const { range } = this.options;
    const logarithmic = this.logarithmic;
    const decades = { filter: someDecades, grid: { stroke: grid, width: 1, filter: someDecades } };
    return {
      ...this.size(),
      legend: { show: false },
      cursor: { drag: { x: false, y: false }, points: { show: false }, bind: { mousedown: this.seeker() } },
      scales: { x: { time: false }, y: logarithmic ? { distr: 3, range: wholeDecades } : { distr: 1, range } },
      axes: [
        { ...axis, size: 28 },
        {
          ...axis,
          ...(logarithmic ? decades : {}),
          size: 56,
          values: (_, ticks) => ticks.map((tick) => shortNumber(tick)),
        },
      ],
      series: [
        {},
        ...colors.map((stroke, k) => ({ stroke, width: k === focus ? 2.75 : 1.5, points: { show: false } })),
      ],
    };
  }

  /** Clicking goes to a step. */
  seeker() {
    return (chart) => (event) => {
      this.onSeek(Math.max(0, Math.round(chart.posToVal(event.offsetX, "x"))));
      return null;
    };
  }

  axisColors() {
    const style = getComputedStyle(this.element);
    return { ink: style.getPropertyValue("--muted").trim(), grid: style.getPropertyValue("--grid").trim() };
  }

  size() {
    return { width: Math.max(this.element.clientWidth, 120), height: 170 };
  }

  resize() {
    if (this.chart) this.chart.setSize(this.size());
  }

  /** Moves the line to a step. */
  moveTo(at) {
    if (this.chart) this.cursor.style.transform = `translateX(${this.chart.valToPos(at, "x")}px)`;
  }
}

/** The ends of a logarithmic axis: powers of ten around the values, 16 of them at most. */
function wholeDecades(chart, low, high) {
  if (!(high > 0)) return [0.1, 1];
  const top = Math.ceil(Math.log10(high));
  return [10 ** Math.min(Math.floor(Math.log10(Math.max(low, high * 1e-16))), top - 1), 10 ** top];
}

/** Of the places on a logarithmic axis about six powers of ten. */
function someDecades(chart, splits) {
  const every = Math.ceil(Math.log10(splits.at(-1) / splits[0]) / 6) || 1;
  return splits.map((one) => (Number.isInteger(Number((Math.log10(one) / every).toFixed(9))) ? one : null));
}

/** A number in few letters: 0.001, 2e-9, 1500. */
function shortNumber(value, digits = 3) {
  if (value === null || value === undefined) return "";
  if (!Number.isFinite(value)) return value > 0 ? "∞" : Number.isNaN(value) ? "–" : "−∞";
  const size = Math.abs(value);
  const text =
    size !== 0 && (size < 1e-3 || size >= 1e5)
      ? value.toExponential(digits - 2).replace(/\.?0*e/, "e")
      : String(Number(value.toPrecision(digits)));
  return text.replace("e+", "e").replaceAll("-", "−");
}

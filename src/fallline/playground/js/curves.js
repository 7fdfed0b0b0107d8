/*
The curves of loss, step length and angle over the steps, by uPlot, with a line where the balls are. The selected run's lies on
top. What swings to and fro at every step would be hatching: it is drawn as its running median, and of the selected run alone.
*/

/** How strongly the curves of the other runs are drawn. */
const OTHERS_ALPHA = 0.6;

/** How large, as a share of a curve's spread, its changes from step to step are on average where it is hatching. */
const HATCHING = 0.12;
const FEWEST_STEPS = 60;
/** So many times up and down a curve's spread is hatching, too: a chart has few pixels for each. */
const MOST_SPREADS = 50;

/** How far apart the numbers of steps may stand, and where those of angles do. */
const WHOLE_STEPS = [1, 2, 5, 10, 20, 50, 100, 200, 500, 1000];
const ANGLE_TICKS = [0, 45, 90, 135, 180];

/** How near, in CSS pixels, a pointer is to a curve that it points at. */
const NEAR = 20;

/** One chart of a value per run over the steps. */
class Curve {
  /**
   * @param {HTMLElement} element where it is drawn
   * @param {{values: (trace: object) => number[], logarithmic: () => boolean, range?: [number, number], smooth?: boolean,
   *   onSmooth?: (told: object) => void}} options `onSmooth` is told over how many steps a median is taken, 0 where none is, and how many
   *   of the other curves are left out
   * @param {(step: number) => void} onSeek told the step that is clicked
   */
  constructor(element, options, onSeek) {
    this.element = element;
    this.options = options;
    this.onSeek = onSeek;
    this.cursor = document.createElement("div");
    this.cursor.className = "now";
    this.name = make("span", { class: "curve-name", hidden: true });
    new ResizeObserver(() => this.resize()).observe(element);
  }

  /** Draws the curves of these traces, the first step at the left and `steps` at the right. */
  setTraces(traces, colors, steps, focus, names) {
    Object.assign(this, { colors, names });
    this.logarithmic = this.options.logarithmic();
    const columns = this.readable(this.cut(traces.map((trace) => this.column(trace, steps))), focus);
    const order = (this.order = [...columns.keys()].sort((a, b) => (a === focus) - (b === focus))); // the selected one on top
    const data = [Array.from({ length: steps + 1 }, (_, t) => t), ...order.map((k) => columns[k])];
    const key = JSON.stringify([colors, focus, this.axisColors(), this.logarithmic, steps < 6]);
    if (this.chart && this.key === key) {
      this.chart.setData(data);
    } else {
      this.chart?.destroy();
      this.chart = new vendor.uPlot(this.settings(colors, focus, order, steps), data, this.element);
      this.chart.over.append(this.cursor, this.name);
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

  /** Curves without hatching: that of the selected run as a running median, none of others. */
  readable(columns, focus) {
    const { smooth, onSmooth = () => {} } = this.options;
    const hatched = columns.map((column) => Boolean(smooth) && isHatching(this.scaled(column)));
    const span = 2 * Math.max(2, Math.round(columns[focus].length / 60));
    const hidden = hatched.filter((one, k) => one && k !== focus).length;
    onSmooth({ steps: hatched[focus] ? span : 0, hidden, others: columns.length - 1 });
    return columns.map((column, k) => {
      if (!hatched[k]) return column;
      return k === focus ? runningMedian(column, span) : column.map(() => null);
    });
  }

  /** Values as they are seen: on a logarithmic scale where that is the axis's; without those that are missing. */
  scaled(column) {
    const there = column.filter((value) => value !== null);
    return this.logarithmic ? there.map(Math.log10) : there;
  }

  settings(colors, focus, order, steps) {
    const { ink, grid } = this.axisColors();
    const axis = {
      stroke: ink,
      grid: { stroke: grid, width: 1 },
      ticks: { show: false },
      font: "12px system-ui, sans-serif",
    };
    const { range } = this.options;
    const logarithmic = this.logarithmic;
    const few = steps < 6; // lines that are hardly any
    const decades = { filter: someDecades, grid: { stroke: grid, width: 1, filter: someDecades } };
    return {
      ...this.size(),
      legend: { show: false },
      padding: [10, null, null, null],
      hooks: { setCursor: [(chart) => this.tellName(chart)] },
      cursor: { drag: { x: false, y: false }, points: { show: false }, bind: { mousedown: this.seeker() } },
      scales: { x: { time: false }, y: logarithmic ? { distr: 3, range: wholeDecades } : { distr: 1, range } },
      axes: [
        { ...axis, size: 28, incrs: WHOLE_STEPS, values: (_, ticks) => ticks.map(String) },
        {
          ...axis,
          ...(logarithmic ? decades : {}),
          ...(range ? { splits: () => ANGLE_TICKS } : {}),
          size: 56,
          values: (_, ticks) => ticks.map((tick) => shortNumber(tick)),
        },
      ],
      series: [
        {},
        ...order.map((k) => ({
          stroke: colors[k],
          width: k === focus ? 2.5 : 1.5,
          alpha: k === focus ? 1 : OTHERS_ALPHA,
          points: { show: few },
        })),
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

  /** Says whose curve is near the pointer. */
  tellName({ cursor, data, valToPos }) {
    const { left, top, idx } = cursor;
    const away = (k) => {
      const value = data[k + 1][idx] ?? null;
      return left < 0 || value === null ? Infinity : Math.abs(valToPos(value, "y") - top);
    };
    const nearest = this.order.map((run, k) => ({ run, far: away(k) })).sort((a, b) => a.far - b.far)[0];
    this.name.hidden = !(nearest.far < NEAR);
    if (this.name.hidden) return;
    this.name.textContent = this.names[nearest.run];
    this.name.style.color = this.colors[nearest.run];
    this.name.style.transform = `translate(${left}px, ${top}px) translate(${left > this.chart.over.clientWidth / 2 ? "calc(-100% - 8px)" : "8px"}, -120%)`;
  }

  axisColors() {
    const style = getComputedStyle(this.element);
    return { ink: style.getPropertyValue("--muted").trim(), grid: style.getPropertyValue("--grid").trim() };
  }

  size() {
    const { clientWidth, clientHeight } = this.element;
    return { width: Math.max(clientWidth, 120), height: Math.max(clientHeight, 80) };
  }

  resize() {
    if (this.chart) this.chart.setSize(this.size());
  }

  /** Moves the line to a step. */
  moveTo(at) {
    if (this.chart) this.cursor.style.transform = `translateX(${this.chart.valToPos(at, "x")}px)`;
  }
}

/** Whether a curve of so many values goes to and fro at nearly every step, by a good part of its spread. */
function isHatching(values) {
  if (values.length < FEWEST_STEPS) return false;
  const changes = values.slice(1).map((value, k) => value - values[k]);
  const turns = changes.slice(1).filter((change, k) => change * changes[k] < 0).length;
  const sorted = [...values].sort((a, b) => a - b);
  const spread = sorted[Math.floor(0.98 * (sorted.length - 1))] - sorted[Math.floor(0.02 * sorted.length)];
  const way = changes.reduce((sum, change) => sum + Math.abs(change), 0);
  const everyStep = turns > 0.25 * changes.length && way > HATCHING * spread * changes.length;
  return everyStep || (spread > 0 && way > MOST_SPREADS * spread);
}

/** The median of so many values, an even number, around each, where there are some: of two in the middle their mean. */
function runningMedian(values, span) {
  return values.map((value, t) => {
    if (value === null) return null;
    const near = values.slice(Math.max(0, t - span / 2 + 1), t + span / 2 + 1).filter((one) => one !== null);
    near.sort((a, b) => a - b);
    return (near[(near.length - 1) >> 1] + near[near.length >> 1]) / 2;
  });
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

/** A number as shortNumber has it, with as many digits as its neighbours in a column. */
function alignedNumber(value, digits = 3) {
  const size = Math.abs(value);
  if (size >= 1e-3 && size < 10 ** digits) return value.toPrecision(digits).replace("-", "−");
  return size > 0 && size < 1e-3 ? value.toExponential(digits - 2).replace("-", "−").replace("e-", "e−") : shortNumber(value, digits);
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

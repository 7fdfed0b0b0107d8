/*
The curves of loss, step length and angle over the steps, by uPlot, with a line where the balls are. The selected run's lies on
top. What swings to and fro at every step would be hatching: it is drawn as its running median, or, where
even medians of several runs would be too much, that of the selected run alone.
*/

/** How strongly the curves of the other runs are drawn. */
const OTHERS_ALPHA = 0.6;

/** How large, as a share of a curve's spread, its changes from step to step are on average where it is hatching. */
const HATCHING = 0.12;
const FEWEST_STEPS = 60;
/** So many times up and down a curve's spread is hatching, too: a chart has few pixels for each. */
const MOST_SPREADS = 50;
/** A spread that hardly shows, as that of a rate that is all but constant. */
const NO_SPREAD = 0.01;

/** How far apart the numbers of steps may stand, and where those of angles do. */
const WHOLE_STEPS = [1, 2, 5, 10, 20, 50, 100, 200, 500, 1000];
const ANGLE_TICKS = [0, 45, 90, 135, 180];

/** How near, in CSS pixels, a pointer is to a curve that it points at. */
const NEAR = 20;

/** One chart of a value per run over the steps. */
class Curve {
  /**
   * @param {HTMLElement} element where it is drawn
   * @param {{values: (trace: object) => number[], logarithmic: () => boolean, range?: [number, number],
   *   medians: () => "all" | "selected" | "none", onSmooth: (told: object) => void}} options `medians` says of which runs that swing
   *   they are drawn, "none" that all is drawn as it is; `onSmooth` is told over how many steps they are taken, 0 where none is, and how
   *   many of the other curves are left out
   * @param {(step: number) => void} onSeek told the step that is clicked
   */
  constructor(element, options, onSeek) {
    this.element = element;
    this.options = options;
    this.onSeek = onSeek;
    this.cursor = document.createElement("div");
    this.cursor.className = "now";
    this.name = make("span", { class: "curve-name", hidden: true });
    this.at = 0;
    new ResizeObserver(() => this.resize()).observe(element);
  }

  /** Draws the curves of these traces, the first step at the left and `steps` at the right. */
  setTraces(traces, colors, steps, focus, names) {
    Object.assign(this, { colors, names });
    this.logarithmic = this.options.logarithmic();
    const columns = this.readable(this.cut(traces.map((trace) => this.column(trace, steps))), focus).map((column) => this.drawable(column));
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
    return Array.from({ length: steps + 1 }, (_, t) => values[t] ?? null);
  }

  /** A column without what its axis cannot show. */
  drawable(column) {
    return this.logarithmic ? column.map((value) => (value > 0 ? value : null)) : column;
  }

  /** Without what lies far above where the curves begin, so that a run that is lost leaves room for the others. */
  cut(columns) {
    if (this.options.range) return columns;
    const firsts = columns.map((column) => Math.abs(this.drawable(column).find((value) => value !== null) ?? 0));
    const most = this.logarithmic ? 1000 * Math.max(...firsts) : 10 * Math.max(...firsts, 1);
    return columns.map((column) => column.map((value) => (value > most ? null : value)));
  }

  /** Curves without hatching. */
  readable(columns, focus) {
    const medians = this.options.medians();
    const hatched = columns.map((column) => medians !== "none" && isHatching(this.scaled(column)));
    const hidden = hatched.map((one, k) => one && medians === "selected" && k !== focus);
    const span = 2 * Math.max(2, Math.round(columns[focus].length / 60));
    const steps = hatched.some((one, k) => one && !hidden[k]) ? span : 0;
    this.options.onSmooth({ steps, hidden: hidden.filter(Boolean).length, others: columns.length - 1 });
    return columns.map((column, k) => {
      if (hidden[k]) return column.map(() => null);
      return hatched[k] ? runningMedian(column, span) : column;
    });
  }

  /** Values as they are seen: on a logarithmic scale where that is the axis's; without those that are missing. */
  scaled(column) {
    const there = this.drawable(column).filter((value) => value !== null);
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
    const round = { filter: someRound, grid: { stroke: grid, width: 1, filter: someRound } };
    return {
      ...this.size(),
      legend: { show: false },
      padding: [10, null, null, null],
      hooks: { setCursor: [(chart) => this.tellName(chart)] },
      cursor: { drag: { x: false, y: false }, points: { show: false }, bind: { mousedown: this.seeker() } },
      scales: { x: { time: false }, y: logarithmic ? { distr: 3, range: roundEnds } : { distr: 1, range } },
      axes: [
        { ...axis, size: 28, incrs: WHOLE_STEPS, values: (_, ticks) => ticks.map(String) },
        {
          ...axis,
          ...(logarithmic ? round : {}),
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
      const value = data[k + 1]?.[idx] ?? null; // a chart that was replaced at once has others
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
    if (!this.chart) return;
    this.chart.setSize(this.size());
    queueMicrotask(() => this.moveTo(this.at)); // once the chart has its new size
  }

  /** Moves the line to a step. */
  moveTo(at) {
    this.at = at;
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
  if (spread < NO_SPREAD) return false;
  const way = changes.reduce((sum, change) => sum + Math.abs(change), 0);
  const everyStep = turns > 0.25 * changes.length && way > HATCHING * spread * changes.length;
  return everyStep || way > MOST_SPREADS * spread;
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

/** A logarithmic axis whose ends are so far apart at most has 2 and 5 between powers of ten. */
const FEW_DECADES = 100;

/** The ends of a logarithmic axis: round numbers around the values, at most 16 powers of ten apart. */
function roundEnds(chart, low, high) {
  if (!(high > 0)) return [0.1, 1];
  const around = (factors) => [roundBelow(Math.max(low, high * 1e-16), factors), roundAbove(high, factors)];
  const [close, far] = [around([1, 2, 5, 10]), around([1, 10])];
  const [from, to] = close[1] / close[0] < 1.01 * FEW_DECADES ? close : far;
  return from < to ? [from, to] : [from / 10, to];
}

/** The largest of these factors times a power of ten that is not above a value. */
function roundBelow(value, factors) {
  const power = Math.floor(Math.log10(value));
  return Number(`${factors.findLast((factor) => factor <= value / 10 ** power) ?? 1}e${power}`);
}

/** The smallest that is not below it. */
function roundAbove(value, factors) {
  const power = Math.floor(Math.log10(value));
  return Number(`${factors.find((factor) => factor >= value / 10 ** power) ?? 10}e${power}`);
}

/** Of the places on a logarithmic axis about six powers of ten; where it is short 1, 2 and 5 times each. */
function someRound(chart, splits) {
  const span = splits.at(-1) / splits[0];
  if (span < 1.01 * FEW_DECADES) return splits.map((one) => (/^[125]/.test(one.toExponential(0)) ? one : null));
  const every = Math.ceil(Math.log10(span) / 6) || 1;
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

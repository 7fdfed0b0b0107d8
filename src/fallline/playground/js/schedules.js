/*
Schedules: hyperparameters as functions of the step t = 1, 2, 3, ..., with the names, arguments and numbers of
fallline.schedules. One that is chosen is {name, values}, values an object of its arguments, schedules among them in the same form.
*/

const SCHEDULE_RANGES = {
  value: (x) => x >= 0,
  positive: (x) => x > 0,
  count: (x) => x >= 1 && Number.isInteger(x),
  natural: (x) => x >= 0 && Number.isInteger(x),
  belowOne: (x) => x >= 0 && x < 1,
  fraction: (x) => x >= 0 && x <= 1,
  summable: (x) => x > 0.5 && x <= 1,
};

/** 0 at t = 1, 1 from t = steps + 1 on. */
const progress = (t, steps) => Math.min(Math.max((t - 1) / steps, 0), 1);
/** Exactly `from` for part 0 and exactly `to` for part 1. */
const between = (from, to, part) => (1 - part) * from + part * to;
/** From one value to another along half a cosine wave. */
const wave = (from, to, part) => between(to, from, (1 + Math.cos(Math.PI * part)) / 2);
const rises = (numbers) => numbers.every((x, k) => !k || x > numbers[k - 1]);

/**
 * Per schedule its arguments in their order, each [its range, its default where it has one]; `at`, its value at step t; and, where
 * more is asked of the arguments together, `right`. A range in brackets is that of each number of a list; "schedule" is a
 * schedule or a number; a list of texts is a choice.
 */
const SCHEDULES = {
  constant: { args: { value: ["value"] }, at: ({ value }) => value },
  exponential: {
    args: { initial: ["value"], rate: ["positive", null], half_life: ["positive", null] },
    right: ({ rate, half_life: half }) => (rate === null) !== (half === null),
    at: ({ initial, rate, half_life: half }, t) =>
      half === null ? initial * rate ** (t - 1) : initial * 0.5 ** ((t - 1) / half),
  },
  inverse_time: {
    args: { initial: ["value"], decay: ["positive"], power: ["summable", 1] },
    at: ({ initial, decay, power }, t) => initial / (1 + decay * (t - 1)) ** power,
  },
  inverse_sqrt: {
    args: { peak: ["value"], warmup: ["count"] },
    at: ({ peak, warmup }, t) => peak * (t < warmup ? t / warmup : Math.sqrt(warmup / t)),
  },
  linear: {
    args: { initial: ["value"], final: ["value"], steps: ["count"] },
    at: ({ initial, final, steps }, t) => between(initial, final, progress(t, steps)),
  },
  polynomial: {
    args: { initial: ["value"], steps: ["count"], power: ["positive", 1], final: ["value", 0] },
    at: ({ initial, steps, power, final }, t) => between(final, initial, (1 - progress(t, steps)) ** power),
  },
  cosine: {
    args: { initial: ["value"], steps: ["count"], final: ["value", 0] },
    at: ({ initial, steps, final }, t) => wave(initial, final, progress(t, steps)),
  },
  cosine_restarts: {
    args: { initial: ["value"], steps: ["count"], growth: ["count", 1], final: ["value", 0] },
    at: (values, t) => wave(values.initial, values.final, partOfCycle(values, t - 1)),
  },
  step_decay: {
    args: { initial: ["value"], every: ["count"], factor: ["positive", 0.1] },
    at: ({ initial, every, factor }, t) => initial * factor ** Math.floor((t - 1) / every),
  },
  multistep: {
    args: { initial: ["value"], milestones: [["count"]], factor: ["positive", 0.1] },
    right: ({ milestones }) => rises(milestones),
    at: ({ initial, milestones, factor }, t) => {
      const passed = milestones.filter((one) => t > one).length;
      return passed ? initial * factor ** passed : initial;
    },
  },
  piecewise_constant: {
    args: { boundaries: [["count"]], values: [["value"]] },
    right: ({ boundaries, values }) => rises(boundaries) && values.length === boundaries.length + 1,
    at: ({ boundaries, values }, t) => values[boundaries.filter((one) => t > one).length],
  },
  one_cycle: {
    args: {
      max_lr: ["value"],
      total_steps: ["count"],
      pct_start: ["fraction", 0.3],
      anneal_strategy: [["cos", "linear"], "cos"],
      div_factor: ["positive", 25],
      final_div_factor: ["positive", 1e4],
      three_phase: ["boolean", false],
    },
    right: (values) => phasesOf(values).every(([end], k, phases) => !k || end >= phases[k - 1][0]),
    at: oneCycle,
  },
  warmup: {
    args: { schedule: ["schedule"], steps: ["count"], start: ["value", 0] },
    at: ({ schedule, steps, start }, t) =>
      t > steps ? scheduleAt(schedule, t - steps) : between(start, scheduleAt(schedule, 1), progress(t, steps)),
  },
  sequence: {
    args: { schedules: [["schedule"]], durations: [["count"]] },
    right: ({ schedules, durations }) => schedules.length > 0 && durations.length === schedules.length - 1,
    at: ({ schedules, durations }, t) => {
      let [k, done] = [0, 0];
      while (k < durations.length && t > done + durations[k]) done += durations[k++];
      return scheduleAt(schedules[k], t - done);
    },
  },
  plateau: {
    args: {
      initial: ["value"],
      factor: ["belowOne", 0.1],
      patience: ["natural", 10],
      threshold: ["value", 1e-4],
      cooldown: ["natural", 0],
      minimum: ["value", 0],
      threshold_mode: [["rel", "abs"], "rel"],
    },
    right: ({ initial, minimum, threshold, threshold_mode: mode }) =>
      minimum <= initial && (mode === "abs" || threshold < 1),
    at: ({ initial }) => initial, // until the losses say otherwise: see Threshold
  },
};

/** Where a step, of which so many were done before, lies in its cycle, from 0 to 1. */
function partOfCycle({ steps, growth }, done) {
  if (growth === 1) return (done % steps) / steps;
  const units = (done / steps) * (growth - 1) + 1;
  let cycle = Math.floor(Math.log(units) / Math.log(growth));
  if (units >= growth ** (cycle + 1)) cycle++; // where the logarithm was rounded
  if (units < growth ** cycle) cycle--;
  const length = steps * growth ** cycle;
  return (done - (length - steps) / (growth - 1)) / length;
}

/** Where each phase of one cycle ends, in steps done before, and at which value. */
function phasesOf(values) {
  const initial = values.max_lr / values.div_factor;
  const peak = values.pct_start * values.total_steps - 1;
  const down = values.three_phase ? [[2 * peak, initial]] : [];
  return [[peak, values.max_lr], ...down, [values.total_steps - 1, initial / values.final_div_factor]];
}

function oneCycle(values, t) {
  const done = Math.min(Math.max(t - 1, 0), values.total_steps - 1);
  const shape = values.anneal_strategy === "linear" ? between : wave;
  let [start, from] = [0, values.max_lr / values.div_factor];
  let value = from;
  for (const [end, to] of phasesOf(values)) {
    const part = end > start ? Math.min(Math.max((done - start) / (end - start), 0), 1) : 1;
    if (done > start || start <= 0) value = shape(from, to, part);
    [start, from] = [end, to];
  }
  return value;
}

/** A schedule's value at step t. */
function scheduleAt({ name, values }, t) {
  return SCHEDULES[name].at(values, t);
}

/** The schedule that a call spells, as readSpelled gives it; null where it is none or an argument is outside its range. */
function scheduleFrom(call) {
  if (!call || typeof call !== "object" || !Object.hasOwn(SCHEDULES, call.name)) return null;
  const { args, right } = SCHEDULES[call.name];
  const names = Object.keys(args);
  if (call.args.length > names.length || Object.keys(call.words).some((name) => !names.includes(name))) return null;
  const values = {};
  for (const [k, name] of names.entries()) {
    const [range, ...usual] = args[name];
    const given = k < call.args.length ? call.args[k] : call.words[name];
    if (given === undefined && !usual.length) return null;
    values[name] = given === undefined || (given === null && usual[0] === null) ? usual[0] : argumentFrom(range, given);
    if (values[name] === undefined) return null;
  }
  return !right || right(values) ? { name: call.name, values } : null;
}

/** An argument of a schedule; undefined where it may not be that. */
function argumentFrom(range, given) {
  if (Array.isArray(range) && !(range[0] in SCHEDULE_RANGES) && range[0] !== "schedule") {
    return range.includes(given) ? given : undefined;
  }
  if (Array.isArray(range)) {
    const parts = Array.isArray(given) ? given.map((one) => argumentFrom(range[0], one)) : [undefined];
    return parts.includes(undefined) ? undefined : parts;
  }
  if (range === "boolean") return typeof given === "boolean" ? given : undefined;
  if (range === "schedule" && typeof given !== "number") {
    const inner = scheduleFrom(given);
    return inner && inner.name !== "plateau" ? inner : undefined;
  }
  const fits = SCHEDULE_RANGES[range === "schedule" ? "value" : range];
  if (!Number.isFinite(given) || !fits(given)) return undefined;
  return range === "schedule" ? { name: "constant", values: { value: given } } : given;
}

/** A schedule as Python writes it: the first argument by its place, others by name where they are not as usual. */
function spelledSchedule({ name, values }) {
  const said = Object.entries(SCHEDULES[name].args).flatMap(([key, [, usual]], k) => {
    if (k && values[key] === usual) return [];
    return [(k ? `${key}=` : "") + spelledArgument(values[key])];
  });
  return `${name}(${said.join(",")})`;
}

function spelledArgument(value) {
  if (Array.isArray(value)) return `(${value.map(spelledArgument).join(",")}${value.length === 1 ? "," : ""})`;
  if (typeof value === "string") return `"${value}"`;
  if (typeof value === "boolean") return value ? "True" : "False";
  return value?.name ? spelledSchedule(value) : String(value);
}

/** What follows a walk under a `plateau`: it is told losses and holds the value of the moment. */
class Threshold {
  constructor(values) {
    this.values = values;
    this.value = values.initial;
    this.best = Infinity;
    this.failures = this.cooling = 0;
  }

  /** Takes note of a loss. */
  observe(loss) {
    const { factor, patience, threshold, cooldown, minimum, threshold_mode: mode } = this.values;
    const goal = mode === "abs" ? this.best - threshold : this.best * (1 - Math.sign(this.best) * threshold);
    const improved = loss > -Infinity && loss < goal;
    if (improved) this.best = loss;
    this.failures = improved || this.cooling ? 0 : this.failures + 1;
    this.cooling = Math.max(0, this.cooling - 1);
    if (this.failures <= patience) return;
    this.value = Math.max(this.value * factor, minimum);
    [this.failures, this.cooling] = [0, cooldown];
  }
}

/**
 * The values of a run's hyperparameters over its walk: `at(t)` gives them, and `observe(loss, weight)` is told the loss of a step
 * and of how many examples it was; of `examples` in all, a threshold is shown the mean over each epoch, else each loss.
 */
class Course {
  constructor({ values, schedules }, examples) {
    this.values = values;
    this.schedules = Object.entries(schedules);
    this.examples = examples;
    this.total = this.weight = 0;
    this.thresholds = this.schedules.flatMap(([key, { name, values: given }]) =>
      name === "plateau" ? [[key, new Threshold(given)]] : [],
    );
  }

  at(t) {
    if (!this.schedules.length) return this.values;
    const now = this.schedules.map(([name, schedule]) => [name, scheduleAt(schedule, t)]);
    const held = this.thresholds.map(([name, threshold]) => [name, threshold.value]);
    return { ...this.values, ...Object.fromEntries([...now, ...held]) };
  }

  observe(loss, weight) {
    if (!this.thresholds.length) return;
    this.total += loss * (weight ?? 1);
    this.weight += weight ?? 1;
    if (weight && this.weight < this.examples) return;
    for (const [, threshold] of this.thresholds) threshold.observe(this.total / this.weight);
    this.total = this.weight = 0;
  }
}

/*
Taking a rule's steps. A run is {rule, values: {lr: ...}, schedules: {}, flags: {...}, noise: boolean, feed: "all" | "batch" |
"one"}: a rule's name, the values of its hyperparameters, the schedules of those that have one, the choices of its flags, whether
every gradient is made noisy, and of which examples it is taken.
*/

/** Beyond so many times the domain's width, a ball is lost. */
const LOST = 1e6;

/** The rule of the catalogue with this name. */
function ruleOf(name) {
  return DATA.rules.find((rule) => rule.name === name);
}

/** A run with a rule's defaults. */
function newRun(name, noise = false) {
  const rule = ruleOf(name);
  const defaults = [...rule.hypers, ...(rule.noisy ? [] : DATA.noise)].map((hyper) => [hyper.name, hyper.value]);
  const flags = Object.fromEntries(rule.flags.map((flag) => [flag.name, flag.default]));
  return { rule: name, values: Object.fromEntries(defaults), schedules: {}, flags, noise: noise && !rule.noisy, feed: "all" };
}

/** The functions, states and formula that a run's choices select. */
function variantOf(run) {
  const rule = ruleOf(run.rule);
  const chosen = rule.choices.map((name) => {
    const flag = rule.flags.find((one) => one.name === name);
    const said = flag ? flag.choices.indexOf(run.flags[name]) : Number(run.values[name] !== 0);
    return `${name}=${said}`;
  });
  return rule.variants[chosen.join("&") + (run.noise ? "&gradient_noise" : "")];
}

/** The hyperparameters that a run has now: those of the noise only where there is some. */
function hypersOf(run) {
  const rule = ruleOf(run.rule);
  return run.noise ? [...rule.hypers, ...DATA.noise] : rule.hypers;
}

/**
 * Takes steps until there are enough, or the ball is lost.
 * @returns {object} per step t, from 0 on: path [x0, y0, x1, ...], heights, wholes (the whole gradient), states; from 1 on: values (of the
 *   hyperparameters), slopes (the gradient that was used), points (where it was taken), lengths and angles (to minus the whole gradient, in degrees); count, the
 *   points that there are
 */
function walk(run, problem, start, steps, feed) {
  const variant = variantOf(run);
  const step = FUNCTIONS[variant.step];
  const width = Math.max(...problem.domain.map(([low, high]) => high - low));
  const trace = {
    path: new Float64Array(2 * (steps + 1)),
    heights: [],
    wholes: [],
    states: [],
    values: [null],
    slopes: [null],
    points: [null],
  };
  let now = { theta: Float64Array.from(start), ...startOf(variant, start) };
  keep(trace, now, problem, 0);
  const course = new Course(run, problem.data?.length);
  for (let t = 1; t <= steps; t++) {
    const rows = feed(t);
    const values = course.at(t);
    trace.values.push(values);
    now = step(now.theta, (point) => slopeAt(problem, point, rows, trace, course), t, now, values);
    if (problem.box) confine(now.theta, problem.domain);
    if (!now.theta.every((x) => Math.abs(x) < LOST * width) || !keep(trace, now, problem, t)) break;
  }
  trace.count = trace.heights.length;
  return { ...trace, ...geometry(trace), run, variant };
}

/**
 * A run with the learning rate of its slider that ends lowest and stays in sight, or as it was where none does.
 * @param {(run: object) => object} walked takes its walk
 */
function fitted(run, problem, walked) {
  const hyper = ruleOf(run.rule).hypers.find(({ name }) => name === "lr");
  if (!hyper || run.schedules.lr) return run;
  let best = { height: Infinity, run };
  for (let position = 40; position <= 960; position += 40) {
    const tried = { ...run, values: { ...run.values, lr: valueAt(hyper, position) } };
    const height = endOf(walked(tried), problem);
    if (height < best.height) best = { height, run: tried };
  }
  return best.run;
}

/** The largest height in the last tenth of a walk; infinite for one that leaves the domain by more than a tenth of it. */
function endOf({ path, count, heights }, { domain }) {
  const seen = (t) =>
    domain.every(([low, high], k) => Math.abs(path[2 * t + k] - (low + high) / 2) <= 0.6 * (high - low));
  for (let t = 0; t < count; t++) if (!seen(t)) return Infinity;
  return count < path.length / 2 ? Infinity : Math.max(...heights.slice(-Math.ceil(count / 10)));
}

/** A rule's states before its first step: numbers, or arrays that are filled with one or begin where the ball does. */
function startOf(variant, start) {
  const begun = (value) => (value === "theta" ? Float64Array.from(start) : new Float64Array(2).fill(value));
  return Object.fromEntries(
    Object.entries(variant.states).map(([name, value]) => [
      name,
      variant.numbers.includes(name) ? value : begun(value),
    ]),
  );
}

/** The gradient that a step uses, which the trace keeps; its course is told the loss there. */
function slopeAt(problem, point, rows, trace, course) {
  const [height, byX, byY] = problem.evaluate(point[0], point[1], rows);
  course.observe(height, rows?.length);
  const slope = Float64Array.of(byX, byY);
  trace.slopes.push(slope);
  trace.points.push(Float64Array.from(point));
  return slope;
}

/** Keeps a point; false for one without a height, which ends a walk. The start is kept in any case. */
function keep(trace, now, problem, t) {
  const [height, ...whole] = problem.evaluate(now.theta[0], now.theta[1]);
  if (t && !Number.isFinite(height)) return false;
  trace.path.set(now.theta, 2 * t);
  trace.heights.push(height);
  trace.wholes.push(whole);
  trace.states.push(now);
  return true;
}

/** Keeps a point within the domain: the projection that a problem on a box asks for. */
function confine(theta, domain) {
  domain.forEach(([low, high], k) => {
    theta[k] = Math.min(Math.max(theta[k], low), high);
  });
}

/** The lengths of the steps, and their angles to the steepest way down. */
function geometry({ path, count, wholes }) {
  const lengths = [null];
  const angles = [null];
  for (let t = 1; t < count; t++) {
    const [x, y] = [path[2 * t - 2], path[2 * t - 1]];
    const [dx, dy] = [path[2 * t] - x, path[2 * t + 1] - y];
    const [byX, byY] = wholes[t - 1];
    const length = Math.hypot(dx, dy);
    const slope = Math.hypot(byX, byY);
    lengths.push(length);
    const cosine = -(dx * byX + dy * byY) / (length * slope);
    angles.push(length && slope ? (Math.acos(Math.min(1, Math.max(-1, cosine))) * 180) / Math.PI : null);
  }
  return { lengths, angles };
}

/**
 * A step taken apart: what the states alone would do, without a new gradient, and what the gradient adds. For a rule that looks
 * ahead, the first is the jump to where it takes its gradient.
 */
function partsOf(trace, t) {
  const { variant, path, points, states, values } = trace;
  const from = [path[2 * t - 2], path[2 * t - 1]];
  const to = [path[2 * t], path[2 * t + 1]];
  if (variant.ahead) return { from, middle: [...points[t]], to };
  const still = FUNCTIONS[variant.step](states[t - 1].theta, () => new Float64Array(2), t, states[t - 1], values[t]);
  const middle = [...still.theta].every(Number.isFinite) ? [...still.theta] : from;
  return { from, middle, to };
}

/**
 * A step as arrows: {key, color, from, to, faded}. By the states, by the gradient, and both; of a rule that looks ahead, beside them
 * faded, what standard momentum would do from there, whose gradient is taken before the jump; of a step in which states have no
 * part, the gradient itself, and the points before and behind.
 */
function arrowsOf(trace, t) {
  const { from, middle, to } = partsOf(trace, t);
  const same = (a, b) => a[0] === b[0] && a[1] === b[1];
  if (same(from, to)) return [];
  if (trace.variant.ahead) return aheadArrows(trace, t, from, middle, to);
  const total = { key: "total", color: "step", from, to };
  if (!same(from, middle)) {
    const parts = [
      { key: "memory", color: "memory", from, to: middle },
      { key: "correction", color: "gradient", from: middle, to },
    ];
    return [...parts.filter((part) => !same(part.from, part.to)), total];
  }
  const slope = trace.slopes[t];
  const points = [
    { key: "theta", color: "step", from, to: from },
    { key: "thetaNew", color: "step", from: to, to },
  ];
  const down = { key: "descent", color: "gradient", from, to: [from[0] - slope[0], from[1] - slope[1]], faded: true };
  return [down, total, ...points];
}

/** A step that looks ahead: jump, correction and both; where standard momentum would go. */
function aheadArrows(trace, t, from, middle, to) {
  const { variant, states, wholes, values } = trace;
  const before = states[t - 1];
  const there = FUNCTIONS[variant.step](before.theta, () => Float64Array.from(wholes[t - 1]), t, before, values[t]).theta;
  const jump = [middle[0] - from[0], middle[1] - from[1]];
  const knee = [there[0] - jump[0], there[1] - jump[1]];
  const first = { key: "correction", color: "standard", from, to: knee, faded: true }; // on top: it may lie on the accumulated one
  return [
    { key: "standard", color: "standard", from: knee, to: [...there], faded: true },
    { key: "jump", color: "memory", from, to: middle },
    { key: "correctionAhead", color: "gradient", from: middle, to },
    { key: "totalAhead", color: "step", from, to },
    ...(knee[0] === to[0] && knee[1] === to[1] ? [] : [first]),
  ].filter((arrow) => arrow.from[0] !== arrow.to[0] || arrow.from[1] !== arrow.to[1]);
}

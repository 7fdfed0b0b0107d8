/*
What the page shows, as one object, and as a link that carries all of it.

The link's runs read as they would in Python: adam(lr=0.1,beta1=0.9), sgd(lr=inverse_time(0.1,decay=0.02)),
gradient_noise(sgd(lr=0.01,noise=0.3)); behind an @ stands how the gradient is fed, where it is not all examples: sgd@one.
*/

const SPEEDS = { low: 1, high: 480 };
const MOST_STEPS = 3000;
const MOST_RUNS = DATA.mostRuns;
const FURTHEST = 1e6;
const NARROWEST = 1e-6;
const FEEDS = ["all", "batch", "one"];
/** What is a matter of looks alone: a change of these leaves the preset. */
const CHECKS = ["vectors", "rates", "fill", "panels"];
const LOOKS = [...CHECKS, "wide"];
const CURVES = ["height", "length", "angle"];

/** What is shown at first. */
function firstState() {
  return {
    preset: "race",
    based: "",
    colored: "", // the preset whose colours the runs have on another surface
    unknown: [],
    surface: "rosenbrock",
    formula: "",
    domain: [
      [-3, 3],
      [-3, 3],
    ],
    start: [-1.2, 1],
    runs: [newRun("sgd")],
    focus: 0,
    size: 6,
    seed: 0,
    steps: 300,
    at: 0,
    speed: 40,
    vectors: false, // the next step of the selected run in parts
    rates: false, // a rectangle at each ball, with its rate along each axis
    fill: false, // a map that fills its frame, instead of one scale for both axes
    panels: false, // a map for each run
    wide: "", // the curve that has the whole width
    axis: 0,
    view: "full",
    winners: "",
    own: "",
  };
}

/** What a change by hand makes of a state's name: it is no preset any more, but began as one. */
function unnamed({ preset, based }) {
  return { preset: "", based: preset || based };
}

/** What another surface makes of it: nothing of the preset is left but the runs, which keep their colours. */
function onOtherSurface({ preset, based, colored }) {
  return { preset: "", based: "", colored: preset || based || colored };
}

/** The state as the part of a link behind #; with a theme, where one was chosen. */
function toLink(state, language, theme) {
  const own = {
    surface: state.surface,
    ...(state.surface === "formula" ? { formula: state.formula, domain: state.domain.flat().join(",") } : {}),
    start: state.start.join(","),
    runs: state.runs.map(spelledRun).join(";"),
    size: state.size,
    seed: state.seed,
    steps: state.steps,
  };
  const fields = {
    ...(state.view === "embed" ? { embed: "" } : {}),
    ...(state.preset ? { preset: state.preset } : own),
    ...(state.based ? { based: state.based } : {}),
    ...(state.colored && !state.preset && !state.based ? { colored: state.colored } : {}),
    focus: state.focus,
    at: Math.round(state.at),
    speed: state.speed,
    vectors: Number(state.vectors),
    ...looksOf(state),
    axis: state.axis,
    lang: language,
    ...(theme ? { theme } : {}),
    ...(state.own ? { own: state.own } : {}),
    ...(state.winners ? { winners: state.winners } : {}),
    ...(state.view === "small" ? { view: "small" } : {}),
  };
  return new URLSearchParams(Object.entries(fields).map(([key, value]) => [key, String(value)])).toString();
}

/** a, b, c, ...: how the maps of several runs are called. */
function panelLetter(k) {
  return String.fromCharCode(97 + (k % 26));
}

/** Of the looks but the vectors those that differ from the preset's, or from what is usual. */
function looksOf(state) {
  const usual = { ...firstState(), ...presetOf(state.preset)?.state };
  const said = LOOKS.slice(1).filter((name) => state[name] !== usual[name]);
  return Object.fromEntries(said.map((name) => [name, name === "wide" ? state.wide : Number(state[name])]));
}

/** A run as it would be written in Python: only what differs from the rule's defaults. */
function spelledRun(run) {
  const rule = ruleOf(run.rule);
  const changed = [
    ...hypersOf(run)
      .filter(({ name, value }) => run.schedules[name] || run.values[name] !== value)
      .map(({ name }) => `${name}=${spelledValue(run, name)}`),
    ...rule.flags
      .filter((flag) => run.flags[flag.name] !== flag.default)
      .map(({ name }) => `${name}=${run.flags[name]}`),
  ];
  const plain = changed.length ? `${run.rule}(${changed.join(",")})` : run.rule;
  return (run.noise ? `gradient_noise(${plain})` : plain) + (run.feed === "all" ? "" : `@${run.feed}`);
}

/** A hyperparameter's number, or its schedule. */
function spelledValue(run, name) {
  return run.schedules[name] ? spelledSchedule(run.schedules[name]) : String(run.values[name]);
}

/** What a link says, on top of a state or of the preset that it names; whatever it says wrongly is left out. */
function fromLink(text, state) {
  const said = new URLSearchParams(text);
  const preset = presetOf(said.get("preset"));
  const base = preset ? presetState(preset.id, {}) : { ...state, preset: "" };
  const numbers = (key, count, most) => {
    const found = (said.get(key) ?? "").split(",").map(typedValue);
    return found.length === count && found.every((x) => Math.abs(x) <= most) ? found : null;
  };
  const whole = (key, low, high) => {
    const found = numbers(key, 1, Infinity);
    return found && Math.min(Math.max(Math.round(found[0]), low), high);
  };
  const known = said.get("surface") === "formula" || entryOf(said.get("surface"));
  const surface = known ? said.get("surface") : base.surface;
  const domain = numbers("domain", 4, FURTHEST);
  const runs = splitRuns(said.get("runs") ?? "")
    .map(runFrom)
    .filter(Boolean)
    .slice(0, MOST_RUNS);
  const steps = whole("steps", 1, MOST_STEPS) ?? base.steps;
  const flag = (key) => (said.has(key) ? said.get(key) === "1" : base[key]);
  const wide = said.get("wide") ?? base.wide;
  return {
    ...base,
    based: presetOf(said.get("based"))?.id ?? "",
    colored: presetOf(said.get("colored"))?.id ?? "",
    unknown: splitRuns(said.get("runs") ?? "").filter((one) => !runFrom(one)),
    surface,
    formula: said.get("formula") ?? base.formula,
    domain: domain && rightDomain(domain) ? [domain.slice(0, 2), domain.slice(2)] : base.domain,
    start: numbers("start", 2, FURTHEST) ?? (known && entryOf(surface)?.start) ?? base.start,
    runs: runs.length ? runs : base.runs,
    focus: whole("focus", 0, (runs.length || base.runs.length) - 1) ?? (runs.length ? 0 : base.focus),
    size: whole("size", 1, 1000) ?? base.size,
    seed: whole("seed", 0, 1e9) ?? base.seed,
    steps,
    at: whole("at", 0, steps) ?? Math.min(base.at, steps),
    speed: whole("speed", SPEEDS.low, SPEEDS.high) ?? base.speed,
    ...Object.fromEntries(CHECKS.map((key) => [key, flag(key)])),
    wide: CURVES.includes(wide) ? wide : "",
    axis: whole("axis", 0, 1) ?? base.axis,
    view: viewIn(said),
    own: said.get("own") ?? "",
    winners: WINNER_KINDS.includes(said.get("winners")) ? said.get("winners") : base.winners,
  };
}

/** How much of the page is shown. */
function viewIn(said) {
  if (said.has("embed")) return "embed";
  return said.get("view") === "small" ? "small" : "full";
}

/** A number as somebody wrote it; NaN for anything else. */
function typedValue(text) {
  return text.trim() ? Number(text.trim().replaceAll("−", "-")) : NaN;
}

/** A number of a range with as many digits as one sees there. */
function roundedWithin(value, [low, high]) {
  return Number(value.toFixed(Math.max(0, 3 - Math.floor(Math.log10(high - low)))));
}

/** Whether these are the ends of two ranges that can be drawn. */
function rightDomain([x0, x1, y0, y1]) {
  return [x0, x1, y0, y1].every((x) => Math.abs(x) <= FURTHEST) && x1 - x0 >= NARROWEST && y1 - y0 >= NARROWEST;
}

/** The surface of the catalogue with this name. */
function entryOf(name) {
  return DATA.surfaces.find((surface) => surface.name === name);
}

/** The runs of a link: what stands between semicolons. */
function splitRuns(text) {
  return text
    .split(";")
    .map((part) => part.trim())
    .filter(Boolean);
}

/** A run from adam(lr=0.1); null where there is no such rule. Values outside a range are left at the default. */
function runFrom(text) {
  const [spelled, feed = "all"] = text.split("@");
  const said = readSpelled(spelled);
  const noisy = said?.name === "gradient_noise";
  const call = noisy ? said.args[0] : said;
  const rule = ruleOf(call?.name ?? call);
  if (!rule) return null;
  const run = { ...newRun(rule.name, noisy), feed: FEEDS.includes(feed) ? feed : "all" };
  const words = { ...call.words, ...said.words };
  for (const hyper of hypersOf(run)) if (Object.hasOwn(words, hyper.name)) setHyper(run, hyper, words[hyper.name]);
  for (const { name, choices } of rule.flags) {
    if (Object.hasOwn(words, name)) {
      run.flags[name] = choices.find((choice) => String(choice) === String(words[name])) ?? run.flags[name];
    }
  }
  return run;
}

/** Gives a run's hyperparameter a number or a schedule as readSpelled has it, if it may be that. */
function setHyper(run, hyper, said) {
  const value = scheduleFrom(said) ?? said;
  if (fitsHyper(hyper, value)) Object.assign(run, withHyper(run, hyper.name, value));
}

/** Whether a hyperparameter may be this number, or this schedule at every step. */
function fitsHyper(hyper, value) {
  if (typeof value === "number") return allowed(hyper, value);
  if (!value?.values) return false;
  const steps = Array.from({ length: MOST_STEPS }, (_, k) => k + 1);
  return steps.every((t) => allowed(hyper, scheduleAt(value, t)));
}

/** The values and schedules of a run of which one hyperparameter is another number or schedule. */
function withHyper({ values, schedules }, name, value) {
  const { [name]: _, ...others } = schedules;
  if (typeof value === "number") return { values: { ...values, [name]: value }, schedules: others };
  return { values: { ...values, [name]: scheduleAt(value, 1) }, schedules: { ...others, [name]: value } };
}

/** Whether a hyperparameter may have this value. */
function allowed(hyper, value) {
  return (
    Number.isFinite(value) && value >= hyper.least && value <= hyper.most && (!hyper.whole || Number.isInteger(value))
  );
}

/*
What the page shows, as one object, and as a link that carries all of it.

The link's runs read as they would in Python: adam(lr=0.1,beta1=0.9), gradient_noise(sgd(lr=0.01,noise=0.3)); behind an @ stands
how the gradient is fed, where it is not all examples: sgd@one.
*/

const SPEEDS = { low: 1, high: 480 };
const MOST_STEPS = 3000;
const MOST_RUNS = DATA.mostRuns;
const FURTHEST = 1e6;
const NARROWEST = 1e-6;
const FEEDS = ["all", "batch", "one"];

/** What is shown at first. */
function firstState() {
  return {
    preset: "race",
    based: "",
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
    vectors: false,
    axis: 0,
    view: "full",
    winners: "",
  };
}

/** What a change by hand makes of a state's name: it is no preset any more, but began as one. */
function unnamed({ preset, based }) {
  return { preset: "", based: preset || based };
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
    focus: state.focus,
    at: Math.round(state.at),
    speed: state.speed,
    vectors: Number(state.vectors),
    axis: state.axis,
    lang: language,
    ...(theme ? { theme } : {}),
    ...(state.winners ? { winners: state.winners } : {}),
    ...(state.view === "small" ? { view: "small" } : {}),
  };
  return new URLSearchParams(Object.entries(fields).map(([key, value]) => [key, String(value)])).toString();
}

/** A run as it would be written in Python: only what differs from the rule's defaults. */
function spelledRun(run) {
  const rule = ruleOf(run.rule);
  const changed = [
    ...hypersOf(run)
      .filter(({ name, value }) => run.values[name] !== value)
      .map(({ name }) => `${name}=${run.values[name]}`),
    ...rule.flags
      .filter((flag) => run.flags[flag.name] !== flag.default)
      .map(({ name }) => `${name}=${run.flags[name]}`),
  ];
  const plain = changed.length ? `${run.rule}(${changed.join(",")})` : run.rule;
  return (run.noise ? `gradient_noise(${plain})` : plain) + (run.feed === "all" ? "" : `@${run.feed}`);
}

/** What a link says, on top of a state or of the preset that it names; whatever it says wrongly is left out. */
function fromLink(text, state) {
  const said = new URLSearchParams(text);
  const preset = PRESETS.find(({ id }) => id === said.get("preset"));
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
  return {
    ...base,
    based: PRESETS.some(({ id }) => id === said.get("based")) ? said.get("based") : "",
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
    vectors: said.has("vectors") ? said.get("vectors") === "1" : base.vectors,
    axis: whole("axis", 0, 1) ?? base.axis,
    view: viewIn(said),
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
  const noisy = /^gradient_noise\((.*)\)$/.exec(spelled);
  const parts = /^([^()=]+)(?:\((.*)\))?$/.exec(noisy ? noisy[1] : spelled);
  const rule = parts && ruleOf(parts[1].trim());
  if (!rule) return null;
  const run = { ...newRun(rule.name, Boolean(noisy)), feed: FEEDS.includes(feed) ? feed : "all" };
  for (const pair of (parts[2] ?? "").split(",").filter(Boolean)) {
    const [name, value] = pair.split("=").map((one) => one.trim());
    const hyper = hypersOf(run).find((one) => one.name === name);
    const flag = rule.flags.find((one) => one.name === name);
    if (hyper && value && allowed(hyper, Number(value))) run.values[name] = Number(value);
    if (flag) run.flags[name] = flag.choices.find((choice) => String(choice) === value) ?? flag.default;
  }
  return run;
}

/** Whether a hyperparameter may have this value. */
function allowed(hyper, value) {
  return (
    Number.isFinite(value) && value >= hyper.least && value <= hyper.most && (!hyper.whole || Number.isInteger(value))
  );
}

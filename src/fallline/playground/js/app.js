/* The page: one state, what follows from it, and the moment that is shown. */

class App {
  constructor() {
    this.find = (id) => document.getElementById(id);
    this.state = presetState("race", {});
    this.playing = false;
    this.cards = new Cards(this.find("presets"), (id) => this.choosePreset(id));
    this.strip = new Strip(this.find("strip"), (id) => this.choosePreset(id));
    this.list = new RunList(this.find("runs"), {
      onSelect: (k) => this.set({ focus: k }),
      onRemove: (k) => this.remove(k),
    });
    this.map = new ContourMap(this.find("map"), { onPlace: (x, y) => this.placeStart(...this.inCell(x, y)) });
    this.relief = isEmbedded(location.hash.slice(1))
      ? NO_RELIEF
      : new Relief(this.find("relief"), { message: () => say("noRelief").split("\n") });
    this.curves = this.makeCurves();
    this.fields = new FormulaFields({
      text: this.find("formula-text"),
      domain: this.find("domain"),
      error: this.find("formula-error"),
    });
    // What follows from the state: the problem, the walks on it, and those that need not be made again.
    this.problem = this.problemKey = null;
    this.traces = [];
    this.walked = new Map();
    // What is drawn, null where it is yet to be: the curves' colours and selected run, the moment, its frame, its numbers.
    this.shownColors = [];
    this.drawnFocus = this.moment = this.shown = this.numbersKey = this.numbersOf = null;
    // When the last picture was made, in milliseconds, while it plays; and the timer of `remember`.
    this.lastTime = this.remembering = null;
    new ResizeObserver(() => {
      this.numbersKey = null; // how many lines they take depends on their width
      this.moment = null;
    }).observe(this.find("numbers").parentElement);
    this.dark = matchMedia("(prefers-color-scheme: dark)");
    this.listen();
    page.language = this.preferredLanguage();
    this.open(location.hash.slice(1) || DATA.link);
    requestAnimationFrame((now) => this.frame(now));
  }

  preferredLanguage() {
    const asked = new URLSearchParams(location.hash.slice(1)).get("lang");
    if (Object.hasOwn(LANGUAGES, asked)) return asked;
    return navigator.languages.some((one) => /^zh/i.test(one)) && !/^en/i.test(navigator.language) ? "zh-Hant" : "en";
  }

  makeCurves() {
    const seek = (step) => this.seek(step);
    const smoothed = (name, medians) => ({
      medians,
      onSmooth: ({ steps, hidden, others }) => {
        const out = hidden === others ? say("alone") : say(hidden === 1 ? "leftOutOne" : "leftOut", { count: hidden });
        const told = [steps && say("smoothed", { steps }), hidden && out].filter(Boolean).join(say("semicolon"));
        this.find(`smooth-${name}`).textContent = told && say("within", { told });
      },
    });
    const losses = { logarithmic: () => this.lowestKnown() || this.lossesFall(), values: (trace) => this.heightsAbove(trace) };
    const height = { ...losses, ...smoothed("height", () => (this.problem.cyclic ? "all" : "none")) }; // noise is to be seen, a cycle is not
    const length = { logarithmic: () => true, values: (trace) => trace.lengths, ...smoothed("length", () => "all") };
    const angles = { logarithmic: () => false, range: [0, 180], values: (trace) => trace.angles };
    return {
      height: new Curve(this.find("curve-height"), height, seek),
      length: new Curve(this.find("curve-length"), length, seek),
      angle: new Curve(this.find("curve-angle"), { ...angles, ...smoothed("angle", () => "selected") }, seek),
    };
  }

  lowestKnown() {
    return Number.isFinite(this.problem.lowest);
  }

  /** Whether the losses, none below 0, span decades, as where 0 is the lowest though nobody said so. */
  lossesFall() {
    const least = Math.min(...this.traces.map(({ heights }) => Math.min(...heights)));
    const most = Math.max(...this.traces.map(({ heights }) => Math.max(...heights)));
    return least >= 0 && most > 100 * least;
  }

  /** Heights above the lowest point, where that is known. */
  heightsAbove(trace) {
    return this.lowestKnown() ? trace.heights.map((height) => height - this.problem.lowest) : trace.heights;
  }

  /** Shows what a link says, or else what is shown at first. */
  open(link) {
    const said = new URLSearchParams(link);
    if (Object.hasOwn(LANGUAGES, said.get("lang"))) page.language = said.get("lang");
    this.openOwn(said.get("own") ?? "");
    if (["preset", "runs", "surface"].some((key) => said.has(key))) {
      this.fields.wrong = null;
      this.state = fromLink(link, this.state);
    } else this.state = { ...this.state, view: viewIn(said) };
    this.playing = !said.has("at") && !matchMedia("(prefers-reduced-motion: reduce)").matches && !this.state.at;
    if (!said.has("at") && !this.playing) this.showEnd();
    if (["light", "dark"].includes(said.get("theme"))) document.documentElement.dataset.theme = said.get("theme");
    this.showView();
    this.refresh();
    this.applyTheme();
    if (this.playing && this.state.view === "embed") {
      this.setPlaying(false);
      this.playWhenSeen();
    }
  }

  /** Changes the state and all that follows from it. A change by hand leaves the preset. */
  set(change) {
    const kept = ["focus", "at", "speed", "axis", "preset", "winners", ...LOOKS];
    const own = Object.keys(change).some((key) => !kept.includes(key));
    this.state = { ...this.state, ...(own ? unnamed(this.state) : {}), ...change };
    this.refresh();
  }

  /** Changes the selected run, and leaves its controls alone. */
  setRun(change) {
    const { runs, focus } = this.state;
    const changed = runs.map((run, k) => (k === focus ? { ...run, ...change } : run));
    this.state = { ...this.state, ...unnamed(this.state), runs: changed };
    this.recompute();
    this.showPreset();
  }

  /** Everything anew from the state. */
  refresh() {
    translate(document);
    this.recompute();
    this.showPreset();
    this.showPanel();
    this.moment = null;
  }

  /** The problem, the walks and the curves. */
  recompute() {
    this.makeProblem();
    const { runs, focus, steps } = this.state;
    const before = this.traces;
    this.traces = this.walks();
    this.state.at = Math.min(this.state.at, steps);
    this.find("scrub").max = steps;
    this.list.setRuns(runs, focus, this.lines());
    this.layOut();
    this.showLegend();
    this.followWinners();
    const moved = this.traces.length !== before.length || this.traces.some((trace, k) => trace !== before[k]);
    const recolored = String(this.colors()) !== String(this.shownColors);
    if (moved || recolored || this.drawnFocus !== focus) this.drawCurves();
    this.drawnFocus = focus;
    showFormula(this.find("formula"), variantOf(runs[focus]));
    this.moment = null;
    this.remember();
  }

  /** The views, with one scale for both axes or not, and with a map for each run or not. */
  layOut() {
    const { fill, panels, runs } = this.state;
    const titles = panels && runs.length > 1 ? this.list.names.map((name, k) => `(${panelLetter(k)}) ${name}`) : [""];
    this.map.setLayout({ fill, titles });
    if (this.builtFill !== fill) this.relief.setProblem(this.problem, fill);
    this.builtFill = fill;
    for (const name of CURVES) document.body.classList.toggle(`wide-${name}`, this.state.wide === name);
  }

  /** A run with the learning rate that suits the surface. */
  fit(run) {
    const { start, steps, size, seed } = this.state;
    const feed = feedOf(this.problem, { feed: run.feed, size, seed });
    return fitted(run, this.problem, (tried) => walk(tried, this.problem, start, steps, feed));
  }

  /** The runs' walks; those that nothing has changed are taken as they are. */
  walks() {
    const { runs, start, steps, size, seed } = this.state;
    const old = this.walked;
    this.walked = new Map();
    return runs.map((run) => {
      const key = JSON.stringify([run, this.problemKey, start, steps, size, seed]);
      const feed = feedOf(this.problem, { feed: run.feed, size, seed });
      const trace = this.walked.get(key) ?? old.get(key) ?? walk(run, this.problem, start, steps, feed);
      this.walked.set(key, trace);
      return trace;
    });
  }

  /** The surface of the state; where a link's formula cannot be used, another one, and the page says why. */
  makeProblem() {
    const { surface, formula, domain } = this.state;
    const key = JSON.stringify(surface === "formula" ? [formula, domain] : surface);
    if (this.problemKey === key) return;
    this.builtFill = null;
    const problem = surface === "formula" ? this.fields.problem(formula, domain) : surfaceProblem(entryOf(surface));
    if (!problem) {
      this.state = { ...this.state, preset: "", surface: "sphere", start: entryOf("sphere").start };
      return this.makeProblem();
    }
    this.problem = problem;
    this.problemKey = key;
    page.cyclic = problem.cyclic;
    page.summed = Boolean(problem.data);
    this.map.setProblem(problem);
  }

  /** Another surface, from its own start. */
  chooseSurface(name) {
    const entry = entryOf(name);
    this.fields.wrong = null;
    const formula = this.state.formula || "x^2 + 3 * sin(y)^2";
    const start = entry ? entry.start : this.startWithin(this.state.domain);
    this.state = { ...this.state, ...onOtherSurface(this.state), surface: name, formula, start, at: 0 };
    this.makeProblem();
    this.set({ runs: this.state.runs.map((run) => this.fit(run)) });
    this.setPlaying(!matchMedia("(prefers-reduced-motion: reduce)").matches);
  }

  /** What was typed, as far as it can be used; else all stays as it is. */
  typeFormula() {
    const typed = this.fields.typed();
    if (!typed) return;
    const start = this.startWithin(typed.domain);
    this.state = { ...this.state, ...onOtherSurface(this.state), surface: "formula", ...typed, start, at: 0 };
    this.recompute();
    this.showPreset();
  }

  /** The start, or another one where it lies outside. */
  startWithin(domain) {
    const inside = this.state.start.every((x, k) => x >= domain[k][0] && x <= domain[k][1]);
    return inside ? this.state.start : domain.map(([low, high]) => low + 0.8 * (high - low));
  }

  /** The number of each run's colour. */
  lines() {
    return this.state.runs.map((_, k) => lineOf(this.state, k));
  }

  colors() {
    const style = getComputedStyle(document.documentElement);
    return this.lines().map((line) => style.getPropertyValue(`--line-${line}`).trim());
  }

  drawCurves() {
    const colors = (this.shownColors = this.colors());
    for (const curve of Object.values(this.curves)) {
      curve.setTraces(this.traces, colors, this.state.steps, this.state.focus, this.list.names);
    }
    this.find("height").textContent = say(this.lowestKnown() && this.problem.lowest !== 0 ? "heightAbove" : "height");
    this.find("distance").textContent = this.problem.minima.length ? say("distance") : "";
    this.find("curve-height-title").textContent = say(this.lowestKnown() ? "curveHeight" : "curveHeightPlain");
  }

  /** Keeps the link in the address up to date, where the browser lets a file do so. */
  remember() {
    clearTimeout(this.remembering);
    this.remembering = setTimeout(() => {
      history.replaceState(null, "", `#${this.link()}`);
      this.tellWhole();
    }, 250);
  }

  /** The part of a link behind # that shows the same, or the same with a change of the state. */
  link(change = {}) {
    return toLink({ ...this.state, ...change }, page.language, document.documentElement.dataset.theme);
  }

  placeStart(x, y) {
    const start = [x, y].map((value, k) => roundedWithin(value, this.problem.domain[k]));
    this.state = { ...this.state, ...unnamed(this.state), at: 0, start };
    this.recompute();
    this.showPreset();
    this.setPlaying(!matchMedia("(prefers-reduced-motion: reduce)").matches);
  }

  remove(k) {
    const runs = this.state.runs.filter((_, index) => index !== k);
    const focus = this.state.focus - (k < this.state.focus ? 1 : 0);
    this.set({ runs, focus: Math.min(focus, runs.length - 1) });
  }

  applyTheme() {
    const theme = document.documentElement.dataset.theme ?? (this.dark.matches ? "dark" : "light");
    this.map.setTheme(theme);
    this.relief.setTheme(theme);
    this.drawCurves();
    this.moment = null;
  }
}

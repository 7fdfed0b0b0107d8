/* The page: one state, what follows from it, and the moment that is shown. */

class App {
  constructor() {
    this.find = (id) => document.getElementById(id);
    this.state = presetState("race", {});
    this.playing = false;
    this.list = new RunList(this.find("runs"), { onSelect: (k) => this.set({ focus: k }), onRemove: (k) => this.remove(k) });
    this.map = new ContourMap(this.find("map"), { onPlace: (x, y) => this.placeStart(x, y) });
    this.relief = new Relief(this.find("relief"));
    this.curves = this.makeCurves();
    this.dark = matchMedia("(prefers-color-scheme: dark)");
    this.listen();
    page.language = this.preferredLanguage();
    this.open(location.hash.slice(1) || DATA.link);
    this.applyTheme();
    requestAnimationFrame((now) => this.frame(now));
  }

  preferredLanguage() {
    const asked = new URLSearchParams(location.hash.slice(1)).get("lang");
    if (asked in LANGUAGES) return asked;
    return navigator.languages.some((one) => /^zh/i.test(one)) && !/^en/i.test(navigator.language) ? "zh-Hant" : "en";
  }

  makeCurves() {
    const seek = (step) => this.seek(step);
    const height = { logarithmic: true, values: (trace) => this.heightsAbove(trace) };
    return {
      height: new Curve(this.find("curve-height"), height, seek),
      length: new Curve(this.find("curve-length"), { logarithmic: true, values: (trace) => trace.lengths }, seek),
      angle: new Curve(this.find("curve-angle"), { logarithmic: false, range: [0, 180], values: (trace) => trace.angles }, seek),
    };
  }

  /** Heights above the lowest point, where that is known. */
  heightsAbove(trace) {
    return Number.isFinite(this.problem.lowest) ? trace.heights.map((height) => height - this.problem.lowest) : trace.heights;
  }

  /** Shows what a link says, or else what is shown at first. */
  open(link) {
    const said = new URLSearchParams(link);
    if (said.get("lang") in LANGUAGES) page.language = said.get("lang");
    const preset = PRESETS.find(({ id }) => id === said.get("preset"));
    if (preset) this.state = { ...presetState(preset.id, {}), view: said.get("view") === "small" ? "small" : "full" };
    else if (said.has("runs") || said.has("surface")) this.state = fromLink(link, this.state);
    this.playing = !said.has("at") && !matchMedia("(prefers-reduced-motion: reduce)").matches && !this.state.at;
    document.body.classList.toggle("small", this.state.view === "small");
    this.refresh();
  }

  /** Changes the state and all that follows from it. A change by hand leaves the preset. */
  set(change) {
    const kept = ["focus", "at", "speed", "vectors", "axis", "preset"];
    const own = Object.keys(change).some((key) => !kept.includes(key));
    this.state = { ...this.state, ...(own ? { preset: "" } : {}), ...change };
    this.refresh();
  }

  /** Changes the selected run, and leaves its controls alone. */
  setRun(change) {
    const { runs, focus } = this.state;
    this.state = { ...this.state, preset: "", runs: runs.map((run, k) => (k === focus ? { ...run, ...change } : run)) };
    this.recompute();
    this.showPreset();
  }

  /** Everything anew from the state. */
  refresh() {
    translate(document);
    this.recompute();
    this.showPreset();
    this.showPanel();
    this.list.setRuns(this.state.runs, this.state.focus);
    this.moment = null;
  }

  /** The problem, the walks and the curves. */
  recompute() {
    if (!this.makeProblem()) return;
    const { runs, start, steps, size, seed } = this.state;
    this.traces = runs.map((run) => walk(run, this.problem, start, steps, feedOf(this.problem, { feed: run.feed, size, seed })));
    this.state.at = Math.min(this.state.at, steps);
    this.find("scrub").max = steps;
    this.drawCurves();
    showFormula(this.find("formula"), variantOf(runs[this.state.focus]));
    this.moment = null;
    this.remember();
  }

  /** Whether there is a problem to walk on; a formula that cannot be used leaves the old one and says why. */
  makeProblem() {
    const { surface, formula, domain, start } = this.state;
    const key = JSON.stringify(surface === "formula" ? [formula, domain] : surface);
    const told = this.find("formula-error");
    told.textContent = "";
    if (this.problemKey === key) return true;
    try {
      this.problem = surface === "formula" ? typedProblem(formula, domain, start) : surfaceProblem(entryOf(surface));
    } catch (error) {
      if (!(error instanceof FormulaError)) throw error;
      told.textContent = say(error.key, { detail: error.detail, functions: FORMULA_FUNCTIONS.join(", ") });
      if (!this.problem) this.set({ surface: "sphere", start: entryOf("sphere").start });
      return false;
    }
    this.problemKey = key;
    page.cyclic = this.problem.cyclic;
    this.map.setProblem(this.problem);
    this.relief.setProblem(this.problem);
    return true;
  }

  colors() {
    const style = getComputedStyle(document.documentElement);
    return this.state.runs.map((_, k) => style.getPropertyValue(`--line-${k}`).trim());
  }

  drawCurves() {
    const colors = this.colors();
    for (const curve of Object.values(this.curves)) curve.setTraces(this.traces, colors, this.state.steps);
    this.find("curve-height-title").textContent = say(Number.isFinite(this.problem.lowest) ? "curveHeight" : "curveHeightPlain");
  }

  /** Keeps the link in the address up to date, where the browser lets a file do so. */
  remember() {
    clearTimeout(this.remembering);
    this.remembering = setTimeout(() => history.replaceState(null, "", `#${toLink(this.state, page.language)}`), 250);
  }

  placeStart(x, y) {
    const [[x0, x1], [y0, y1]] = this.problem.domain;
    const digits = (value, low, high) => Number(value.toFixed(Math.max(0, 3 - Math.floor(Math.log10(high - low)))));
    this.state = { ...this.state, preset: "", at: 0, start: [digits(x, x0, x1), digits(y, y0, y1)] };
    this.recompute();
    this.showPreset();
    this.setPlaying(!matchMedia("(prefers-reduced-motion: reduce)").matches);
  }

  remove(k) {
    const runs = this.state.runs.filter((_, place) => place !== k);
    this.set({ runs, focus: Math.min(this.state.focus, runs.length - 1) });
  }

  seek(at) {
    this.setPlaying(false);
    this.state.at = Math.min(Math.max(at, 0), this.state.steps);
    this.moment = null;
    this.remember();
    this.announce();
  }

  setPlaying(playing) {
    if (playing && this.state.at >= this.state.steps) this.state.at = 0;
    this.playing = playing;
    this.lastTime = null;
    const button = this.find("play");
    button.classList.toggle("playing", playing);
    const text = say(playing ? "pause" : "play");
    button.setAttribute("aria-label", text);
    button.title = text;
    if (!playing) this.remember();
  }

  /** Called by the browser for every picture. */
  frame(now) {
    if (this.playing) this.advance(now);
    if (this.moment !== this.state.at) this.show();
    requestAnimationFrame((next) => this.frame(next));
  }

  advance(now) {
    const passed = this.lastTime === null ? 0 : Math.min((now - this.lastTime) / 1000, 0.25);
    this.lastTime = now;
    this.state.at = Math.min(this.state.at + passed * this.state.speed, this.state.steps);
    if (this.state.at >= this.state.steps) {
      this.setPlaying(false);
      this.announce();
    }
  }

  /** Draws the moment. */
  show() {
    const { at, start, runs, focus } = this.state;
    this.moment = at;
    const colors = this.shownColors ??= this.colors();
    const frame = {
      runs: this.traces.map((trace, k) => ({ name: nameOf(runs[k]), color: colors[k], path: trace.path, count: trace.count, dimmed: this.state.vectors && k !== focus })),
      at,
      start,
      vectors: this.state.vectors ? this.vectors() : [],
      focus: this.state.vectors,
    };
    this.map.draw(frame);
    this.relief.draw(frame);
    for (const curve of Object.values(this.curves)) curve.moveTo(at);
    this.find("scrub").value = at;
    setText(this.find("step"), String(Math.floor(at)));
    this.list.showStep(this.traces, this.problem, at);
    this.showNumbers();
  }

  /** The selected run's next step as arrows: by its states, by its gradient, and both. */
  vectors() {
    const trace = this.traces[this.state.focus];
    const t = Math.floor(this.state.at) + 1;
    if (t >= trace.count) return [];
    const { from, middle, to } = partsOf(trace, t);
    const style = getComputedStyle(document.documentElement);
    const ahead = trace.variant.ahead;
    const arrows = [
      ["memory", "jump", from, middle, "--arrow-memory"],
      ["correction", "correctionAhead", middle, to, "--arrow-gradient"],
      ["total", "totalAhead", from, to, "--arrow-step"],
    ];
    return arrows
      .filter(([, , a, b]) => a[0] !== b[0] || a[1] !== b[1])
      .map(([key, aheadKey, a, b, color]) => ({ from: a, to: b, color: style.getPropertyValue(color).trim(), label: say(ahead ? aheadKey : key) }));
  }

  showNumbers() {
    const trace = this.traces[this.state.focus];
    const t = Math.min(Math.floor(this.state.at), trace.count - 1);
    const key = `${this.state.focus} ${t} ${this.state.axis} ${page.language}`;
    if (this.numbersKey === key && this.numbersOf === trace) return;
    this.numbersKey = key;
    this.numbersOf = trace;
    this.find("numbers-title").textContent = t ? say("numbers", { t, axis: "xy"[this.state.axis] }) : say("noStep");
    if (t) showNumbers(this.find("numbers"), trace, t, this.state.axis);
    else this.find("numbers").replaceChildren();
  }

  /** Tells screen readers where the balls are. */
  announce() {
    const t = Math.floor(this.state.at);
    const runs = this.traces.map((trace, k) => {
      const name = nameOf(this.state.runs[k]);
      return t < trace.count ? say("statusRun", { name, height: shortNumber(trace.heights[t]) }) : say("statusLost", { name });
    });
    this.find("status").textContent = say("status", { t, runs: runs.join("; ") });
  }

  applyTheme() {
    const theme = document.documentElement.dataset.theme ?? (this.dark.matches ? "dark" : "light");
    this.shownColors = null;
    this.map.setTheme(theme);
    this.relief.setTheme(theme);
    this.drawCurves();
    this.moment = null;
  }
}

/* The page: one state, what follows from it, and the moment that is shown. */

class App {
  constructor() {
    this.find = (id) => document.getElementById(id);
    this.state = presetState("race", {});
    this.playing = false;
    this.list = new RunList(this.find("runs"), {
      onSelect: (k) => this.set({ focus: k }),
      onRemove: (k) => this.remove(k),
    });
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
      angle: new Curve(
        this.find("curve-angle"),
        { logarithmic: false, range: [0, 180], values: (trace) => trace.angles },
        seek,
      ),
    };
  }

  /** Heights above the lowest point, where that is known. */
  heightsAbove(trace) {
    return Number.isFinite(this.problem.lowest)
      ? trace.heights.map((height) => height - this.problem.lowest)
      : trace.heights;
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
    this.moment = null;
  }

  /** The problem, the walks and the curves. */
  recompute() {
    this.makeProblem();
    const { runs, focus, start, steps, size, seed } = this.state;
    this.traces = runs.map((run) =>
      walk(run, this.problem, start, steps, feedOf(this.problem, { feed: run.feed, size, seed })),
    );
    this.state.at = Math.min(this.state.at, steps);
    this.find("scrub").max = steps;
    this.list.setRuns(runs, focus);
    this.drawCurves();
    showFormula(this.find("formula"), variantOf(runs[focus]));
    this.moment = null;
    this.remember();
  }

  /** The surface of the state; where a link's formula cannot be used, another one, and why. */
  makeProblem() {
    const { surface, formula, domain, start } = this.state;
    const key = JSON.stringify(surface === "formula" ? [formula, domain] : surface);
    if (this.problemKey === key) return;
    let problem = surface === "formula" ? this.typed(formula, domain, start) : surfaceProblem(entryOf(surface));
    if (!problem) {
      problem = surfaceProblem(entryOf("sphere"));
      this.state = { ...this.state, surface: "sphere", start: problem.start };
    } else if (surface !== "formula") {
      this.find("formula-error").textContent = "";
    }
    this.problem = problem;
    this.problemKey = key;
    page.cyclic = problem.cyclic;
    this.map.setProblem(problem);
    this.relief.setProblem(problem);
  }

  /** A typed formula's problem; null where it cannot be used, and the page then says why. */
  typed(formula, domain, start) {
    const told = this.find("formula-error");
    told.textContent = "";
    try {
      return typedProblem(formula, domain, start);
    } catch (error) {
      if (!(error instanceof FormulaError)) throw error;
      told.textContent = say(error.key, { detail: error.detail, functions: FORMULA_FUNCTIONS.join(", ") });
      return null;
    }
  }

  colors() {
    const style = getComputedStyle(document.documentElement);
    return this.state.runs.map((_, k) => style.getPropertyValue(`--line-${k}`).trim());
  }

  drawCurves() {
    const colors = (this.shownColors = this.colors());
    for (const curve of Object.values(this.curves)) curve.setTraces(this.traces, colors, this.state.steps);
    this.find("curve-height-title").textContent = say(
      Number.isFinite(this.problem.lowest) ? "curveHeight" : "curveHeightPlain",
    );
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

  applyTheme() {
    const theme = document.documentElement.dataset.theme ?? (this.dark.matches ? "dark" : "light");
    this.map.setTheme(theme);
    this.relief.setTheme(theme);
    this.drawCurves();
    this.moment = null;
  }
}

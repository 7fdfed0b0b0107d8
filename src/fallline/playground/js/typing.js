/* What App does with formulas that are typed: trying them, and saying what is wrong with them. */

Object.assign(App.prototype, {
  /** A typed formula's problem; null where it cannot be used. */
  typed(formula, domain) {
    try {
      const problem = typedProblem(formula, domain);
      this.wrong = null;
      return problem;
    } catch (error) {
      if (!(error instanceof FormulaError)) throw error;
      this.wrong = { text: formula, domain: domain.flat().join(", "), key: error.key, detail: error.detail };
      return null;
    } finally {
      this.showWrong();
    }
  },

  /** Says what is wrong with what stands in the fields, in the chosen language. */
  showWrong() {
    const { wrong } = this;
    const values = { detail: wrong?.detail, functions: FORMULA_FUNCTIONS.join(", ") };
    this.find("formula-error").textContent = wrong ? say(wrong.key, values) : "";
    this.find("formula-text").setAttribute("aria-invalid", String(Boolean(wrong)));
  },

  /** Another surface, from its own start. */
  chooseSurface(name) {
    const entry = entryOf(name);
    this.wrong = null;
    const formula = this.state.formula || "x^2 + 3 * sin(y)^2";
    const start = entry ? entry.start : this.startWithin(this.state.domain);
    this.state = { ...this.state, surface: name, formula, start, at: 0, preset: "", based: "" };
    this.makeProblem();
    this.set({ runs: this.state.runs.map((run) => this.fit(run)) });
    this.setPlaying(!matchMedia("(prefers-reduced-motion: reduce)").matches);
  },

  /** What was typed, as far as it can be used; else all stays as it is. */
  typeFormula() {
    const [text, written] = [this.find("formula-text").value, this.find("domain").value];
    const ends = written.split(",").map(typedValue);
    if (ends.length !== 4 || !rightDomain(ends)) {
      this.wrong = { text, domain: written, key: "domainWrong" };
      this.showWrong();
      return;
    }
    const domain = [ends.slice(0, 2), ends.slice(2)];
    if (!this.typed(text, domain)) return;
    const start = this.startWithin(domain);
    this.state = { ...this.state, preset: "", based: "", surface: "formula", formula: text, domain, start, at: 0 };
    this.recompute();
    this.showPreset();
  },

  /** The start, or another one where it lies outside. */
  startWithin(domain) {
    const inside = this.state.start.every((x, k) => x >= domain[k][0] && x <= domain[k][1]);
    return inside ? this.state.start : domain.map(([low, high]) => low + 0.8 * (high - low));
  },
});

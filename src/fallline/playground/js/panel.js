/* What App does with its panel: showing the state in the controls, and listening to them. */

Object.assign(App.prototype, {
  /** The list of presets and the note of the one that is shown. */
  showPreset() {
    const chosen = PRESETS.find(({ id }) => id === this.state.preset);
    const options = PRESETS.map(({ id, title }) => [id, sayIn(title)]);
    fillSelect(this.find("preset"), chosen ? options : [["", say("own")], ...options], this.state.preset);
    this.find("note").textContent = chosen ? sayIn(chosen.note) : this.surfaceNote();
  },

  surfaceNote() {
    const entry = entryOf(this.state.surface);
    return entry ? `${entry.name}: ${entry.purpose}. ${entry.source}.` : "";
  },

  /** Every control as the state says. */
  showPanel() {
    const { state } = this;
    const surfaces = DATA.surfaces.map(({ name }) => [name, name]);
    fillSelect(this.find("surface"), [...surfaces, ["formula", say("typed")]], state.surface);
    this.find("typed").hidden = state.surface !== "formula";
    this.find("formula-text").value = state.formula;
    this.find("domain").value = state.domain.flat().join(", ");
    this.find("formula-hint").textContent = say("formulaHint", { functions: FORMULA_FUNCTIONS.join(", ") });
    this.showSurfaceFormula();
    fillSelect(this.find("add"), [["", `${say("add")} …`], ...DATA.rules.map(({ name, title }) => [name, title])], "");
    this.find("add").disabled = state.runs.length >= MOST_RUNS;
    fillSelect(this.find("language"), Object.entries(LANGUAGES), page.language);
    fillSelect(
      this.find("axis"),
      [
        ["0", "x"],
        ["1", "y"],
      ],
      String(state.axis),
    );
    this.find("steps").value = state.steps;
    this.find("speed").value = (1000 * Math.log(state.speed / SPEEDS.low)) / Math.log(SPEEDS.high / SPEEDS.low);
    this.find("vectors").checked = state.vectors;
    this.showSettings();
    this.setPlaying(this.playing);
  },

  showSurfaceFormula() {
    const entry = entryOf(this.state.surface);
    this.find("surface-formula").innerHTML = entry ? entry.formula : "";
  },

  /** The selected run's controls. */
  showSettings() {
    const run = this.state.runs[this.state.focus];
    const rule = ruleOf(run.rule);
    const name = nameOf(run);
    this.find("settings-title").textContent = say("settings", { name });
    this.find("formula-title").textContent = say("formula", { name: rule.title });
    this.find("source").textContent = [
      `${rule.title}: ${rule.summary}`,
      rule.source && `${say("source")}: ${rule.source}`,
    ]
      .filter(Boolean)
      .join(" ");
    const now = () => this.state.runs[this.state.focus];
    const hypers = hypersOf(run).map((hyper) =>
      hyperControl(hyper, run.values[hyper.name], (value) =>
        this.setRun({ values: { ...now().values, [hyper.name]: value } }),
      ),
    );
    const flags = rule.flags.map((flag) =>
      flagControl(flag, run.flags[flag.name], (value) =>
        this.setRun({ flags: { ...now().flags, [flag.name]: value } }),
      ),
    );
    this.find("hypers").replaceChildren(...hypers, ...flags);
    this.find("noise").checked = run.noise;
    this.find("noise-row").hidden = rule.noisy;
    this.showFeeds(run);
  },

  showFeeds(run) {
    const feed = this.find("feed");
    const summed = Boolean(this.problem.data);
    const kinds = this.problem.cyclic ? { all: "all", one: "inTurn" } : { all: "all", batch: "batch", one: "one" };
    fillSelect(
      feed,
      Object.entries(kinds).map(([kind, text]) => [kind, say(text)]),
      run.feed,
    );
    feed.disabled = !summed;
    this.find("no-batches").hidden = summed;
    this.find("batches").hidden = !summed || this.problem.cyclic;
    this.find("size").value = this.state.size;
    this.find("size").max = this.problem.data?.length ?? 1;
    this.find("seed").value = this.state.seed;
  },

  /** Listens to every control, once. */
  listen() {
    const on = (id, event, act) => this.find(id).addEventListener(event, act);
    const whole = (id, low, high) => Math.min(Math.max(Math.round(Number(this.find(id).value)) || low, low), high);
    on("preset", "change", (event) => event.target.value && this.openPreset(event.target.value));
    on("language", "change", (event) => this.speak(event.target.value));
    on("theme", "click", () => this.switchTheme());
    on("link", "click", () => this.copyLink());
    on("play", "click", () => this.setPlaying(!this.playing));
    on("back", "click", () => this.seek(Math.ceil(this.state.at) - 1));
    on("forward", "click", () => this.seek(Math.floor(this.state.at) + 1));
    on("restart", "click", () => this.seek(0));
    on("scrub", "input", (event) => this.seek(Number(event.target.value)));
    on("speed", "input", (event) => {
      this.state.speed = Math.round(SPEEDS.low * (SPEEDS.high / SPEEDS.low) ** (event.target.value / 1000));
      event.target.setAttribute("aria-valuetext", `${this.state.speed} ${say("perSecond")}`);
      this.remember();
    });
    on("steps", "change", () => this.set({ steps: whole("steps", 1, MOST_STEPS) }));
    on("surface", "change", (event) => this.chooseSurface(event.target.value));
    on("formula-text", "change", () => this.typeFormula());
    on("domain", "change", () => this.typeFormula());
    on("add", "change", (event) => event.target.value && this.add(event.target.value));
    on("reset", "click", () => {
      this.setRun(newRun(this.state.runs[this.state.focus].rule));
      this.refresh();
    });
    on("noise", "change", (event) => {
      this.setRun({ noise: event.target.checked });
      this.refresh();
    });
    on("feed", "change", (event) => {
      this.setRun({ feed: event.target.value });
      this.refresh();
    });
    on("size", "change", () => this.set({ size: whole("size", 1, 1000) }));
    on("seed", "change", () => this.set({ seed: whole("seed", 0, 1e9) }));
    on("axis", "change", (event) => this.set({ axis: Number(event.target.value) }));
    on("vectors", "change", (event) => this.set({ vectors: event.target.checked }));
    on("map", "keydown", (event) => this.moveStart(event));
    addEventListener("keydown", (event) => this.key(event));
    addEventListener("hashchange", () => this.open(location.hash.slice(1)));
    this.dark.addEventListener("change", () => this.applyTheme());
  },

  openPreset(id) {
    this.state = presetState(id, { view: this.state.view });
    this.playing = !this.state.at && !matchMedia("(prefers-reduced-motion: reduce)").matches;
    this.refresh();
  },

  speak(language) {
    page.language = language;
    this.refresh();
    this.drawCurves();
  },

  switchTheme() {
    const now = document.documentElement.dataset.theme ?? (this.dark.matches ? "dark" : "light");
    document.documentElement.dataset.theme = now === "dark" ? "light" : "dark";
    this.applyTheme();
  },

  async copyLink() {
    const link = `${location.href.split("#")[0]}#${toLink(this.state, page.language)}`;
    history.replaceState(null, "", link);
    await navigator.clipboard?.writeText(link).catch(() => null);
    this.find("status").textContent = say("linkCopied");
    const button = this.find("link");
    button.textContent = say("linkCopied");
    setTimeout(() => {
      button.textContent = say("link");
    }, 1500);
  },

  /** Another surface, from its own start. */
  chooseSurface(name) {
    const entry = entryOf(name);
    if (entry) this.set({ surface: name, start: entry.start, at: 0 });
    else this.set({ surface: name, formula: this.state.formula || "x^2 + 3 * sin(y)^2", start: [2, 1], at: 0 });
  },

  typeFormula() {
    const ends = this.find("domain")
      .value.split(",")
      .map((part) => (part.trim() ? Number(part) : NaN));
    if (ends.length !== 4 || !ends.every(Number.isFinite) || ends[0] >= ends[1] || ends[2] >= ends[3]) {
      this.find("formula-error").textContent = say("domainWrong");
      return;
    }
    const domain = [ends.slice(0, 2), ends.slice(2)];
    const inside = this.state.start.every((x, k) => x >= domain[k][0] && x <= domain[k][1]);
    const start = inside ? this.state.start : domain.map(([low, high]) => low + 0.8 * (high - low));
    const formula = this.find("formula-text").value;
    if (!this.typed(formula, domain, start)) return;
    this.state = { ...this.state, preset: "", formula, domain, start, at: 0 };
    this.recompute();
    this.showPreset();
  },

  add(name) {
    const runs = [...this.state.runs, newRun(name)];
    this.set({ runs, focus: runs.length - 1 });
  },

  /** Arrow keys on the map move the start by a fiftieth of the map. */
  moveStart(event) {
    const moves = { ArrowLeft: [-1, 0], ArrowRight: [1, 0], ArrowDown: [0, -1], ArrowUp: [0, 1] };
    const move = moves[event.key];
    if (!move) return;
    event.preventDefault();
    event.stopPropagation();
    const [x, y] = this.state.start.map((value, k) => {
      const [low, high] = this.problem.domain[k];
      return Math.min(Math.max(value + (move[k] * (high - low)) / 50, low), high);
    });
    this.placeStart(x, y);
  },

  /** Space plays and pauses, the arrows left and right step, wherever no control needs them. */
  key(event) {
    if (
      event.target.closest("input, select, button, textarea, canvas") ||
      event.ctrlKey ||
      event.metaKey ||
      event.altKey
    )
      return;
    const acts = {
      " ": () => this.setPlaying(!this.playing),
      ArrowLeft: () => this.seek(Math.ceil(this.state.at) - 1),
      ArrowRight: () => this.seek(Math.floor(this.state.at) + 1),
      Home: () => this.seek(0),
      End: () => this.seek(this.state.steps),
    };
    if (!(event.key in acts)) return;
    event.preventDefault();
    acts[event.key]();
  },
});

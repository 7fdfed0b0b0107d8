/* What App does with its panel: showing the state in the controls, and listening to them. */

Object.assign(App.prototype, {
  /** The cards of presets, and title and note of the one that is shown, or that what is shown began as. */
  showPreset() {
    const { preset, based, unknown } = this.state;
    const begun = presetOf(preset || based);
    const title = begun ? sayIn(begun.title) : say("own");
    this.cards.show(preset, based);
    this.strip.show(preset || based);
    this.find("preset-title").textContent = preset || !begun ? title : say("changed", { title });
    const missing = unknown.length ? `${say("unknownRules", { names: unknown })} ` : "";
    const hint = begun?.hint && this.state.view !== "embed" ? say("space") + sayIn(begun.hint) : "";
    this.find("note").textContent = missing + (begun ? sayIn(begun.note) : this.surfaceNote()) + hint;
  },

  surfaceNote() {
    const entry = entryOf(this.state.surface);
    return entry ? say("surfaceNote", { name: entry.name, purpose: purposeOf(entry), source: entry.source }) : "";
  },

  /** Every control as the state says. */
  showPanel() {
    const { state } = this;
    const surfaces = DATA.surfaces.map(({ name }) => [name, namedIn(CHINESE_SURFACES, name)]);
    fillSelect(this.find("surface"), [...surfaces, ["formula", say("typed")]], state.surface);
    this.find("typed").hidden = state.surface !== "formula";
    this.fields.show(state.formula, state.domain);
    this.find("formula-hint").textContent = say("formulaHint", { functions: FORMULA_FUNCTIONS });
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
    this.tellSpeed();
    for (const id of CHECKS) this.find(id).checked = state[id];
    for (const name of CURVES) this.find(`wide-${name}`).setAttribute("aria-pressed", String(state.wide === name));
    this.showSettings();
    this.showSavings();
    this.complainOwn();
    this.setPlaying(this.playing);
  },

  tellSpeed() {
    this.find("speed").setAttribute("aria-valuetext", `${this.state.speed} ${say("perSecond")}`);
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
      say("ruleSays", { title: rule.title, summary: summaryOf(rule) }),
      rule.source && say("ruleSource", { source: rule.source }),
    ]
      .filter(Boolean)
      .join(say("space"));
    const now = () => this.state.runs[this.state.focus];
    const hypers = hypersOf(run).flatMap((hyper) => {
      const { name } = hyper;
      const set = (value) => {
        const other = typeof value !== "number" || Boolean(now().schedules[name]);
        this.setRun(withHyper(now(), name, value));
        if (other) this.refresh(); // its control is another one
      };
      const control = hyperControl(hyper, run.values[name], run.schedules[name], set);
      return name === "lr" ? [control, this.schedules(run, set)] : [control];
    });
    const flags = rule.flags.map((flag) =>
      flagControl(flag, run.flags[flag.name], (value) =>
        this.setRun({ flags: { ...now().flags, [flag.name]: value } }),
      ),
    );
    this.find("hypers").replaceChildren(...hypers, ...flags);
    this.tellWords(hypers[0]);
    this.find("noise").checked = run.noise;
    this.find("noise-row").hidden = rule.noisy;
    this.showFeeds(run);
  },

  /** Says what a hyperparameter is; where its declaration says nothing, all stays as it is. */
  tellWords(row) {
    if (row?.dataset.words) setText(this.find("hyper-words"), row.dataset.words);
  },

  /** The list of schedules for a run's learning rate, each begun with its rate. */
  schedules(run, set) {
    const rate = run.values.lr;
    const chosen = run.schedules.lr?.name ?? "";
    return scheduleControl(chosen, (name) => set(name ? begunSchedule(name, rate, this.state.steps) : rate));
  },

  showFeeds(run) {
    const feed = this.find("feed");
    const summed = Boolean(this.problem.data);
    const kinds = this.problem.cyclic ? { all: "all", one: "inTurn" } : { all: "all", batch: "batch", one: "one" };
    fillSelect(
      feed,
      Object.entries(kinds).map(([kind, text]) => [kind, say(text)]),
      this.problem.cyclic && run.feed === "batch" ? "one" : run.feed,
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
    on("language", "change", (event) => this.speak(event.target.value));
    on("theme", "click", () => this.switchTheme());
    on("link", "click", () => this.copyLink());
    on("own-use", "click", () => this.useOwn());
    on("winners", "change", (event) => this.set({ winners: event.target.value }));
    on("save", "change", (event) => this.save(event.target.value));
    on("play", "click", () => this.setPlaying(!this.playing));
    on("back", "click", () => this.seek(Math.ceil(this.state.at) - 1));
    on("forward", "click", () => this.seek(Math.floor(this.state.at) + 1));
    on("restart", "click", () => this.seek(0));
    on("scrub", "input", (event) => this.seek(Number(event.target.value)));
    on("speed", "input", (event) => {
      this.state.speed = Math.round(SPEEDS.low * (SPEEDS.high / SPEEDS.low) ** (event.target.value / 1000));
      this.tellSpeed();
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
    on("fit", "click", () => {
      this.setRun(this.fit(this.state.runs[this.state.focus]));
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
    for (const event of ["focusin", "pointerover"]) {
      on("hypers", event, ({ target }) => this.tellWords(target.closest(".hyper")));
    }
    on("size", "change", () => this.set({ size: whole("size", 1, 1000) }));
    on("seed", "change", () => this.set({ seed: whole("seed", 0, 1e9) }));
    on("axis", "change", (event) => this.set({ axis: Number(event.target.value) }));
    for (const id of CHECKS) on(id, "change", (event) => this.set({ [id]: event.target.checked }));
    for (const name of CURVES) {
      on(`wide-${name}`, "click", () => this.set({ wide: this.state.wide === name ? "" : name }));
    }
    on("map", "keydown", (event) => this.moveStart(event));
    addEventListener("keydown", (event) => this.key(event));
    addEventListener("hashchange", ({ newURL }) => {
      const link = newURL.split("#")[1] ?? ""; // by now `remember` may have written another one into the address
      if (isEmbedded(link) === (this.state.view === "embed")) return this.open(link);
      history.replaceState(null, "", newURL);
      location.reload();
    });
    addEventListener("beforeprint", () => this.beforePrint());
    addEventListener("afterprint", () => this.afterPrint());
    this.dark.addEventListener("change", () => this.applyTheme());
  },

  openPreset(id) {
    this.fields.wrong = null;
    this.state = presetState(id, { view: this.state.view, own: this.state.own });
    this.playing = !this.state.at && !matchMedia("(prefers-reduced-motion: reduce)").matches;
    this.refresh();
  },

  /** Opens a preset whose card was chosen, and shows where it is told, wherever the card stood. */
  choosePreset(id) {
    this.openPreset(id);
    const about = this.find("preset-title");
    if (about.getBoundingClientRect().top < 0) about.scrollIntoView();
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
    this.remember();
  },

  add(name) {
    const runs = [...this.state.runs, this.fit(newRun(name))];
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
    this.find("status").textContent = say("placed", { x: shortNumber(x), y: shortNumber(y) });
  },

  /** Space plays and pauses, the arrows left and right step, wherever no control needs them. */
  key(event) {
    if (
      event.target.closest(event.key === " " ? "input:not([type=range]), select, button, textarea, summary" : "input, select, canvas, textarea") ||
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

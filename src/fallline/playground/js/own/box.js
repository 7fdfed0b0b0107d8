/* The box in which a rule is typed, and what the page does with it. */

/** What stands in the box at first. */
const FIRST_RULE = `@rule
def mine(
    theta, grad, m=zeros, *,
    lr=rate(0.02), beta=decay(0.9),
):
    """Mine: roots of a momentum."""
    g = grad(theta)
    m = beta * m + (1 - beta) * g
    u = sign(m) * sqrt(abs(m))
    return theta - lr * u, m
`;

Object.assign(App.prototype, {
  /** Reads the rules of a text into the catalogue: their names, or null where they cannot be used, and the box says why. */
  readOwn(text) {
    try {
      const names = useOwnRules(text);
      this.ownWrong = null;
      this.walked.clear(); // of rules of the same names, which may have been others
      return names;
    } catch (error) {
      if (!(error instanceof OwnRuleError)) throw error;
      this.ownWrong = error;
      return null;
    } finally {
      this.complainOwn();
    }
  },

  complainOwn() {
    const { ownWrong } = this;
    const { line, key, values } = ownWrong ?? {};
    const why = () => say(key, { ...values, range: sayRange(values.range ?? "") });
    const said = ownWrong && say("ownLine", { line, text: why() });
    this.find("own-error").textContent = said ?? "";
    this.find("own-text").setAttribute("aria-invalid", String(Boolean(ownWrong)));
  },

  /** The rules of a link, before its runs are read. */
  openOwn(text) {
    this.find("own-text").value = text || FIRST_RULE;
    this.find("own").open = Boolean(text);
    if (!this.readOwn(text)) this.readOwn("") && this.readOwn(text);
  },

  /** What was typed takes part in the race; where that is nothing, rules that were typed before leave it. */
  useOwn() {
    const text = this.find("own-text").value;
    const names = this.readOwn(text);
    if (!names) return;
    const kept = this.state.runs.filter((run) => ruleOf(run.rule)).map((run) => (names.includes(run.rule) ? carriedOver(run) : run));
    const others = names.filter((name) => !kept.some((run) => run.rule === name)).map((name) => this.fit(newRun(name)));
    const known = [...kept, ...others].slice(-MOST_RUNS);
    const runs = known.length ? known : [this.fit(newRun(firstState().runs[0].rule))];
    const focus = Math.max(0, runs.findIndex((run) => run.rule === names[0]));
    this.set({ own: text, runs, focus });
    this.setPlaying(!matchMedia("(prefers-reduced-motion: reduce)").matches);
  },
});

/** A run whose rule was typed anew: with its values, schedules and choices, as far as the rule still has them. */
function carriedOver(run) {
  const fresh = { ...newRun(run.rule), feed: run.feed };
  for (const hyper of hypersOf(fresh)) {
    const kept = run.schedules[hyper.name] ?? run.values[hyper.name];
    if (fitsHyper(hyper, kept)) Object.assign(fresh, withHyper(fresh, hyper.name, kept));
  }
  for (const { name, choices } of ruleOf(run.rule).flags) {
    if (choices.includes(run.flags[name])) fresh.flags[name] = run.flags[name];
  }
  return fresh;
}

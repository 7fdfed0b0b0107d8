/* What App does with time: playing, seeking, and showing a moment. */

Object.assign(App.prototype, {
  seek(at) {
    this.setPlaying(false);
    this.state.at = Math.min(Math.max(at, 0), this.state.steps);
    this.moment = null;
    this.remember();
    this.announce();
  },

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
  },

  /** Called by the browser for every picture. */
  frame(now) {
    requestAnimationFrame((next) => this.frame(next)); // first, so that an error in one picture ends no others
    if (this.playing) this.advance(now);
    if (this.moment !== this.state.at) this.show();
    else this.relief.draw(this.shown); // it may have been turned
  },

  advance(now) {
    const passed = this.lastTime === null ? 0 : Math.min((now - this.lastTime) / 1000, 0.25);
    this.lastTime = now;
    this.state.at = Math.min(this.state.at + passed * this.state.speed, this.state.steps);
    if (this.state.at >= this.state.steps) {
      this.setPlaying(false);
      this.announce();
    }
  },

  /** Draws the moment. */
  show() {
    const { at, start, focus } = this.state;
    this.moment = at;
    const colors = this.shownColors;
    const common = this.state.rates ? commonRate(this.traces) : null;
    const frame = {
      runs: this.traces.map((trace, k) => ({
        name: this.list.names[k],
        color: colors[k],
        path: trace.path,
        count: trace.count,
        dimmed: this.state.vectors && k !== focus,
        panel: this.state.panels ? k : 0,
        rates: common && rateShares(trace, Math.floor(at), common),
      })),
      at,
      start,
      vectors: this.state.vectors ? this.vectors() : [],
      selected: focus,
      focus: this.state.vectors,
    };
    this.shown = frame;
    this.map.draw(frame);
    this.relief.draw(frame);
    for (const curve of Object.values(this.curves)) curve.moveTo(at);
    this.find("scrub").value = at;
    setText(this.find("step"), String(Math.floor(at)));
    this.list.showStep(this.traces, this.problem, at);
    this.showNumbers();
  },

  /** The selected run's next step as arrows, at the end its last one. */
  vectors() {
    const trace = this.traces[this.state.focus];
    const t = Math.min(Math.floor(this.state.at) + 1, trace.count - 1);
    if (t < 1) return [];
    const style = getComputedStyle(document.documentElement);
    return arrowsOf(trace, t).map(({ key, color, ...arrow }) => {
      return { ...arrow, color: style.getPropertyValue(`--arrow-${color}`).trim(), label: key && say(key) };
    });
  },

  showNumbers() {
    const trace = this.traces[this.state.focus];
    const t = Math.min(Math.floor(this.state.at) + 1, trace.count - 1); // the step that the arrows show
    const key = `${this.state.focus} ${t} ${this.state.axis} ${page.language}`;
    if (this.numbersKey === key && this.numbersOf === trace) return;
    this.numbersKey = key;
    this.numbersOf = trace;
    this.find("numbers-title").textContent = t ? say("numbers", { t, axis: "xy"[this.state.axis] }) : say("noStep");
    if (t) showNumbers(this.find("numbers"), trace, t, this.state.axis);
    else this.find("numbers").replaceChildren();
  },

  /** Tells screen readers where the balls are. */
  announce() {
    const t = Math.floor(this.state.at);
    const runs = this.traces.map((trace, k) => {
      const name = this.list.names[k];
      return t < trace.count
        ? say("statusRun", { name, height: shortNumber(trace.heights[t]) })
        : say("statusLost", { name });
    });
    this.find("status").textContent = say("status", { t, runs: runs.join(say("semicolon")) });
  },
});

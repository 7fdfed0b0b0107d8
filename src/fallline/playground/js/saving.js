/* What of the page can be kept: a picture, a film, the numbers, a link, the page itself as it stands. */

const PICTURE_RATIO = 2;

/** The elements of the body as the page came, but for its scripts: what the page is saved with. */
const FIRST_BODY = [...document.body.children].filter((one) => one.localName !== "script").map((one) => one.outerHTML);

/** What can be saved: the text that offers it, and what does it. */
const SAVINGS = {
  png: (app) => app.savePicture(),
  svg: (app) => app.saveVectors(),
  film: (app) => app.saveFilm(),
  csv: (app) => app.saveNumbers(),
  html: (app) => app.savePage(),
};

/** Hands a file to the browser, which puts it where downloads go. */
function download(name, content, type) {
  const blob = content instanceof Blob ? content : new Blob([content], { type });
  const link = make("a", { href: URL.createObjectURL(blob), download: name });
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 60000);
}

/** The walks as a table: a row per run and step, every number to the last digit. */
function numbersTable(traces) {
  const columns = [
    "run", "rule", "step", "x", "y", "loss", "gradient_x", "gradient_y", "gradient_norm", "step_length", "angle_degrees",
  ]; // prettier-ignore
  const cell = (value) => {
    const text = value === null ? "" : String(value);
    return /[",\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
  };
  const rows = traces.flatMap((trace, k) =>
    trace.heights.map((height, t) => [
      k + 1, spelledRun(trace.run), t, trace.path[2 * t], trace.path[2 * t + 1], height, ...trace.wholes[t],
      Math.hypot(...trace.wholes[t]), trace.lengths[t], trace.angles[t],
    ]), // prettier-ignore
  );
  return [columns, ...rows].map((row) => `${row.map(cell).join(",")}\r\n`).join("");
}

/** The page's own source, which opens with a link's state. */
function pageSource(link) {
  const scripts = [...document.querySelectorAll("body > script")].map((one) => {
    if (one.id !== "data") return one.outerHTML;
    const said = JSON.stringify({ ...DATA, rules: DATA.rules.filter(({ own }) => !own), link }).replaceAll("<", "\\u003c");
    return `<script type="application/json" id="data">${said}</script>`;
  });
  const body = [...FIRST_BODY, ...scripts].join("\n");
  return `<!doctype html>\n<html lang="en">\n${document.head.outerHTML}\n<body>\n${body}\n</body>\n</html>\n`;
}

Object.assign(App.prototype, {
  /** The list of what can be saved. */
  showSavings() {
    const kinds = Object.keys(SAVINGS).map((kind) => [kind, say(`save-${kind}`)]);
    fillSelect(this.find("save"), [["", `${say("save")} …`], ...kinds], "");
  },

  save(kind) {
    this.find("save").value = "";
    if (kind) SAVINGS[kind](this);
  },

  /** What a file is called: after the preset, or the surface, and a step. */
  fileName(step, ending) {
    const { preset, based, surface } = this.state;
    return `fallline-${preset || based || surface}-step${step}.${ending}`;
  },

  /** The map with its title and legend. */
  picture() {
    const { preset, based, at } = this.state;
    this.show();
    const begun = PRESETS.find(({ id }) => id === (preset || based));
    const surface = entryOf(this.state.surface)?.name ?? this.state.formula;
    const title = begun ? (preset ? sayIn(begun.title) : say("changed", { title: sayIn(begun.title) })) : surface;
    const more = `${say("pictureStep", { t: Math.floor(at) })} · ${surface} · fallline`;
    const entries = this.list.names.map((name, k) => ({ name, color: this.shownColors[k] }));
    return new MapPicture(this.map, { title, more, entries });
  },

  savePicture() {
    const name = this.fileName(Math.floor(this.state.at), "png");
    this.picture()
      .onCanvas(PICTURE_RATIO)
      .toBlob((blob) => {
        download(name, blob);
        this.tell("saved", { name });
      }, "image/png");
  },

  saveVectors() {
    this.saveText(Math.floor(this.state.at), "svg", this.picture().svg(), "image/svg+xml");
  },

  saveNumbers() {
    this.saveText(this.state.steps, "csv", numbersTable(this.traces), "text/csv;charset=utf-8");
  },

  /** The whole page, in a file that opens where this one stands. */
  savePage() {
    this.saveText(Math.floor(this.state.at), "html", pageSource(this.link()), "text/html;charset=utf-8");
  },

  saveText(step, ending, text, type) {
    const name = this.fileName(step, ending);
    download(name, text, type);
    this.tell("saved", { name });
  },

  /** Says something below the head of the page, with a button for each of these, until something else is said. */
  tell(key, values = {}, acts = {}) {
    const buttons = Object.entries(acts).map(([text, act]) =>
      make("button", { type: "button", onClick: act }, say(text)),
    );
    const close = make("button", { type: "button", class: "remove", "aria-label": say("close"), onClick: () => this.hush() }, "×");
    this.find("notice").replaceChildren(make("span", {}, say(key, values)), ...buttons, close);
    this.find("notice").hidden = false;
  },

  hush() {
    this.find("notice").hidden = true;
  },

  /** Copies a link; one that nobody else can open is told to be so, and the page itself is offered instead. */
  async copyLink() {
    const behind = `#${this.link()}`;
    history.replaceState(null, "", behind);
    const link = (DATA.linkBase || location.href.split("#")[0]) + behind;
    const copied = await navigator.clipboard?.writeText(link).then(
      () => true,
      () => false,
    );
    const open = DATA.linkBase || /^https?:$/.test(location.protocol);
    const said = copied ? "linkCopied" : DATA.linkBase ? "linkHere" : "linkInAddress";
    const acts = open ? {} : { savePage: () => this.savePage() };
    this.tell(open ? said : `${said}Local`, { link }, acts);
  },
});

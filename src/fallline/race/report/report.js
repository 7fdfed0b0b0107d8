"use strict";
const root = document.documentElement;

/* What stands in an element in gzip and base64. */
async function unpacked(id) {
  const bytes = Uint8Array.from(atob(document.getElementById(id).textContent), (c) => c.charCodeAt(0));
  return new Response(new Blob([bytes]).stream().pipeThrough(new DecompressionStream("gzip"))).text();
}

let plotly = null;

/* Plotly, once. */
function load() {
  return plotly ??= unpacked("plotly").then((source) => {
    const script = document.createElement("script");
    script.textContent = source;
    document.head.append(script);
  });
}

/* Draws the pictures and answers what is clicked, until `signal` says that the page is another one. */
async function report(figures, shown, signal) {
  const ids = Object.keys(figures);
  const buttons = [...document.querySelectorAll("button[data-line]")];
  const FEW = 4, CLEAR = 5, GAP = 10; // GAP: between a line's end, where a ring may be, and its name
  const crowd = buttons.length > CLEAR; // then what is off is drawn in grey
  const GREYED = new Set(["line", "dot", "ring"]);
  buttons.forEach((_, k) => { shown[k] ??= k < CLEAR; });
  let pointed = null;

  const variable = (name) => getComputedStyle(root).getPropertyValue(name).trim();
  const faint = (color, share) => color + Math.round(255 * share).toString(16).padStart(2, "0");

  function painted(trace) {
    const { line, role } = trace.meta;
    const color = line === undefined ? variable("--muted") : variable(`--line-${line}`);
    const card = variable("--card");
    const marker = (fill, edge) => ({ marker: { ...trace.marker, color: fill, line: { ...trace.marker?.line, color: edge } } });
    const looks = {
      line: () => ({ line: { ...trace.line, color }, ...(trace.marker && marker(color, color)) }),
      safe: () => ({ line: { ...trace.line, color: faint(color, 0.35) } }),
      band: () => ({ fillcolor: faint(color, 0.14), line: { width: 0, color } }),
      aside: () => ({ fillcolor: faint(color, 0.14), line: { width: 0, color } }),
      rule: () => ({ line: { ...trace.line, color }, textfont: { color, size: 11 } }),
      ring: () => marker(card, color),
      cross: () => marker(color, color),
      dot: () => ({ ...marker(color, card), textfont: { color: variable("--text"), size: 11 },
        ...(trace.error_y && { error_y: { ...trace.error_y, color: faint(color, 0.6) } }) }),
    };
    return { ...trace, ...(isGrey(trace) ? grey(trace) : looks[role]()), visible: isVisible(trace), opacity: opacity(trace) };
  }

  const isGrey = ({ meta: { line, role } }) => crowd && GREYED.has(role) && !shown[line];
  const isVisible = (trace) => trace.meta.line === undefined || shown[trace.meta.line] || isGrey(trace);

  function grey({ line, marker, mode, error_y: error }) {
    const color = faint(variable("--muted"), 0.35);
    return {
      mode: mode.replace("lines+markers", "lines"), line: { ...line, color, width: 1, dash: "solid" },
      ...(marker && { marker: { ...marker, color, line: { ...marker.line, color } } }), ...(error && { error_y: { visible: false } }),
    };
  }

  function opacity({ meta: { line, role } }) {
    if (line === undefined) return 1;
    const crowded = role === "aside" || (role === "band" && shown.filter(Boolean).length > FEW);
    if (crowded && pointed !== line) return 0;
    return pointed === null || pointed === line ? 1 : 0.12;
  }

  function layout(given, room) {
    const axis = (one) => ({ ...one, tickcolor: variable("--edge"), gridcolor: variable("--grid") });
    return {
      ...given, margin: { ...given.margin, r: room }, xaxis: axis(given.xaxis), yaxis: axis(given.yaxis),
      dragmode: matchMedia("(pointer: coarse)").matches ? false : "zoom",
      font: { ...given.font, color: variable("--muted"), family: getComputedStyle(document.body).fontFamily },
      hoverlabel: { ...given.hoverlabel, bgcolor: variable("--card"), bordercolor: variable("--edge"),
        font: { ...given.hoverlabel.font, color: variable("--text") } },
    };
  }

  const config = { displaylogo: false, displayModeBar: false };
  const narrow = (id) => document.getElementById(id).clientWidth < 480;
  const labelled = (id) => figures[id].data.filter(({ meta: { line, end } }) => end !== undefined && shown[line]);
  const ruler = document.createElement("canvas").getContext("2d");

  function width(name) {
    ruler.font = `11px ${getComputedStyle(document.body).fontFamily}`;
    return GAP + 4 + ruler.measureText(plainText(name)).width;
  }

  function plainText(name) {
    const span = document.createElement("span");
    span.innerHTML = name; // escaped where it was written
    return span.textContent;
  }

  function room(id) {
    const lines = labelled(id).filter(({ meta: { role } }) => role === "line");
    return narrow(id) || !lines.length ? 12 : Math.min(130, Math.max(...lines.map(({ name }) => width(name))));
  }

  /* Names where lines end, moved apart. */
  function labels(id) {
    const { xaxis: x, yaxis: y, width: whole } = document.getElementById(id)._fullLayout;
    const few = narrow(id) ? labelled(id).filter(({ meta: { role } }) => role === "dot") : labelled(id);
    const boxes = few.map(({ name, x: xs, y: ys, meta: { line, end } }) => {
      const wide = width(name);
      const left = Math.min(x._offset + x.d2p(xs[end]) + GAP, whole - wide + GAP);
      return { name, line, wide, left, top: Math.min(Math.max(y.d2p(ys[end]), 0), y._length) };
    }).filter(({ left, top }) => isFinite(left) && isFinite(top)).sort((a, b) => a.top - b.top);
    const TALL = 14;
    const meets = (a, b) => a.left < b.left + b.wide && b.left < a.left + a.wide;
    boxes.forEach((box, k) => {
      for (const other of boxes.slice(0, k)) if (meets(box, other)) box.top = Math.max(box.top, other.top + TALL);
    });
    [...boxes].reverse().forEach((box, k, turned) => {
      box.top = Math.min(box.top, y._length - 6);
      for (const other of turned.slice(0, k)) if (meets(box, other)) box.top = Math.min(box.top, other.top - TALL);
    });
    return boxes.map(({ name, line, left, top }) => ({
      text: name, xref: "paper", yref: "paper", x: (left - x._offset) / x._length, y: 1 - top / y._length,
      xanchor: "left", yanchor: "middle", showarrow: false, borderpad: 0,
      font: { size: 11, color: variable(`--line-${line}`) }, bgcolor: faint(variable("--card"), 0.75),
    }));
  }

  function draw(id, size = {}) { // at once, as a browser that prints waits for nothing
    const done = Plotly.react(id, figures[id].data.map(painted), { ...layout(figures[id].layout, room(id)), ...size }, config);
    Plotly.relayout(id, { annotations: labels(id) });
    return done;
  }

  const drawn = () => ids.filter((id) => document.getElementById(id).data);
  const inView = new Set();

  function show(wanted) {
    buttons.forEach((button, k) => {
      shown[k] = wanted(k);
      button.setAttribute("aria-pressed", String(shown[k]));
      button.classList.toggle("grey", crowd && !shown[k]);
    });
    for (const id of ids) {
      const small = document.getElementById(id).closest(".small");
      if (small) small.hidden = !figures[id].data.some(isVisible); // nobody who is shown was searched in this
    }
    for (const id of drawn()) draw(id);
  }

  function point(line) {
    if (line === pointed) return;
    pointed = line;
    for (const id of drawn()) {
      if (inView.has(id) || line === null) Plotly.restyle(id, { opacity: figures[id].data.map(opacity) });
    }
  }

  /* A table's rows by a column: first as it reads from small to large, then the other way round. */
  const UNITS = { ms: 1e-3, s: 1, min: 60 };

  const isMissing = (text) => ["", "–"].includes(text.trim()); // last, either way

  function rank(text) {
    const told = text.replace(/[\u202f,]/g, "").replace(/−/g, "-").match(/^[^\d∞-]*(-?[\d.]+)(?:.*\)?e(-?\d+))?.*?(ms|s|min)?$/);
    if (isMissing(text)) return Infinity;
    return told ? Number(told[1]) * 10 ** Number(told[2] ?? 0) * (UNITS[told[3]] ?? 1) : text.includes("∞") ? 1e300 : NaN;
  }

  for (const table of document.querySelectorAll(".sortable table")) {
    const heads = [...table.tHead.rows[0].cells], body = table.tBodies[0], first = [...body.rows];
    heads.forEach((head, column) => head.querySelector("button").addEventListener("click", () => {
      const falls = head.ariaSort === "ascending";
      for (const other of heads) other.removeAttribute("aria-sort");
      head.ariaSort = falls ? "descending" : "ascending";
      const text = (row) => row.cells[column].textContent;
      const numbers = first.map((row) => rank(text(row))), known = !numbers.some(Number.isNaN);
      const order = first.map((_, k) => k).sort((a, b) =>
        (known ? numbers[a] - numbers[b] || 0 : text(first[a]).localeCompare(text(first[b]))) || a - b);
      const there = order.filter((k) => !isMissing(text(first[k]))), missing = order.filter((k) => isMissing(text(first[k])));
      body.append(...[...(falls ? there.reverse() : there), ...missing].map((k) => first[k]));
    }));
  }

  for (const button of document.querySelectorAll("button.copy")) {
    button.onclick = async () => {
      const code = button.parentElement.querySelector("code");
      try {
        await navigator.clipboard.writeText(code.textContent);
      } catch { // a page from a file may not: then it is selected, and the old way
        getSelection().selectAllChildren(code);
        document.execCommand("copy");
      }
      const before = button.dataset.before ??= button.textContent; // a second click finds what the first one wrote
      button.textContent = button.dataset.done;
      setTimeout(() => { button.textContent = before; }, 1500);
    };
  }

  buttons.forEach((button, line) => {
    button.onclick = () => show((k) => (k === line) !== shown[k]);
    button.ondblclick = () => show((k) => k === line);
    button.onpointerenter = ({ pointerType }) => pointerType === "mouse" && shown[line] && point(line);
    button.onpointerleave = ({ pointerType }) => pointerType === "mouse" && point(null);
    button.onfocus = () => button.matches(":focus-visible") && shown[line] && point(line);
    button.onblur = () => point(null);
  });
  document.getElementById("all").onclick = () => show(() => true);

  function printing(on) {
    root.classList.toggle("printing", on);
    if (on) for (const one of document.querySelectorAll("details:not(.long)")) one.open = true;
    for (const id of window.Plotly ? ids : []) { // also those whose turn had not come yet
      const { clientWidth: width, clientHeight: height } = document.getElementById(id);
      draw(id, on ? { width, height } : { autosize: true });
    }
  }
  addEventListener("beforeprint", () => printing(true), { signal });
  addEventListener("afterprint", () => printing(false), { signal });
  const dark = matchMedia("(prefers-color-scheme: dark)");
  dark.addEventListener("change", () => drawn().forEach((id) => draw(id)), { signal });

  show((k) => shown[k]);
  await load();
  if (signal.aborted) return;
  async function refit(plot) { // by the element: the page in another language has new ones of the same names
    if (root.classList.contains("printing") || !plot.data || !plot.clientWidth) return;
    await Plotly.Plots.resize(plot);
    if (signal.aborted) return;
    await Plotly.relayout(plot, { "margin.r": room(plot.id) });
    if (signal.aborted) return;
    await Plotly.relayout(plot, { annotations: labels(plot.id) });
  }
  const fit = new ResizeObserver((entries) => entries.forEach(({ target }) => refit(target)));
  const watch = new IntersectionObserver((entries) => {
    for (const { target, isIntersecting } of entries) inView[isIntersecting ? "add" : "delete"](target.id);
  });
  signal.addEventListener("abort", () => [fit, watch].forEach((observer) => observer.disconnect()));
  for (const id of ids) {
    await draw(id);
    if (signal.aborted) return;
    fit.observe(document.getElementById(id));
    watch.observe(document.getElementById(id));
    await new Promise((resolve) => setTimeout(resolve));
    if (signal.aborted) return;
  }
  root.dataset.drawn = ids.length;
}

(async () => {
  const main = document.querySelector("main"), shown = [];
  const first = { title: document.title, body: main.innerHTML, figures: JSON.parse(document.getElementById("figures").textContent) };
  const pages = { [root.lang]: first };
  let turned = new AbortController();

  async function open(language) {
    turned.abort();
    turned = new AbortController();
    const { signal } = turned;
    if (!pages[language]) Object.assign(pages, JSON.parse(await unpacked("others")));
    if (signal.aborted) return;
    const { title, body, figures } = pages[language];
    if (language !== root.lang) {
      delete root.dataset.drawn;
      [root.lang, document.title, main.innerHTML] = [language, title, body];
    }
    const button = document.getElementById("language");
    button.hidden = false;
    button.onclick = () => open(button.lang);
    await report(figures, shown, signal);
  }

  const chinese = navigator.languages.some((one) => /^zh/i.test(one)) && !/^en/i.test(navigator.language);
  await open(chinese && !("asked" in root.dataset) ? "zh-TW" : root.lang);
})();

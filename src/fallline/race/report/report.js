"use strict";
(async () => {
  const root = document.documentElement;
  const figures = JSON.parse(document.getElementById("figures").textContent);
  const ids = Object.keys(figures);
  const buttons = [...document.querySelectorAll("button[data-line]")];
  const shown = buttons.map(() => true);
  const FEW = 4;
  let pointed = null;

  async function load() {
    const bytes = Uint8Array.from(atob(document.getElementById("plotly").textContent), (c) => c.charCodeAt(0));
    const stream = new Blob([bytes]).stream().pipeThrough(new DecompressionStream("gzip"));
    const script = document.createElement("script");
    script.textContent = await new Response(stream).text();
    document.head.append(script);
  }

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
    return { ...trace, ...looks[role](), visible: line === undefined || shown[line], opacity: opacity(trace) };
  }

  function opacity({ meta: { line, role } }) {
    if (line === undefined) return 1;
    const crowded = role === "aside" || (role === "band" && shown.filter(Boolean).length > FEW);
    if (crowded && pointed !== line) return 0;
    return pointed === null || pointed === line ? 1 : 0.12;
  }

  function layout(given) {
    const axis = (one) => ({ ...one, tickcolor: variable("--edge"), gridcolor: variable("--grid") });
    return {
      ...given, xaxis: axis(given.xaxis), yaxis: axis(given.yaxis),
      dragmode: matchMedia("(pointer: coarse)").matches ? false : "zoom",
      font: { ...given.font, color: variable("--muted"), family: getComputedStyle(document.body).fontFamily },
      hoverlabel: { ...given.hoverlabel, bgcolor: variable("--card"), bordercolor: variable("--edge"),
        font: { ...given.hoverlabel.font, color: variable("--text") } },
    };
  }

  const config = { displaylogo: false, displayModeBar: false };
  const draw = (id) => Plotly.react(id, figures[id].data.map(painted), layout(figures[id].layout), config);
  const drawn = () => ids.filter((id) => document.getElementById(id).data);
  const inView = new Set();

  function show(wanted) {
    buttons.forEach((button, k) => {
      shown[k] = wanted(k);
      button.setAttribute("aria-pressed", String(shown[k]));
    });
    for (const id of drawn()) {
      const { data } = figures[id];
      const visible = data.map(({ meta: { line } }) => line === undefined || shown[line]);
      Plotly.restyle(id, { visible, opacity: data.map(opacity) });
    }
  }

  function point(line) {
    if (line === pointed) return;
    pointed = line;
    for (const id of drawn()) {
      if (inView.has(id) || line === null) Plotly.restyle(id, { opacity: figures[id].data.map(opacity) });
    }
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
    if (on) for (const one of document.querySelectorAll("details")) one.open = true;
    for (const id of drawn()) {
      draw(id);
      const { clientWidth: width, clientHeight: height } = document.getElementById(id);
      Plotly.relayout(id, on ? { width, height } : { width: null, height: null, autosize: true });
    }
  }
  addEventListener("beforeprint", () => printing(true));
  addEventListener("afterprint", () => printing(false));
  matchMedia("(prefers-color-scheme: dark)").addEventListener("change", () => drawn().forEach(draw));

  await load();
  const fit = new ResizeObserver((entries) => entries.forEach(({ target }) => target.data && Plotly.Plots.resize(target)));
  const watch = new IntersectionObserver((entries) => {
    for (const { target, isIntersecting } of entries) inView[isIntersecting ? "add" : "delete"](target.id);
  });
  for (const id of ids) {
    await draw(id);
    fit.observe(document.getElementById(id));
    watch.observe(document.getElementById(id));
    await new Promise((resolve) => setTimeout(resolve));
  }
  root.dataset.drawn = ids.length;
})();

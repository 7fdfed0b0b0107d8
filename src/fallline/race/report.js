"use strict";
(() => {
  const figures = JSON.parse(document.getElementById("figures").textContent);
  const plots = Object.keys(figures);
  const buttons = [...document.querySelectorAll("button[data-line]")];
  const color = (name) => getComputedStyle(document.documentElement).getPropertyValue(name).trim();
  const lines = () => buttons.map((_, k) => color(`--line-${k}`));

  function paint() {
    const text = color("--muted"), grid = color("--grid");
    for (const id of plots) {
      Plotly.update(id, { "line.color": lines(), "marker.color": lines() }, {
        "font.color": text, "xaxis.tickcolor": grid, "yaxis.gridcolor": grid,
        "hoverlabel.bgcolor": color("--card"), "hoverlabel.bordercolor": color("--edge"),
        "hoverlabel.font.color": color("--text"), "font.family": getComputedStyle(document.body).fontFamily,
      });
    }
  }

  const shown = (button) => button.getAttribute("aria-pressed") === "true";

  function show(wanted) {
    buttons.forEach((button, k) => button.setAttribute("aria-pressed", String(wanted(k))));
    for (const id of plots) Plotly.restyle(id, { visible: buttons.map(shown) });
  }

  function highlight(line) {
    const opacity = buttons.map((_, k) => (line === null || k === line ? 1 : 0.12));
    for (const id of plots) Plotly.restyle(id, { opacity });
  }

  buttons.forEach((button, line) => {
    button.onclick = () => show((k) => (k === line) !== shown(buttons[k]));
    button.ondblclick = () => show((k) => k === line);
    button.onpointerenter = ({ pointerType }) => pointerType === "mouse" && shown(button) && highlight(line);
    button.onpointerleave = ({ pointerType }) => pointerType === "mouse" && highlight(null);
  });
  document.getElementById("all").onclick = () => show(() => true);

  const config = { displaylogo: false, displayModeBar: false };
  const fit = new ResizeObserver((entries) => entries.forEach(({ target }) => Plotly.Plots.resize(target)));
  Promise.all(plots.map((id) => Plotly.newPlot(id, figures[id].data, figures[id].layout, config))).then(() => {
    paint();
    plots.forEach((id) => fit.observe(document.getElementById(id)));
  });
  matchMedia("(prefers-color-scheme: dark)").addEventListener("change", paint);
})();

/* The panel's moving parts: the list of runs, the sliders of the selected one, surface and examples. */

/** An element with attributes, listeners (onInput: ...) and children. */
function make(tag, attributes = {}, ...children) {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (name.startsWith("on")) element.addEventListener(name.slice(2).toLowerCase(), value);
    else if (name in element && typeof value === "boolean") element[name] = value;
    else element.setAttribute(name, value);
  }
  element.append(...children);
  return element;
}

/** Per scale on which a slider moves evenly: to the scale and back, as the spans have them that rules are searched in. */
const SCALES = {
  linear: [(x) => x, (y) => y],
  log: [Math.log10, (y) => 10 ** y],
  "one minus log": [(x) => -Math.log10(1 - x), (y) => 1 - 10 ** -y],
};

/** Where a value lies on a slider, from 0 to 1000. */
function positionOf(hyper, value) {
  if (hyper.zero && value === 0) return 0;
  const [low, high, at] = [hyper.low, hyper.high, value].map(SCALES[hyper.scale][0]);
  const share = Math.min(Math.max((at - low) / (high - low), 0), 1);
  return hyper.zero ? 20 + 980 * share : 1000 * share;
}

/** The value at a position of a slider, rounded to three digits. */
function valueAt(hyper, position) {
  if (hyper.zero && position < 20) return 0;
  const [there, back] = SCALES[hyper.scale];
  const [low, high] = [there(hyper.low), there(hyper.high)];
  const share = hyper.zero ? (position - 20) / 980 : position / 1000;
  const value = back(low + share * (high - low));
  if (hyper.whole) return Math.round(value);
  return hyper.scale === "one minus log" ? 1 - Number((1 - value).toPrecision(3)) : Number(value.toPrecision(3));
}

/** A number as it is typed: without the dust of binary fractions. */
function typedNumber(value) {
  return String(Number(value.toPrecision(12)));
}

/**
 * A slider and a field for a hyperparameter; where it has a schedule, the field alone.
 * @param {object | undefined} schedule
 * @param {(value: number | object) => void} onValue told a number or a schedule
 */
function hyperControl(hyper, value, schedule, onValue) {
  const id = `hyper-${hyper.name}`;
  const name = hyper.label ?? hyper.name;
  const slider = make("input", {
    type: "range",
    min: 0,
    max: 1000,
    step: 1,
    value: positionOf(hyper, value),
    "aria-label": name,
  });
  const field = make("input", {
    type: "text",
    id,
    value: schedule ? spelledSchedule(schedule) : typedNumber(value),
    spellcheck: "false",
    title: say("range", { name, range: sayRange(hyper.range) }),
  });
  const told = () => slider.setAttribute("aria-valuetext", field.value);
  slider.addEventListener("input", () => {
    const moved = valueAt(hyper, Number(slider.value));
    field.value = typedNumber(moved);
    field.removeAttribute("aria-invalid");
    field.setCustomValidity("");
    told();
    onValue(moved);
  });
  field.addEventListener("change", () => {
    const typed = typedHyper(hyper, field.value);
    const right = typed !== null;
    field.setAttribute("aria-invalid", String(!right));
    field.setCustomValidity(right ? "" : field.title);
    if (!right) {
      field.reportValidity();
      return;
    }
    if (typeof typed === "number") slider.value = positionOf(hyper, typed);
    told();
    onValue(typed);
  });
  told();
  const label = make("label", { for: id });
  label.innerHTML = `${hyper.symbol}<span>${name.replaceAll("_", "_<wbr>")}</span>`;
  return hyperRow(name, wordsOf(hyper), label, ...(schedule ? [] : [slider]), field);
}

/** The row of a hyperparameter: its label and its controls, which tell what it is. */
function hyperRow(name, words, label, ...controls) {
  const row = make("div", { class: "hyper", "data-words": words && say("says", { name, words }) }, label, ...controls);
  if (!words) return row;
  label.title = words;
  const told = make("span", { class: "unseen", id: `words-${controls.at(-1).id}` });
  told.textContent = [words, controls.at(-1).title].filter(Boolean).join(say("semicolon"));
  for (const control of controls) control.setAttribute("aria-describedby", told.id);
  row.append(told);
  return row;
}

/** The choices of a flag. */
function flagControl(flag, value, onValue) {
  const select = make("select", {
    id: `flag-${flag.name}`,
    onChange: () => onValue(flag.choices[select.selectedIndex]),
  });
  select.append(...flag.choices.map((choice) => make("option", { selected: choice === value }, String(choice))));
  const label = make("label", { for: select.id });
  label.innerHTML = `<span>${flag.name.replaceAll("_", "_<wbr>")}</span>`;
  return hyperRow(flag.name, wordsOf(flag), label, select);
}

/** Fills a select element with [value, text] pairs. */
function fillSelect(select, pairs, chosen) {
  select.replaceChildren(...pairs.map(([value, text]) => make("option", { value, selected: value === chosen }, text)));
}

/**
 * The list of runs: a table with a row per run.
 * @param {{onSelect: (k: number) => void, onRemove: (k: number) => void}} handlers
 */
class RunList {
  constructor(body, handlers) {
    this.body = body;
    this.handlers = handlers;
  }

  /** Makes the rows anew; `lines` are the numbers of the colours. */
  setRuns(runs, focus, lines) {
    const focused = this.body.contains(document.activeElement);
    this.cells = [];
    this.names = namesOf(runs);
    this.body.replaceChildren(...runs.map((_, k) => this.row(k, k === focus, runs.length > 1, lines[k])));
    if (focused) this.body.querySelectorAll(".name")[focus].focus();
  }

  row(k, selected, removable, line) {
    const name = this.names[k];
    const choose = make("button", {
      type: "button",
      class: "name",
      "aria-pressed": String(selected),
      "aria-label": say("select", { name }),
      onClick: () => this.handlers.onSelect(k),
    });
    choose.append(make("i", { class: "swatch", style: `background: var(--line-${line})` }), name);
    const remove = make(
      "button",
      {
        type: "button",
        class: "remove",
        "aria-label": say("remove", { name }),
        title: say("remove", { name }),
        hidden: !removable,
        onClick: () => this.handlers.onRemove(k),
      },
      "×",
    );
    const cells = [make("td"), make("td")];
    this.cells.push(cells);
    return make(
      "tr",
      selected ? { class: "selected" } : {},
      make("th", { scope: "row" }, choose),
      ...cells,
      make("td", {}, remove),
    );
  }

  /** Writes where the balls are at a step: the loss, above the lowest one where that is known, and the way to the minimum. */
  showStep(traces, problem, at) {
    const { lowest } = problem;
    const above = (height) => (Number.isFinite(lowest) ? Math.max(height - lowest, 0) : height);
    traces.forEach((trace, k) => {
      const t = Math.min(Math.floor(at), trace.count - 1);
      const lost = Math.floor(at) > t;
      const [height, distance] = this.cells[k];
      setText(height, lost ? say("lost") : alignedNumber(above(trace.heights[t])));
      setText(
        distance,
        lost || !problem.minima.length
          ? ""
          : alignedNumber(distanceTo(problem.minima, trace.path[2 * t], trace.path[2 * t + 1])),
      );
    });
  }
}

function distanceTo(points, x, y) {
  return Math.min(...points.map(([a, b]) => Math.hypot(a - x, b - y)));
}

/** Changes a text only where it differs, so that nothing is laid out in vain. */
function setText(element, text) {
  if (element.textContent !== text) element.textContent = text;
}

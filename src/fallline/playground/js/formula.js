/* The selected rule's formula, and the same with the numbers of one step. */

const INVISIBLE_TIMES = "\u2062";

/** The formula with its symbols. */
function showFormula(element, variant) {
  element.innerHTML = variant.formula;
}

/**
 * The formula with numbers in the places of its symbols, for one coordinate of one step.
 * @param {object} trace of the run
 * @param {number} t the step, from 1 on
 * @param {0 | 1} axis the coordinate
 */
function showNumbers(element, trace, t, axis) {
  const { variant, states, slopes } = trace;
  const values = trace.values[t];
  const before = states[t - 1];
  const lines = FUNCTIONS[variant.lines](before.theta, slopes[t], t, before, values, axis, 0);
  element.innerHTML = variant.formula;
  const rows = element.querySelectorAll("math > mtable > mtr");
  const known = new Map();
  rows.forEach((row, k) => {
    known.set(row.firstElementChild.querySelector("[data-slot]").dataset.slot, lines[k]);
  });
  const valueOf = (slot) => {
    const [kind, name] = slot.split(" ");
    if (kind === "gradient") return slopes[t][axis];
    if (kind === "hyper") return name === "t" ? t : values[name];
    if (kind === "before") return variant.numbers.includes(name) ? before[name] : before[name][axis];
    return known.get(slot);
  };
  rows.forEach((row, k) => {
    const cell = row.lastElementChild;
    if (!isOneSlot(cell)) fillSlots(cell, valueOf);
    cell.append(mathElement("mo", "="), mathNumber(lines[k], false));
  });
  breakLines(element, rows);
}

/** Whether there is nothing but one symbol behind the =: its number is the result. */
function isOneSlot(cell) {
  const [sign, ...parts] = cell.children;
  return sign?.textContent === "=" && parts.length === 1 && parts[0].matches("[data-slot]:not([data-sum])");
}

/** Puts the results that would be cut off onto lines of their own. */
function breakLines(element, rows) {
  const { left } = element.getBoundingClientRect();
  const cut = [...rows].filter((row) => {
    return row.lastElementChild.lastElementChild.getBoundingClientRect().right > left + element.clientWidth;
  });
  for (const row of cut) {
    const [sign, result] = [...row.lastElementChild.children].slice(-2);
    const line = row.cloneNode(false);
    const cell = row.lastElementChild.cloneNode(false);
    cell.append(sign, result);
    line.append(row.firstElementChild.cloneNode(false), cell);
    row.after(line);
  }
}

/** Puts numbers in the places of symbols, but in sums, outermost first: a gradient's point is part of it. */
function fillSlots(cell, valueOf) {
  for (const slot of cell.querySelectorAll("[data-slot]")) {
    if (cell.contains(slot) && !slot.closest("[data-sum]")) slot.replaceChildren(mathNumber(valueOf(slot.dataset.slot), true));
  }
  for (const sign of cell.querySelectorAll("mo")) {
    if (sign.textContent === INVISIBLE_TIMES) sign.textContent = "⋅"; // between numbers it must be seen
  }
}

/** A number, in parentheses where it is negative and stands among others. */
function mathNumber(value, among) {
  const row = mathElement("mrow");
  const number = mathElement("mn", shortNumber(value, 4));
  row.append(...(among && value < 0 ? [mathElement("mo", "("), number, mathElement("mo", ")")] : [number]));
  return row;
}

function mathElement(name, text = "") {
  const element = document.createElementNS("http://www.w3.org/1998/Math/MathML", name);
  element.textContent = text;
  return element;
}

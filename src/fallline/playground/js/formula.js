/* The selected rule's formula, and the same with the numbers of one step. */

const INVISIBLE_TIMES = "\u2062";

/** The formula with its symbols. */
function showFormula(element, variant) {
  element.innerHTML = variant.formula;
}

/** Of so many steps at most, evenly taken, the numbers are read to find the longest. */
const MOST_READ = 300;

/** What page.css leaves beside a formula's line, in CSS pixels. */
const CELL_PADDING = 5;

/** How far in a line begins that goes on with the sum of the line above. */
const INDENT = 14;

/**
 * The formula with numbers in the places of its symbols, for one coordinate of one step, in a box as high as any step needs.
 * @param {object} trace of the run
 * @param {number} t the step, from 1 on
 * @param {0 | 1} axis the coordinate
 */
function showNumbers(element, trace, t, axis) {
  reserveNumbers(element, trace, axis);
  const { lines, valueOf } = numbersOf(trace, t, axis);
  fillFormula(element, trace.variant.formula, lines, valueOf);
}

/** What a step computes, line by line, and what it computes that from: the value of a symbol by its slot. */
function numbersOf({ variant, states, slopes, values }, t, axis) {
  const before = states[t - 1];
  const lines = FUNCTIONS[variant.lines](before.theta, slopes[t], t, before, values[t], axis, 0);
  const valueOf = (slot) => {
    const [kind, name] = slot.split(" ");
    if (kind === "gradient") return slopes[t][axis];
    if (kind === "hyper") return name === "t" ? t : values[t][name];
    return variant.numbers.includes(name) ? before[name] : before[name][axis];
  };
  return { lines, valueOf };
}

/** Makes the box as high as the formula is with the longest number of the walk at each place: it keeps its height while it plays. */
function reserveNumbers(element, trace, axis) {
  const { formula } = trace.variant;
  const kept = reserveNumbers.kept ?? {};
  if (!element.clientWidth) return; // it is not shown
  if (kept.trace === trace && kept.axis === axis && kept.width === element.clientWidth) return;
  element.innerHTML = formula;
  const slots = new Set([...element.querySelectorAll("[data-slot]")].map((one) => one.dataset.slot));
  const known = [...slots].filter(isKnown);
  const longest = new Map();
  const note = (place, value) => {
    if (!longest.has(place) || lengthOf(value) > lengthOf(longest.get(place))) longest.set(place, value);
  };
  for (let t = 1; t < trace.count; t += Math.ceil(trace.count / MOST_READ)) {
    const { lines, valueOf } = numbersOf(trace, t, axis);
    lines.forEach((value, k) => note(k, value));
    for (const slot of known) note(slot, valueOf(slot));
  }
  element.style.minHeight = "";
  const lines = Array.from({ length: longest.size - known.length }, (_, k) => longest.get(k));
  fillFormula(element, formula, lines, (slot) => longest.get(slot));
  element.style.minHeight = `${element.offsetHeight}px`;
  reserveNumbers.kept = { trace, axis, width: element.clientWidth };
}

/** How wide a number is among others, about, as a multiple of a digit's width. */
function lengthOf(value) {
  const widths = { ".": 0.5, "−": 1.3 };
  return [...shortNumber(value, 4)].reduce((sum, letter) => sum + (widths[letter] ?? 1), value < 0 ? 1.2 : 0);
}

/** Whether a symbol is known before the step's lines are computed. */
function isKnown(slot) {
  return ["gradient", "hyper", "before"].includes(slot.split(" ")[0]);
}

/** Puts a formula into an element, with its lines' results and what `valueOf` gives for its other symbols. */
function fillFormula(element, formula, lines, valueOf) {
  element.innerHTML = formula;
  const rows = element.querySelectorAll("math > mtable > mtr");
  const known = new Map();
  rows.forEach((row, k) => {
    known.set(row.firstElementChild.querySelector("[data-slot]").dataset.slot, lines[k]);
  });
  rows.forEach((row, k) => {
    const cell = row.lastElementChild;
    if (!isOneSlot(cell)) {
      fillSlots(cell, (slot) => (isKnown(slot) ? valueOf(slot) : known.get(slot)));
    }
    cell.append(mathElement("mo", "="), mathNumber(lines[k], false));
  });
  breakLines(element, rows);
}

/** Whether there is nothing but one symbol behind the =: its number is the result. */
function isOneSlot(cell) {
  const [sign, ...parts] = cell.children;
  return sign?.textContent === "=" && parts.length === 1 && parts[0].matches("[data-slot]:not([data-sum])");
}

/** Puts the results that would be cut off onto lines of their own, and breaks the sums that still would be. */
function breakLines(element, rows) {
  if (!element.clientWidth) return;
  const { left } = element.getBoundingClientRect();
  const cut = [...rows].filter((row) => {
    return row.lastElementChild.lastElementChild.getBoundingClientRect().right > left + element.clientWidth - CELL_PADDING;
  });
  for (const row of cut) {
    addLine(row, [...row.lastElementChild.children].slice(-2));
    const table = row.parentElement.getBoundingClientRect();
    const begin = row.lastElementChild.firstElementChild.getBoundingClientRect().left - table.left;
    breakSum(row, element.clientWidth - begin - CELL_PADDING);
  }
}

/** A line below a row, with these parts of a formula in it. */
function addLine(row, parts) {
  const line = row.cloneNode(false);
  const cell = row.lastElementChild.cloneNode(false);
  cell.append(...parts);
  line.append(row.firstElementChild.cloneNode(false), cell);
  row.after(line);
  return line;
}

/** Breaks what is behind a row's = before + and −, also of a sum in parentheses, into lines that are at most so wide. */
function breakSum(row, room) {
  const cell = row.lastElementChild;
  if (widthOf([...cell.children]) <= room) return;
  const lines = [[]];
  for (const part of sumParts([...cell.children], room - INDENT)) {
    const line = lines.at(-1);
    const wide = line.length && widthOf([...line, ...part]) > room - (lines.length > 1 ? INDENT : 0);
    if (wide) lines.push(part);
    else line.push(...part);
  }
  lines.slice(1).reduce((above, line) => {
    line[0].setAttribute("form", "infix");
    const space = mathElement("mspace");
    space.setAttribute("width", `${INDENT}px`);
    return addLine(above, [space, ...line]);
  }, row);
}

/** What of a sum stays together: a term with its sign; of one that is wider than its room, those in parentheses, and factors. */
function sumParts(all, room) {
  const split = (parts, signs) => {
    const found = [[]];
    parts.forEach((one, k) => {
      const leads = k && one.localName === "mo" && signs.includes(one.textContent) && !"=(".includes(parts[k - 1].textContent);
      if (leads) found.push([one]);
      else found.at(-1).push(one);
    });
    return found;
  };
  const narrow = (parts, further) => parts.flatMap((part) => (widthOf(part) > room ? further(part) : [part]));
  const terms = split(all, ["+", "−"]);
  return narrow(terms, (term) => narrow(split(opened(term), ["+", "−"]), (part) => split(part, ["⋅"])));
}

/** Parts of a formula, with what stands in parentheses among them. */
function opened(parts) {
  return parts.flatMap((part) => {
    const inside = [...part.children];
    if (inside.length < 4 || inside[0].textContent !== "(") return [part];
    part.replaceWith(...inside);
    return inside;
  });
}

/** How wide parts of a formula are that stand beside each other. */
function widthOf(parts) {
  return parts.at(-1).getBoundingClientRect().right - parts[0].getBoundingClientRect().left;
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

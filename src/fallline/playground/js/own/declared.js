/* What a typed rule declares in its signature: states and how they start, hyperparameters with their ranges and sliders. */

const LARGEST = 1e308;
const BELOW_ONE = 1 - 2 ** -53;

/** Per declaration of a hyperparameter of one number: its least and most, and how that is written. */
const RANGES = {
  rate: [0, LARGEST, "0 <= x < inf"],
  nonneg: [0, LARGEST, "0 <= x < inf"],
  positive: [Number.MIN_VALUE, LARGEST, "0 < x < inf"],
  decay: [0, BELOW_ONE, "0 <= x < 1"],
  fraction: [0, 1, "0 <= x <= 1"],
  number: [-LARGEST, LARGEST, "-inf < x < inf"],
  whole: [1, LARGEST, "1 <= x < inf, whole"],
  seed: [0, 2 ** 53 - 1, "0 <= x < inf, whole"],
};

/** A number written in a declaration: arithmetic of numbers. */
function declaredNumber(tree) {
  if (tree?.type === "number") return tree.value;
  if (tree?.type === "unary" && "+-".includes(tree.sign)) return (tree.sign === "-" ? -1 : 1) * declaredNumber(tree.value);
  if (tree?.type === "binary" && tree.sign === "**") return declaredNumber(tree.left) ** declaredNumber(tree.right);
  if (tree?.type === "binary" && tree.sign === "/") return declaredNumber(tree.left) / declaredNumber(tree.right);
  throw new OwnRuleError("ownNumber", tree?.line ?? 1);
}

/** A choice of a flag: a number, a text, True, False or None. */
function declaredChoice(tree) {
  if (tree.type === "string") return tree.value;
  const known = { True: true, False: false, None: null };
  if (tree.type === "name" && Object.hasOwn(known, tree.name)) return known[tree.name];
  return declaredNumber(tree);
}

/** A state: {name, scalar, start}, where start is a number, "theta", or {hyper} whose default it is. */
function declaredState({ name, line, value }) {
  const call = value?.type === "call" ? value : { name: value?.name, args: [] };
  const [first] = call.args;
  if (call.name === "zeros" && !call.args.length) return { name, line, scalar: false, start: 0 };
  if (call.name === "zeros") throw new OwnRuleError("ownSeveral", line, { name });
  if (["common", "eye"].includes(call.name)) throw new OwnRuleError("ownState", line, { name, word: call.name });
  if (!["full", "scalar"].includes(call.name) || !first) throw new OwnRuleError("ownState", line, { name, word: wordOf(value) });
  const start =
    first.type === "string" ? (first.value === "theta" ? "theta" : { hyper: first.value }) : declaredNumber(first);
  return { name, line, scalar: call.name === "scalar", start };
}

/** How what is declared is called in a complaint: a name, a number or a text; of other things that they are there. */
function wordOf(said) {
  return String(said?.name ?? said?.value ?? "…");
}

/** A hyperparameter: {name, kind, value, optional, least, most, range, search}, or a flag's {name, choices, default}. */
function declaredHyper({ name, line, value }) {
  const wrong = (word) => new OwnRuleError("ownHyper", line, { name, word, known: Object.keys(RANGES) });
  if (value?.type !== "call") throw wrong(wordOf(value));
  if (value.name === "flag") {
    const [first, choices] = [value.args[0] ?? value.words.default, value.args[1] ?? value.words.choices];
    const chosen = choices ? choices.items.map(declaredChoice) : [false, true];
    return { name, words: value.words.words?.value ?? DATA.words.common[name], choices: chosen, default: first ? declaredChoice(first) : chosen[0] };
  }
  if (value.name === "optional") {
    if (value.args[0]?.type !== "call") throw wrong("optional");
    return { ...declaredHyper({ name, line, value: value.args[0] }), optional: true };
  }
  if (["decays", "pair"].includes(value.name)) throw new OwnRuleError("ownSeveral", line, { name });
  const said = { name, line, words: value.words.words?.value ?? DATA.words.common[name] };
  const number = value.args[0] ? declaredNumber(value.args[0]) : value.name === "seed" ? 0 : NaN;
  if (value.name === "between") {
    const [least, most] = value.args.slice(1, 3).map(declaredNumber);
    return { ...said, kind: "between", value: number, least, most, range: `${least} < x < ${most}` };
  }
  if (!Object.hasOwn(RANGES, value.name)) throw wrong(value.name);
  const [least, most, range] = RANGES[value.name];
  if (!(number >= least && number <= most)) throw new OwnRuleError("ownOutside", line, { name, range });
  const { search } = value.words;
  const ends = search?.type === "tuple" ? search.items.map(declaredNumber) : null;
  return { ...said, kind: value.name, value: number, least, most, range, search: ends };
}

/** How a hyperparameter is moved on the page, as fallline.playground.sliders has it. */
function sliderOf({ name, words, kind, value, optional = false, least, most, range, search }) {
  const whole = kind === "whole" || kind === "seed";
  const slider = { name, words, symbol: "", value, optional, range, least, most, zero: false, whole, scale: "linear" };
  if (whole) return { ...slider, low: least, high: Math.max(least + 99, value) };
  if (kind === "decay") return { ...slider, low: 0, high: Math.max(0.9999, value), scale: "one minus log" };
  if (kind === "fraction") return { ...slider, low: 0, high: 1 };
  if (kind === "between") return { ...slider, low: least + (value - least) / 100, high: most - (most - value) / 100 };
  if (kind === "number") return { ...slider, low: -Math.max(2 * Math.abs(value), 1), high: Math.max(2 * Math.abs(value), 1) };
  if (kind !== "rate" && !search && value > 1e-3) {
    return { ...slider, low: kind === "positive" ? value / 100 : 0, high: Math.max(2 * value, 1) };
  }
  const size = value || 1e-2;
  const [low, high] = search ?? (kind === "rate" ? [size / 100, size * 100] : [1e-10, 0.1]);
  const zero = kind !== "positive";
  return { ...slider, low: value > 0 ? Math.min(low, value) : low, high: Math.max(10 * high, value), scale: "log", zero };
}

/** A function's signature: {counts: whether it takes t, states, hypers, flags}. */
function declaredSignature({ name, line, parameters }) {
  const names = parameters.map((one) => one.name);
  if (names[0] !== "theta" || names[1] !== "grad") throw new OwnRuleError("ownArguments", line, { name });
  const twice = names.find((one, k) => names.indexOf(one) !== k);
  if (twice) throw new OwnRuleError("ownTwice", line, { name: twice });
  const counts = names[2] === "t";
  const rest = parameters.slice(counts ? 3 : 2);
  const states = rest.filter(({ word }) => !word).map(declaredState);
  const declared = rest.filter(({ word }) => word).map(declaredHyper);
  const hypers = declared.filter((one) => !one.choices);
  for (const { start, line: where, name: state } of states) {
    if (start.hyper && !hypers.some((one) => one.name === start.hyper)) {
      throw new OwnRuleError("ownState", where, { name: state, word: start.hyper });
    }
  }
  return { counts, states, hypers, flags: declared.filter((one) => one.choices) };
}

/*
What balls walk on: a surface of the catalogue, or a formula that somebody typed.

A problem is {name, title, domain: [[x0, x1], [y0, y1]], start, minima, data, cyclic, box, evaluate(x, y, rows)}. evaluate gives
[height, slope by x, slope by y]; where the height is a mean over examples, of those rows, or of all.
*/

/** What may stand in a typed formula beside x, y and numbers. */
const FORMULA_FUNCTIONS = [
  "sqrt",
  "cbrt",
  "exp",
  "log",
  "log10",
  "abs",
  "sin",
  "cos",
  "tan",
  "asin",
  "acos",
  "atan",
  "sinh",
  "cosh",
  "tanh",
];
const FORMULA_CONSTANTS = ["pi", "e", "tau"];
const FORMULA_OPERATORS = ["add", "subtract", "multiply", "divide", "pow", "unaryMinus", "unaryPlus"];
const LONGEST_FORMULA = 200;

/** A formula that cannot be used; `key` and `detail` name the text that says why. */
class FormulaError extends Error {
  constructor(key, detail = "") {
    super(`${key}: ${detail}`);
    this.key = key;
    this.detail = detail;
  }
}

/** A problem of the catalogue. */
function surfaceProblem(entry) {
  const at = FUNCTIONS[entry.function];
  const evaluate = entry.data
    ? (x, y, rows = entry.data) => meanOver(rows ?? entry.data, (row) => at(x, y, ...row))
    : (x, y) => at(x, y);
  return finished({ ...entry, box: entry.cyclic, evaluate });
}

/** The means of three numbers over examples. */
function meanOver(rows, term) {
  const total = [0, 0, 0];
  for (const row of rows)
    term(row).forEach((value, k) => {
      total[k] += value;
    });
  return total.map((sum) => sum / rows.length);
}

/**
 * A problem from a formula of x and y.
 * @throws {FormulaError} it cannot be read, holds anything but arithmetic, or has no value at the start
 */
function typedProblem(text, domain, start) {
  const tree = checkedTree(text);
  const parts = [tree, vendor.math.derivative(tree, "x"), vendor.math.derivative(tree, "y")];
  const compiled = parts.map((part) => part.compile());
  const evaluate = (x, y) => compiled.map((part) => Number(part.evaluate({ x, y })));
  if (!evaluate(...start).every(Number.isFinite)) throw new FormulaError("formulaNoValue");
  return finished({ name: "formula", domain, start, minima: [], data: null, cyclic: false, box: false, evaluate });
}

/** The tree of a formula in which nothing but arithmetic occurs: no assignment, text, access to objects or other calls. */
function checkedTree(text) {
  if (!text.trim()) throw new FormulaError("formulaEmpty");
  if (text.length > LONGEST_FORMULA) throw new FormulaError("formulaLong", LONGEST_FORMULA);
  let tree;
  try {
    tree = vendor.math.parse(text);
  } catch (error) {
    throw new FormulaError("formulaSyntax", error.message);
  }
  tree.traverse((node, path, parent) => {
    const wrong = problemOf(node, path, parent);
    if (wrong !== null) throw new FormulaError("formulaForbidden", wrong);
  });
  return tree;
}

/** What is wrong with a node of a formula, or null. */
function problemOf(node, path, parent) {
  switch (node.type) {
    case "ConstantNode":
      return typeof node.value === "number" ? null : String(node.value);
    case "ParenthesisNode":
      return null;
    case "OperatorNode":
      return FORMULA_OPERATORS.includes(node.fn) ? null : node.op;
    case "FunctionNode":
      return FORMULA_FUNCTIONS.includes(node.fn.name) ? null : node.fn.toString();
    case "SymbolNode":
      if (parent && parent.type === "FunctionNode" && path === "fn") return null;
      return ["x", "y", ...FORMULA_CONSTANTS].includes(node.name) ? null : node.name;
    default:
      return node.toString();
  }
}

/** A problem with its heights and slopes by themselves. */
function finished(problem) {
  const lowest = Math.min(...problem.minima.map(([x, y]) => problem.evaluate(x, y)[0]));
  return { ...problem, lowest, value: (x, y) => problem.evaluate(x, y)[0] };
}

/**
 * The examples of each step t = 1, 2, ...: a function that gives null for all of them.
 * @param {{feed: "all" | "batch" | "one", size: number, seed: number}} how in batches, every epoch has an order of its
 *   own; a cyclic problem's examples come one at a time in theirs
 */
function feedOf({ data, cyclic }, { feed, size, seed }) {
  if (!data || feed === "all") return () => null;
  if (cyclic) return (t) => [data[(t - 1) % data.length]];
  const count = feed === "one" ? 1 : Math.min(size, data.length);
  const perEpoch = Math.ceil(data.length / count);
  const orders = new Map();
  return (t) => {
    const epoch = Math.floor((t - 1) / perEpoch);
    if (!orders.has(epoch)) orders.set(epoch, shuffled(data, epoch, seed));
    const first = ((t - 1) % perEpoch) * count;
    return orders.get(epoch).slice(first, first + count);
  };
}

/** The examples in the order of an epoch, a function of the seed alone. */
function shuffled(data, epoch, seed) {
  const drawn = data.map((row, k) => [philox(k, 65536, 0, epoch, seed)[0], row]);
  return drawn.sort((a, b) => a[0] - b[0]).map(([, row]) => row);
}

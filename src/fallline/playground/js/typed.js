/*
Formulas of x and y that somebody typed. A parser reads them; what they may hold, what they are worth and their slopes are told
here, by numbers that carry their derivatives along: [value, slope by x, slope by y]. So a formula takes time as it has parts, and
no code is made of it.
*/

const LONGEST_FORMULA = 200;
const MOST_PARTS = 400;
const FORMULA_CONSTANTS = { pi: Math.PI, e: Math.E, tau: 2 * Math.PI };

/** Per function its value and its slope at v, where y is the value. */
const FORMULA_SLOPES = {
  sqrt: (v, y) => 0.5 / y,
  cbrt: (v, y) => 1 / (3 * y * y),
  exp: (v, y) => y,
  log: (v) => 1 / v,
  log10: (v) => 1 / (v * Math.LN10),
  abs: (v) => Math.sign(v),
  sin: (v) => Math.cos(v),
  cos: (v) => -Math.sin(v),
  tan: (v, y) => 1 + y * y,
  asin: (v) => 1 / Math.sqrt(1 - v * v),
  acos: (v) => -1 / Math.sqrt(1 - v * v),
  atan: (v) => 1 / (1 + v * v),
  sinh: (v) => Math.cosh(v),
  cosh: (v) => Math.sinh(v),
  tanh: (v, y) => 1 - y * y,
};
const FORMULA_FUNCTIONS = Object.keys(FORMULA_SLOPES);

const FORMULA_OPERATORS = {
  unaryMinus: ([a, ax, ay]) => [-a, -ax, -ay],
  unaryPlus: (a) => a,
  add: ([a, ax, ay], [b, bx, by]) => [a + b, ax + bx, ay + by],
  subtract: ([a, ax, ay], [b, bx, by]) => [a - b, ax - bx, ay - by],
  multiply: ([a, ax, ay], [b, bx, by]) => [a * b, ax * b + a * bx, ay * b + a * by],
  divide: ([a, ax, ay], [b, bx, by]) => [a / b, (ax - (a / b) * bx) / b, (ay - (a / b) * by) / b],
  pow: ([a, ax, ay], [b, bx, by]) => {
    const power = a ** b;
    const byBase = b === 0 ? 0 : b * a ** (b - 1);
    return [power, slopeOfPower(byBase, ax, power, a, bx), slopeOfPower(byBase, ay, power, a, by)];
  },
};

/** The slope of a power from those of its base and of its exponent; what does not move counts for nothing. */
function slopeOfPower(byBase, baseSlope, power, base, exponentSlope) {
  return (baseSlope && byBase * baseSlope) + (exponentSlope && power * Math.log(base) * exponentSlope);
}

/** A formula that cannot be used; `key`, `detail` and `place`, a character counted from 1, name the text that says why. */
class FormulaError extends Error {
  constructor(key, detail = "", place = undefined) {
    super(`${key}: ${detail}`);
    this.key = key;
    this.detail = detail;
    this.place = place;
  }
}

/**
 * A function (x, y) => [height, slope by x, slope by y] from a formula.
 * @throws {FormulaError} it cannot be read, or holds anything but arithmetic
 */
function compiledFormula(text) {
  if (!text.trim()) throw new FormulaError("formulaEmpty");
  if (text.length > LONGEST_FORMULA) throw new FormulaError("formulaLong", LONGEST_FORMULA);
  const parts = { left: MOST_PARTS };
  return compiledNode(parsed(text), parts);
}

function parsed(text) {
  if (text.includes("|")) throw new FormulaError("formulaBars");
  try {
    return vendor.parse(plainFormula(text));
  } catch (error) {
    throw new FormulaError("formulaSyntax", error.message, placeInText(text, error.char ?? 1));
  }
}

/** A formula in the parser's own signs. */
function plainFormula(text) {
  const signs = text.replaceAll("−", "-").replaceAll(/[·×]/g, "*").replaceAll("**", "^");
  return signs.replaceAll("²", "^2").replaceAll("³", "^3");
}

/** Where in what was typed a character of the plain formula stands, both counted from 1. */
function placeInText(text, char) {
  let place = 1;
  while (place <= text.length && plainFormula(text.slice(0, place)).length < char) place++;
  return place;
}

/** The function of a part of a formula: arithmetic only; no assignment, text, access to objects or other calls. */
function compiledNode(node, parts) {
  if (parts.left-- <= 0) throw new FormulaError("formulaLong", LONGEST_FORMULA);
  const forbidden = () => new FormulaError("formulaForbidden", node.toString());
  const args = () => node.args.map((arg) => compiledNode(arg, parts));
  switch (node.type) {
    case "ParenthesisNode":
      return compiledNode(node.content, parts);
    case "ConstantNode":
      if (typeof node.value !== "number") throw forbidden();
      return () => [node.value, 0, 0];
    case "SymbolNode":
      return compiledSymbol(node.name, forbidden);
    case "OperatorNode":
      if (!Object.hasOwn(FORMULA_OPERATORS, node.fn)) throw forbidden();
      return applied(FORMULA_OPERATORS[node.fn], args());
    case "FunctionNode":
      if (!FORMULA_FUNCTIONS.includes(node.fn.name)) throw forbidden();
      if (node.args.length !== 1) throw new FormulaError("formulaParentheses", node.fn.name);
      return applied(chained(Math[node.fn.name], FORMULA_SLOPES[node.fn.name]), args());
    default:
      throw forbidden();
  }
}

function compiledSymbol(name, forbidden) {
  if (name === "x") return (x) => [x, 1, 0];
  if (name === "y") return (x, y) => [y, 0, 1];
  if (FORMULA_FUNCTIONS.includes(name)) throw new FormulaError("formulaParentheses", name);
  if (!Object.hasOwn(FORMULA_CONSTANTS, name)) throw forbidden();
  return () => [FORMULA_CONSTANTS[name], 0, 0];
}

function applied(operation, [first, second]) {
  return second ? (x, y) => operation(first(x, y), second(x, y)) : (x, y) => operation(first(x, y));
}

/** The chain rule: what does not move has no slope, even where the function's is infinite. */
function chained(value, slope) {
  return ([v, vx, vy]) => {
    const y = value(v);
    const by = vx || vy ? slope(v, y) : 0;
    return [y, vx && by * vx, vy && by * vy];
  };
}

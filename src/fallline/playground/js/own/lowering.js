/* From the formula as it was written to the one that is computed: fallline.expr.lowering, word for word, in its robust form. */

const MOST_FACTORS = 8;

const isConst = (node, value) =>
  node.op === "const" && (value === undefined || (node.attr === value && Object.is(Math.sign(node.attr), Math.sign(value))));

/** The rewrites of a graph, in the order in which they are applied. */
class Lowering {
  constructor(graph) {
    this.graph = graph;
    this.memo = new Map();
  }

  lower(outputs) {
    const rewrites = ["robustLerp", "decompose", "reciprocal", "fold", "robustRoot"];
    return rewrites.reduce((nodes, name) => rebuilt(this.graph, nodes, (node) => this[name](node)), outputs);
  }

  of(op, ...args) {
    return this.graph.make(op, args);
  }

  const(value) {
    return this.graph.const(value);
  }

  /** b x + (1 - b) y as x + (1 - b) (y - x), or y - b (y - x) where b is the smaller weight, for a number b. */
  robustLerp(node) {
    if (node.op !== "add") return node;
    for (const [kept, fresh] of [node.args, [...node.args].reverse()]) {
      for (const complement of this.complements(fresh)) {
        const [x, y] = [this.without(kept, complement.args[1]), this.without(fresh, complement)];
        if (x && y) return node.number ? this.accurate(x, complement, y) : this.robust(x, complement, y);
      }
    }
    return node;
  }

  accurate(x, complement, y) {
    const near = this.of("le", complement, this.const(0.5));
    const weight = this.of("where", near, complement, this.of("neg", complement.args[1]));
    return this.of("add", this.of("where", near, x, y), this.of("mul", weight, this.of("sub", y, x)));
  }

  robust(x, complement, y) {
    const accurate = this.accurate(x, complement, y);
    const kept = this.of("sub", x, this.of("mul", complement, x));
    const apart = this.of("add", kept, this.weighted(complement, y));
    return this.of("where", this.of("lt", this.of("abs", accurate), this.const(Infinity)), accurate, apart);
  }

  /** A product, with the weight on the first of y's factors. */
  weighted(weight, y) {
    if (y.op === "pow" && isConst(y.args[1], 2)) return this.of("mul", this.of("mul", weight, y.args[0]), y.args[0]);
    if (y.op === "mul" || y.op === "div") return this.of(y.op, this.weighted(weight, y.args[0]), y.args[1]);
    return this.of("mul", weight, y);
  }

  /** The factors of a product or of a quotient's numerator that read 1 - b with a number b. */
  complements(product) {
    const key = `complements ${product.id}`;
    if (!this.memo.has(key)) this.memo.set(key, this.findComplements(product));
    return this.memo.get(key);
  }

  findComplements(product) {
    const { op, args, number } = product;
    if (op === "mul") return [...new Set([...this.complements(args[0]), ...this.complements(args[1])])];
    if (op === "div") return this.complements(args[0]);
    return op === "sub" && number && isConst(args[0]) && args[0].attr === 1 ? [product] : [];
  }

  /** The product with one factor taken out, or null where it doesn't have it. */
  without(product, factor) {
    const key = `without ${product.id} ${factor.id}`;
    if (!this.memo.has(key)) this.memo.set(key, this.findWithout(product, factor));
    return this.memo.get(key);
  }

  findWithout(product, factor) {
    if (product === factor) return this.graph.const(1, true);
    if (product.op === "div") {
      const numerator = this.without(product.args[0], factor);
      return numerator && this.of("div", numerator, product.args[1]);
    }
    if (product.op !== "mul") return null;
    const [left, right] = product.args;
    for (const [part, other, first] of [
      [left, right, false],
      [right, left, true],
    ]) {
      const rest = this.without(part, factor);
      if (rest) return isConst(rest, 1) ? other : first ? this.of("mul", other, rest) : this.of("mul", rest, other);
    }
    return null;
  }

  /** sqrt(u x), for a number u: where u x overflows, which its root does not, through a smaller x. */
  robustRoot(node) {
    if (node.op !== "sqrt" || node.number || node.args[0].op !== "mul") return node;
    const [u, x] = [...node.args[0].args].sort((a, b) => b.number - a.number);
    if (!u.number || u.op === "const") return node;
    const inner = this.of("mul", u, this.of("mul", x, this.const(2 ** -64)));
    const smaller = this.of("mul", this.of("sqrt", inner), this.const(2 ** 32));
    return this.of("where", this.of("lt", node.args[0], this.const(Infinity)), node, smaller);
  }

  /** x / u as x (1 / u), for a number u. */
  reciprocal(node) {
    if (node.op !== "div" || node.number || !node.args[1].number) return node;
    return this.of("mul", node.args[0], this.of("div", this.graph.const(1, true), node.args[1]));
  }

  /** Composite ops, and powers with a small constant exponent; powers of numbers stay. */
  decompose(node) {
    const [a, b] = node.args;
    if (node.op === "pow" && !node.number && b.op === "const") return this.power(node);
    if (node.op === "sign") {
      const [zero, one, less] = [0, 1, -1].map((value) => this.graph.const(value, true));
      const below = this.of("where", this.of("lt", a, zero), less, a);
      return this.of("where", this.of("lt", zero, a), one, below);
    }
    if (node.op === "maximum" || node.op === "minimum") {
      const first = node.op === "maximum" ? this.of("lt", b, a) : this.of("lt", a, b);
      return this.of("where", this.of("ne", a, a), a, this.of("where", first, a, b));
    }
    return node;
  }

  power(node) {
    const [base, exponent] = node.args;
    const size = Math.abs(exponent.attr);
    if (exponent.attr === 0.5) return this.of("sqrt", base);
    if (!Number.isInteger(exponent.attr) || size < 1 || size > MOST_FACTORS) return node;
    const power = this.productOf(base, size);
    return exponent.attr > 0 ? power : this.of("div", this.graph.const(1, true), power);
  }

  productOf(base, count) {
    if (count === 1) return base;
    const half = this.productOf(base, Math.floor(count / 2));
    const square = this.of("mul", half, half);
    return count % 2 ? this.of("mul", square, base) : square;
  }

  /** Arithmetic on constants, and multiplications, divisions and powers by 1. */
  fold(node) {
    const { op, args } = node;
    if (Object.hasOwn(FOLDED, op) && args.every((arg) => arg.op === "const")) {
      const value = FOLDED[op](...args.map(({ attr }) => attr));
      const whole = op !== "div" && op !== "sqrt" && args.every((arg) => arg.whole) && Number.isInteger(value);
      return Number.isFinite(value) ? this.graph.const(value, whole) : node;
    }
    if (["mul", "div", "pow"].includes(op) && isConst(args[1], 1)) return args[0];
    return op === "mul" && isConst(args[0], 1) ? args[1] : node;
  }
}

const FOLDED = {
  add: (a, b) => a + b,
  sub: (a, b) => a - b,
  mul: (a, b) => a * b,
  div: (a, b) => a / b,
  neg: (a) => -a,
  pow: (a, b) => a ** b,
  sqrt: Math.sqrt,
};

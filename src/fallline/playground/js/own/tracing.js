/*
Walking through a typed rule once, with nodes in the place of numbers: what is left is its formula. A value is a node, a plain
number {plain, whole}, a tuple {items}, true, false, null or a text.
*/

const RULE_FUNCTIONS = ["sqrt", "exp", "log", "sin", "cos", "sign", "abs", "minimum", "maximum", "where", "eq", "ne", "normal"];
const RULE_SUMS = ["mean", "norm", "rms", "total"];
const RULE_MATRICES = ["qr", "eigenvectors", "matrix_power"];
const RULE_SIGNS = { "+": "add", "-": "sub", "*": "mul", "/": "div", "**": "pow", "%": "mod" };
const RULE_COMPARED = { "<": ["lt", false], ">": ["lt", true], "<=": ["le", false], ">=": ["le", true], "==": ["eq", false], "!=": ["ne", false] };

const isPlain = (value) => typeof value?.plain === "number";
const isNode = (value) => typeof value?.op === "string";

/** A plain number's function, as IEEE 754 has it. */
const PLAIN_FUNCTIONS = {
  sqrt: Math.sqrt, exp: Math.exp, log: Math.log, sin: Math.sin, cos: Math.cos, abs: Math.abs,
  sign: (x) => (x > 0 ? 1 : x < 0 ? -1 : x),
  minimum: (a, b) => (a < b || Number.isNaN(a) ? a : b),
  maximum: (a, b) => (a > b || Number.isNaN(a) ? a : b),
}; // prettier-ignore

class RuleTracing {
  /**
   * @param {object} definition as RuleReader gives it
   * @param {object} signature of it
   * @param {Record<string, unknown>} choices per flag its choice; per optional hyperparameter whether it is there
   */
  constructor(definition, signature, choices) {
    Object.assign(this, { definition, signature });
    this.graph = new Graph();
    this.lines = []; // {name, written, value}: what is assigned, and theta last
    this.point = null;
    this.scope = new Map();
    for (const flag of signature.flags) this.scope.set(flag.name, choices[flag.name]);
    for (const { name, optional } of signature.hypers) {
      const left = optional && !choices[name];
      this.scope.set(name, left ? null : this.graph.input("hyper", name));
    }
    for (const { name, scalar } of signature.states) this.scope.set(name, this.graph.input(scalar ? "scalar" : "state", name));
    this.scope.set("theta", this.graph.input("theta"));
    if (signature.counts) this.scope.set("t", this.graph.input("t"));
  }

  /** {graph, point, theta, states: [{name, scalar, node}, ...], lines}; point: null where the gradient is taken at theta. */
  traced() {
    const { states } = this.signature;
    const result = this.run(this.definition.body);
    if (!result) throw new OwnRuleError("ownNoReturn", this.definition.line, { wanted: this.wanted() });
    const items = result.value?.items ?? [result.value];
    this.graph.line = result.line;
    if (items.length !== states.length + 1) {
      throw new OwnRuleError("ownReturn", result.line, { count: items.length, wanted: this.wanted() });
    }
    const nodes = items.map((item) => this.node(item, result.line));
    nodes.forEach((node, k) => {
      if (node.boolean) throw new OwnRuleError("ownTruth", result.line);
      if (k && states[k - 1].scalar && !node.number) throw new OwnRuleError("ownCounter", result.line, { name: states[k - 1].name });
    });
    this.checkOrder(nodes, result.line);
    const theta = this.graph.input("theta");
    if (this.point === theta) this.point = null;
    const [first] = result.tree?.items ?? [result.tree];
    this.lines.push({ name: "theta", written: first.written ?? "", node: nodes[0] });
    const after = states.map(({ name, scalar }, k) => ({ name, scalar, node: nodes[k + 1] }));
    return { graph: this.graph, point: this.point, theta: nodes[0], states: after, lines: this.lines };
  }

  wanted() {
    return `return theta, ${this.signature.states.map(({ name }) => name).join(", ")}`.replace(/, $/, "");
  }

  /** A state's new value, under its own name, must not be returned in another one's place only. */
  checkOrder(nodes, line) {
    const order = ["theta", ...this.signature.states.map(({ name }) => name)];
    order.slice(1).forEach((name, k) => {
      const now = this.scope.get(name);
      const before = this.graph.input(this.signature.states[k].scalar ? "scalar" : "state", name);
      const other = nodes.indexOf(now);
      if (now !== before && isNode(now) && nodes[k + 1] !== now && other >= 0) {
        throw new OwnRuleError("ownOrder", line, { name, other: order[other], wanted: this.wanted() });
      }
    });
  }

  /** Takes the statements one by one; what was returned, {value, line, tree}, or null. */
  run(statements) {
    for (const statement of statements) {
      this.graph.line = statement.line;
      if (statement.type === "return") return { value: this.value(statement.value), line: statement.line, tree: statement.value };
      if (statement.type === "assign") this.assign(statement);
      if (statement.type === "if") {
        const result = this.run(this.truth(statement.test) ? statement.yes : statement.no);
        if (result) return result;
      }
    }
    return null;
  }

  assign({ names, value, written, line }) {
    const found = this.value(value);
    const items = names.length > 1 ? found?.items : [found];
    if (items?.length !== names.length) throw new OwnRuleError("ownReturn", line, { count: items?.length ?? 1, wanted: names.join(", ") });
    names.forEach((name, k) => {
      this.scope.set(name, items[k]);
      const alone = names.length === 1;
      if (isNode(items[k]) && !items[k].boolean) this.lines.push({ name, written: alone ? written : "", node: items[k] });
    });
  }

  /** Yes or no, known before any step. */
  truth(tree) {
    const value = this.value(tree);
    if (isNode(value)) throw new OwnRuleError("ownBranch", tree.line);
    return isPlain(value) ? value.plain !== 0 : Boolean(value);
  }

  value(tree) {
    return this[tree.type](tree);
  }

  node(value, line) {
    if (isNode(value)) return value;
    if (isPlain(value)) return this.graph.const(value.plain, value.whole);
    if (value === null) throw new OwnRuleError("ownNone", line);
    throw new OwnRuleError("ownNoNumber", line);
  }

  number({ value, whole }) {
    return { plain: value, whole };
  }

  string({ value }) {
    return value;
  }

  tuple({ items }) {
    return { items: items.map((item) => this.value(item)) };
  }

  name({ name, line }) {
    const known = { True: true, False: false, None: null };
    if (this.scope.has(name)) return this.scope.get(name);
    if (Object.hasOwn(known, name)) return known[name];
    const called = [...RULE_FUNCTIONS, "grad"].includes(name);
    throw new OwnRuleError(called ? "ownCall" : "ownUnknown", line, { name });
  }

  choice({ test, yes, no }) {
    return this.value(this.truth(test) ? yes : no);
  }

  unary({ sign, value, line }) {
    if (sign === "not") return !this.truth(value);
    const found = this.value(value);
    if (sign === "+") return found;
    if (isPlain(found)) return { plain: -found.plain, whole: found.whole };
    return this.graph.make("neg", [this.node(found, line)]);
  }

  binary({ sign, left, right, line }) {
    if (sign === "and") return this.truth(left) && this.truth(right);
    if (sign === "or") return this.truth(left) || this.truth(right);
    const [a, b] = [this.value(left), this.value(right)];
    if (sign === "@") throw new OwnRuleError("ownMatrix", line, { name: "@" });
    if (sign === "is") return a === b || (isPlain(a) && isPlain(b) && a.plain === b.plain);
    if (sign === "is not") return !(a === b);
    this.graph.line = line;
    if (Object.hasOwn(RULE_COMPARED, sign)) return this.compared(sign, a, b, line);
    if (isPlain(a) && isPlain(b)) return this.computed(sign, a, b, line);
    if (sign === "+" && isPlain(a) && a.whole && a.plain === 0) return this.node(b, line); // as Python's sum() begins
    if (sign === "%" && !(a.number ?? true) && !(b.number ?? true)) throw new OwnRuleError("ownModulo", line);
    return this.graph.make(RULE_SIGNS[sign], [this.node(a, line), this.node(b, line)]);
  }

  /** A condition; between what is known already, yes or no. */
  compared(sign, a, b, line) {
    if (!isNode(a) && !isNode(b)) {
      const [x, y] = [a?.plain ?? a, b?.plain ?? b];
      return { "<": x < y, ">": x > y, "<=": x <= y, ">=": x >= y, "==": x === y, "!=": x !== y }[sign];
    }
    const [op, turned] = RULE_COMPARED[sign];
    const nodes = [this.node(a, line), this.node(b, line)];
    if (["eq", "ne"].includes(op) && !(nodes[0].number && nodes[1].number)) throw new OwnRuleError("ownEqual", line, { name: op });
    return this.graph.make(op, turned ? nodes.reverse() : nodes);
  }

  /** Arithmetic of plain numbers, which Python does at once. */
  computed(sign, { plain: a, whole: m }, { plain: b, whole: n }, line) {
    if ((sign === "/" || sign === "%") && b === 0) throw new OwnRuleError("ownZero", line);
    const value = { "+": a + b, "-": a - b, "*": a * b, "/": a / b, "**": a ** b, "%": ((a % b) + b) % b }[sign];
    return { plain: value, whole: m && n && sign !== "/" && Number.isInteger(value) };
  }

  call({ name, args, words, line }) {
    if (name === "grad") return this.gradient(args, line);
    if (RULE_SUMS.includes(name)) throw new OwnRuleError("ownSum", line, { name });
    if (RULE_MATRICES.includes(name)) throw new OwnRuleError("ownMatrix", line, { name });
    if (!RULE_FUNCTIONS.includes(name)) throw new OwnRuleError("ownFunction", line, { name, known: RULE_FUNCTIONS });
    const values = args.map((arg) => this.value(arg));
    const stream = name === "normal" && words.stream ? declaredNumber(words.stream) : 0;
    const count = GRAPH_OPS[name];
    if (values.length !== count) throw new OwnRuleError("ownCount", line, { name, count });
    this.graph.line = line;
    if (Object.hasOwn(PLAIN_FUNCTIONS, name) && values.every(isPlain)) {
      return { plain: PLAIN_FUNCTIONS[name](...values.map(({ plain }) => plain)), whole: name === "abs" && values[0].whole };
    }
    const nodes = values.map((value) => this.node(value, line));
    return this.graph.make(name, nodes, name === "normal" ? stream : "");
  }

  gradient(args, line) {
    if (args.length !== 1) throw new OwnRuleError("ownCount", line, { name: "grad", count: 1 });
    if (this.point) throw new OwnRuleError("ownGradients", line);
    this.point = this.node(this.value(args[0]), line);
    return this.graph.input("grad");
  }
}

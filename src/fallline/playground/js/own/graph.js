/*
The formulas of a typed rule as a graph, as fallline.expr has them: nodes {op, args, attr, number, boolean}, the same one for the
same operation on the same arguments; number: the same for all elements.
*/

const MOST_NODES = 4000;

/** Ops and how many arguments each takes; those of truth values. */
const GRAPH_OPS = {
  add: 2, sub: 2, mul: 2, div: 2, neg: 1, pow: 2, mod: 2, sqrt: 1, exp: 1, log: 1, sin: 1, cos: 1, abs: 1, sign: 1,
  minimum: 2, maximum: 2, lt: 2, le: 2, eq: 2, ne: 2, where: 3, normal: 2,
}; // prettier-ignore
const TRUTHS = ["lt", "le", "eq", "ne"];

/** The nodes of one rule. */
class Graph {
  constructor() {
    this.nodes = new Map();
    this.line = 1; // of what is being written down, for its errors
  }

  /** The one node with this operation on these arguments. */
  make(op, args, attr = "") {
    const key = `${op} ${args.map(({ id }) => id).join(" ")} ${attr}`;
    return this.nodes.get(key) ?? this.add(key, op, args, attr);
  }

  add(key, op, args, attr) {
    args.forEach((arg, k) => {
      const truth = op === "where" && k === 0;
      if (arg.boolean !== truth) throw new OwnRuleError(truth ? "ownNoTruth" : "ownTruth", this.line);
    });
    if (op === "normal" && !args.every(({ number }) => number)) throw new OwnRuleError("ownNormal", this.line);
    if (this.nodes.size >= MOST_NODES) throw new OwnRuleError("ownDeep", this.line);
    const number = op !== "normal" && args.every((arg) => arg.number);
    const node = Object.freeze({ id: this.nodes.size, op, args, attr, number, boolean: TRUTHS.includes(op) });
    this.nodes.set(key, node);
    return node;
  }

  /** A number; a whole one and the same one with a point are two, as in Python. */
  const(value, whole = false) {
    const key = `const ${Object.is(value, -0) ? "-0" : value} ${whole}`;
    const leaf = { op: "const", args: [], attr: value, whole, number: true, boolean: false };
    if (!this.nodes.has(key)) this.nodes.set(key, Object.freeze({ id: this.nodes.size, ...leaf }));
    return this.nodes.get(key);
  }

  /** What comes from outside: theta, grad, t, a state, a counter before and after the step, a hyperparameter. */
  input(kind, name = "") {
    const key = `input ${kind} ${name}`;
    const number = !["theta", "grad", "state"].includes(kind);
    const leaf = { op: "input", args: [], attr: name, kind, number, boolean: false };
    if (!this.nodes.has(key)) this.nodes.set(key, Object.freeze({ id: this.nodes.size, ...leaf }));
    return this.nodes.get(key);
  }
}

/** Every node that some need, arguments first, each once; what `known` has is not gone into. */
function graphOrder(outputs, known = new Map()) {
  const order = [];
  const seen = new Set();
  const visit = (node) => {
    if (seen.has(node)) return;
    seen.add(node);
    if (!known.has(node)) node.args.forEach(visit);
    order.push(node);
  };
  outputs.forEach(visit);
  return order;
}

/** The same formulas with `change` applied to every node, arguments first. */
function rebuilt(graph, outputs, change) {
  const done = new Map();
  for (const node of graphOrder(outputs)) {
    const args = node.args.map((arg) => done.get(arg));
    const same = args.every((arg, k) => arg === node.args[k]);
    done.set(node, change(same ? node : graph.make(node.op, args, node.attr)));
  }
  return outputs.map((node) => done.get(node));
}

/* Taking the steps of a typed rule: its lowered formulas, worked through node by node, with the numbers of the reference. */

/** Per op its value, from the values of its arguments. */
const OWN_OPS = {
  ...PLAIN_FUNCTIONS,
  add: (a, b) => a + b,
  sub: (a, b) => a - b,
  mul: (a, b) => a * b,
  div: (a, b) => a / b,
  neg: (a) => -a,
  pow: (a, b) => a ** b,
  mod: (a, b) => ((a % b) + b) % b,
  lt: (a, b) => a < b,
  le: (a, b) => a <= b,
  eq: (a, b) => a === b,
  ne: (a, b) => a !== b,
  where: (condition, a, b) => (condition ? a : b),
};

/** Formulas, ready to be worked out: `numbers(env)` those parts that are the same for all elements, then `at(env, i)`. */
class Evaluator {
  /** @param {object[]} outputs lowered nodes */
  constructor(outputs) {
    const order = graphOrder(outputs);
    const index = new Map(order.map((node, k) => [node, k]));
    this.results = outputs.map((node) => index.get(node));
    this.values = Float64Array.from(order, ({ op, attr }) => (op === "const" ? attr : 0)); // yes is 1, and no is 0
    const parts = order.map((node, k) => {
      const [a = 0, b = 0, c = 0] = node.args.map((arg) => index.get(arg));
      return { op: node.op, node, k, a, b, c };
    });
    const wanted = (number) => parts.filter(({ op, node }) => op !== "const" && node.number === number);
    [this.shared, this.single] = [wanted(true), wanted(false)];
  }

  numbers(env) {
    this.work(this.shared, env, 0);
  }

  /** The outputs' values for an element. */
  at(env, i) {
    this.work(this.single, env, i);
    return this.results.map((k) => this.values[k]);
  }

  /** Works through some of the nodes; the most usual ops stand here, where they are quick. */
  work(parts, env, i) {
    const v = this.values;
    for (let n = 0; n < parts.length; n++) {
      const part = parts[n];
      switch (part.op) {
        case "mul":
          v[part.k] = v[part.a] * v[part.b];
          break;
        case "add":
          v[part.k] = v[part.a] + v[part.b];
          break;
        case "sub":
          v[part.k] = v[part.a] - v[part.b];
          break;
        case "where":
          v[part.k] = v[part.a] ? v[part.b] : v[part.c];
          break;
        case "input":
          v[part.k] = ownInput(part.node, env, i);
          break;
        case "normal":
          v[part.k] = FUNCTIONS.normal(i, part.node.attr, 0, v[part.b], v[part.a]);
          break;
        default:
          v[part.k] = OWN_OPS[part.op](v[part.a], v[part.b], v[part.c]);
      }
    }
  }
}

/** What an input stands for. */
function ownInput({ kind, attr }, env, i) {
  if (kind === "theta") return env.theta[i];
  if (kind === "grad") return env.g[i];
  if (kind === "t") return env.t;
  if (kind === "hyper") return env.hypers[attr];
  if (kind === "fresh") return env.fresh[attr];
  return kind === "scalar" ? env.states[attr] : env.states[attr][i];
}

/** A result as it is kept, from numbers whose sum is finite where all are: fallline.kernel.overflow's `mended`. */
function ownKept(x, before, from) {
  const clamp = (value) => Math.min(Math.max(value, -Number.MAX_VALUE), Number.MAX_VALUE);
  if (from - from !== 0) return x;
  return Number.isNaN(x) ? clamp(before) : clamp(x);
}

/** Which of theta and the gradient a formula is computed from. */
function ownRead(node) {
  return graphOrder([node]).filter(({ kind }) => kind === "theta" || kind === "grad");
}

/** What `ownKept` is told of the inputs, for an element. */
function ownOrigin(inputs, env, i) {
  if (inputs.length === 1) return ownInput(inputs[0], env, i);
  let sum = 0;
  for (const input of inputs) {
    const value = ownInput(input, env, i);
    sum += value - value;
  }
  return sum;
}

/** The functions of a traced rule: {step, lines}, called as those are that fallline prints. */
function ownFunctions({ graph, point, theta, states, lines }) {
  const lowering = new Lowering(graph);
  const scalars = states.filter(({ scalar }) => scalar);
  const changed = scalars.filter(({ node }) => node.args.length); // no leaf: what it stands for elsewhere stays as it is
  const fresh = new Map(changed.map(({ name, node }) => [node, graph.input("fresh", name)]));
  const seen = (node) => withFresh(graph, node, fresh);
  const arrays = [{ name: "theta", node: theta }, ...states.filter(({ scalar }) => !scalar)];
  const results = lowering.lower(arrays.map(({ node }) => seen(node)));
  const elements = new Evaluator(results);
  const numbers = new Evaluator(lowering.lower(scalars.map(({ node }) => node)));
  const kept = arrays.map(({ name }, k) => ({ name, uniform: results[k].number, read: ownRead(results[k]) }));
  const ahead = point && lowering.lower([point])[0];
  const onward = ahead && { evaluator: new Evaluator([ahead]), read: ownRead(ahead), uniform: ahead.number };
  const shown = new Evaluator(lowering.lower(lines.map(({ node }) => node)));
  const before = (name, env, i) => (name === "theta" ? env.theta[i] : env.states[name][i]);

  function step(start, grad, t, old, hypers) {
    const env = { theta: start, t, states: old, hypers, fresh: {}, g: null };
    numbers.numbers(env);
    scalars.forEach(({ name }, k) => {
      env.fresh[name] = numbers.values[numbers.results[k]];
    });
    env.g = grad(onward ? lookedAhead(onward, env) : start);
    const next = Object.fromEntries(kept.map(({ name }) => [name, new Float64Array(start.length)]));
    elements.numbers(env);
    for (let i = 0; i < start.length; i++) {
      const values = elements.at(env, i);
      kept.forEach(({ name, uniform, read }, k) => {
        next[name][i] = uniform ? values[k] : ownKept(values[k], before(name, env, i), ownOrigin(read, env, i));
      });
    }
    return { ...next, ...env.fresh };
  }

  /** The value of each line of the formula, for an element. */
  function linesAt(start, g, t, old, hypers, i) {
    const env = { theta: start, g, t, states: old, hypers, fresh: {} };
    shown.numbers(env);
    return shown.at(env, i);
  }

  return { step, lines: linesAt };
}

/** The point at which a rule that looks ahead takes its gradient. */
function lookedAhead({ evaluator, read, uniform }, env) {
  evaluator.numbers(env);
  return Float64Array.from(env.theta, (old, i) => {
    const [value] = evaluator.at(env, i);
    return uniform ? value : ownKept(value, old, ownOrigin(read, env, i));
  });
}

/** A formula that sees counters as they are after the step. */
function withFresh(graph, node, fresh) {
  const done = new Map(fresh);
  for (const part of graphOrder([node], fresh)) {
    if (!done.has(part)) {
      const args = part.args.map((arg) => done.get(arg));
      done.set(part, args.every((arg, k) => arg === part.args[k]) ? part : graph.make(part.op, args, part.attr));
    }
  }
  return done.get(node);
}

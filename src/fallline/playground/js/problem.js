/*
What balls walk on: a surface of the catalogue, or a formula that somebody typed.

A problem is {domain: [[x0, x1], [y0, y1]], minima, data, cyclic, box, evaluate(x, y, rows), value(x, y), lowest}. evaluate gives
[height, slope by x, slope by y]; where the height is a mean over examples, of those rows, or of all. lowest is infinite where no
minimum is known.
*/

/** A problem of the catalogue. */
function surfaceProblem(entry) {
  const at = FUNCTIONS[entry.function];
  const evaluate = entry.data ? (x, y, rows) => meanOver(rows ?? entry.data, (row) => at(x, y, ...row)) : at;
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
 * @throws {FormulaError} it cannot be read, holds anything but arithmetic, or has no value anywhere in the domain
 */
function typedProblem(text, domain) {
  const evaluate = compiledFormula(text);
  const across = domain.map(([low, high]) => Array.from({ length: 21 }, (_, k) => low + ((high - low) * k) / 20));
  const somewhere = across[0].some((x) => across[1].some((y) => evaluate(x, y).every(Number.isFinite)));
  if (!somewhere) throw new FormulaError("formulaNoValue");
  return finished({
    name: "formula",
    domain,
    minima: [],
    data: null,
    cyclic: false,
    box: false,
    evaluate,
  });
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

/* A typed rule as an entry of the catalogue, so that the page treats it as any other. */

const MOST_OWN_VARIANTS = 32;

/** Every combination of choices: [{key, choices}], with the key that `variantOf` looks for. */
function ownVariants({ hypers, flags }) {
  const several = [
    ...flags.map(({ name, choices }) => [name, choices.map((choice, k) => [String(k), choice])]),
    ...hypers.filter(({ optional }) => optional).map(({ name }) => [name, [["0", false], ["1", true]]]), // prettier-ignore
  ];
  return several.reduce(
    (all, [name, options]) =>
      all.flatMap(({ key, choices }) =>
        options.map(([said, choice]) => ({
          key: key ? `${key}&${name}=${said}` : `${name}=${said}`,
          choices: { ...choices, [name]: choice },
        })),
      ),
    [{ key: "", choices: {} }],
  );
}

/** The title and the sentence of a rule: from the first line of its text, `Title: sentence`. */
function ownTitle({ name, body }) {
  const text = body[0]?.type === "text" ? body[0].text.replace(/^["']+|["']+$/g, "").trim() : "";
  const first = text.split("\n")[0];
  const found = /^([^:]{1,40}):\s+(.*)$/.exec(first);
  const source = /^\s*Source:\s*(.*)$/m.exec(text);
  return { title: found?.[1] ?? name, summary: found?.[2] ?? first, source: source?.[1] ?? "" };
}

/** The lines of a rule as the page shows formulas: what is assigned on the left, and what was typed on the right. */
function ownFormula(lines) {
  const rows = lines.map(({ name, written }) => {
    const left = `<mtd><mi data-slot="local ${escaped(name)}">${escaped(name)}</mi></mtd>`;
    return `<mtr>${left}<mtd><mo>=</mo></mtd><mtd class="typed"><mtext>${escaped(written || name)}</mtext></mtd></mtr>`;
  });
  return `<math><mtable>${rows.join("")}</mtable></math>`;
}

/** The entry of a definition, and the functions of its variants by name. */
function ownEntry(definition, name, number) {
  const signature = declaredSignature(definition);
  const variants = ownVariants(signature);
  if (variants.length > MOST_OWN_VARIANTS) throw new OwnRuleError("ownDeep", definition.line);
  const functions = {};
  const made = variants.map(({ key, choices }, k) => {
    const traced = new RuleTracing(definition, signature, choices).traced();
    const { step, lines } = ownFunctions(traced);
    const names = { step: `own_step_${number}_${k}`, lines: `own_lines_${number}_${k}` };
    Object.assign(functions, { [names.step]: step, [names.lines]: lines });
    return [key, { ...names, ...ownVariant(signature, traced, choices) }];
  });
  const entry = {
    name,
    own: true,
    ...ownTitle(definition),
    hypers: signature.hypers.map(sliderOf),
    flags: signature.flags,
    choices: [...signature.flags, ...signature.hypers.filter(({ optional }) => optional)].map((one) => one.name),
    noisy: true,
    variants: Object.fromEntries(made),
  };
  return { entry, functions };
}

/** What the page is told of a variant beside its functions. */
function ownVariant({ hypers, states }, { point, lines }, choices) {
  const startOfState = ({ start }) => (start.hyper ? hypers.find(({ name }) => name === start.hyper).value : start);
  return {
    hypers: hypers.filter(({ name, optional }) => !optional || choices[name]).map(({ name }) => name),
    states: Object.fromEntries(states.map((state) => [state.name, startOfState(state)])),
    numbers: states.filter(({ scalar }) => scalar).map(({ name }) => name),
    ahead: Boolean(point),
    formula: ownFormula(lines),
  };
}

/** The rules of a text take the place of those that were typed before. Returns their names. */
function useOwnRules(text) {
  const known = DATA.rules.filter(({ own }) => !own);
  const taken = new Set(known.map(({ name }) => name));
  const made = text.trim() ? new RuleReader(text).functions() : [];
  const entries = made.map((definition, number) => {
    let { name } = definition;
    for (let k = 2; taken.has(name); k++) name = `${definition.name}_${k}`;
    taken.add(name);
    return ownEntry(definition, name, number);
  });
  DATA.rules.splice(0, DATA.rules.length, ...known, ...entries.map(({ entry }) => entry));
  for (const { functions } of entries) Object.assign(FUNCTIONS, functions);
  return entries.map(({ entry }) => entry.name);
}

/* How a schedule is chosen on the page: from a list that begins it with numbers that suit, or typed as in Python. */

/** Schedules to begin with, from a rate and a number of steps; those without an entry are not offered. */
const BEGUN_SCHEDULES = {
  inverse_time: (initial, steps) => ({ initial, decay: roundedWithin(10 / steps, [0, 1]), power: 1 }),
  step_decay: (initial, steps) => ({ initial, every: part(steps, 4), factor: 0.5 }),
  cosine: (initial, steps) => ({ initial, steps, final: 0 }),
  plateau: (initial, steps) => ({ ...usualArguments("plateau"), initial, factor: 0.5, patience: part(steps, 40) }),
  exponential: (initial, steps) => ({ initial, rate: null, half_life: part(steps, 5) }),
  linear: (initial, steps) => ({ initial, final: 0, steps }),
  polynomial: (initial, steps) => ({ initial, steps, power: 2, final: 0 }),
  inverse_sqrt: (peak, steps) => ({ peak, warmup: part(steps, 10) }),
  warmup: (rate, steps) => ({
    schedule: begunSchedule("cosine", rate, part(9 * steps, 10)),
    steps: part(steps, 10),
    start: 0,
  }),
  cosine_restarts: (initial, steps) => ({ initial, steps: part(steps, 4), growth: 1, final: 0 }),
  one_cycle: (rate, steps) => ({ ...usualArguments("one_cycle"), max_lr: rate, total_steps: steps }),
  multistep: (initial, steps) => ({ initial, milestones: [part(steps, 2), part(3 * steps, 4)], factor: 0.1 }),
  piecewise_constant: (rate, steps) => ({ boundaries: [part(steps, 2)], values: [rate, rate / 10] }),
  sequence: (rate, steps) => ({
    schedules: [begunSchedule("constant", rate), begunSchedule("cosine", rate, part(steps, 2))],
    durations: [part(steps, 2)],
  }),
  constant: (value) => ({ value }),
};

function part(steps, of) {
  return Math.max(1, Math.round(steps / of));
}

/** The arguments of a schedule that have a default. */
function usualArguments(name) {
  const said = Object.entries(SCHEDULES[name].args).filter(([, range]) => range.length > 1);
  return Object.fromEntries(said.map(([key, [, usual]]) => [key, usual]));
}

function begunSchedule(name, rate, steps) {
  const begun = BEGUN_SCHEDULES[name](rate, steps);
  return { name, values: Object.fromEntries(Object.keys(SCHEDULES[name].args).map((key) => [key, begun[key]])) };
}

/** What somebody typed for a hyperparameter, a number or a schedule; null where it may not be that. */
function typedHyper(hyper, text) {
  const number = typedValue(text);
  const said = Number.isNaN(number) ? scheduleFrom(readSpelled(text)) : number;
  return said !== null && fitsHyper(hyper, said) ? said : null;
}

/** A list of schedules for the learning rate: `onChoose` is told a name, or an empty text for none. */
function scheduleControl(chosen, onChoose) {
  const select = make("select", { id: "schedule", onChange: () => onChoose(select.value) });
  const names = Object.keys(BEGUN_SCHEDULES).filter((name) => name !== "constant");
  const offered = names.map((name) => [name, namedIn(CHINESE_SCHEDULES, name)]);
  fillSelect(select, [["", say("noSchedule")], ...offered], chosen);
  return make("div", { class: "hyper" }, make("label", { for: "schedule" }, make("span", {}, say("schedule"))), select);
}

/* What the survey shows and claims, in its order, each as a setting of the page, and the cards that choose among them. */

const PRESETS = [...DESCENT_PRESETS, ...RULE_PRESETS, ...LATER_PRESETS];

/** The groups of cards, each from one preset on to the next group's. */
const PRESET_GROUPS = [
  { first: "step", text: "groupDescent" },
  { first: "minima", text: "groupChallenges" },
  { first: "ravine", text: "groupMomentum" },
  { first: "dying", text: "groupAdaptive" },
  { first: "noise", text: "groupLater" },
];

/** The groups with what is in them: {text, presets}. */
function presetGroups() {
  const firsts = PRESET_GROUPS.map(({ first }) => PRESETS.findIndex(({ id }) => id === first));
  return PRESET_GROUPS.map(({ text }, k) => ({ text, presets: PRESETS.slice(firsts[k], firsts[k + 1]) }));
}

/** The preset with this id. */
function presetOf(id) {
  return PRESETS.find((preset) => preset.id === id);
}

/** The state of a preset. */
function presetState(id, before) {
  const { state, runs, focus } = presetOf(id);
  return {
    ...firstState(),
    ...before,
    at: 0,
    based: "",
    unknown: [],
    ...state,
    preset: id,
    runs: splitRuns(runs).map(runFrom),
    focus,
  };
}

/** Which of the lines' colours a state's k-th run has: as its preset says, and then in order those that are left. */
function lineOf({ preset, based, colored }, k) {
  const first = presetOf(preset || based || colored)?.lines ?? [];
  const left = Array.from({ length: MOST_RUNS }, (_, line) => line).filter((line) => !first.includes(line));
  return [...first, ...left][k % MOST_RUNS];
}

/** Where the survey says it: § 3.2 · Fig. 3.2. */
function placeOf({ section, figure }) {
  return [`§ ${section}`, figure && say("figure", { figure })].filter(Boolean).join(" · ");
}

/** All presets at once, a button each, grouped as in the survey; one of them takes the focus, and arrow keys move it. */
class Cards {
  /**
   * @param {HTMLElement} element where they are shown
   * @param {(id: string) => void} onChoose told which preset is chosen
   */
  constructor(element, onChoose) {
    this.element = element;
    this.onChoose = onChoose;
    element.addEventListener("keydown", (event) => this.key(event));
  }

  /** Makes the cards anew, in the chosen language; `shown` is the preset that is shown, `based` what was changed by hand. */
  show(shown, based) {
    const focused = document.activeElement?.dataset?.preset;
    const groups = presetGroups().map(({ text, presets }) => {
      const heading = make("h3", { id: text }, say(text));
      const cards = presets.map((preset) => this.card(preset, shown, based));
      return make("div", { role: "group", "aria-labelledby": text }, heading, make("div", { class: "row" }, ...cards));
    });
    this.element.replaceChildren(...groups);
    if (focused) this.element.querySelector(`[data-preset="${focused}"]`)?.focus();
  }

  card(preset, shown, based) {
    const attributes = {
      type: "button",
      "data-preset": preset.id,
      title: sayIn(preset.title),
      tabindex: preset.id === (shown || based || PRESETS[0].id) ? 0 : -1,
      onClick: () => this.onChoose(preset.id),
    };
    const current = preset.id === shown ? { "aria-current": "true" } : {};
    return make("button", { ...attributes, ...current }, make("small", {}, placeOf(preset)), sayIn(preset.name));
  }

  key(event) {
    const moves = { ArrowLeft: -1, ArrowRight: 1, ArrowUp: -1, ArrowDown: 1, Home: -Infinity, End: Infinity };
    if (!(event.key in moves) || event.ctrlKey || event.metaKey || event.altKey) return;
    event.preventDefault();
    event.stopPropagation(); // the arrows are steps elsewhere
    const cards = [...this.element.querySelectorAll("button")];
    const next = cards.indexOf(document.activeElement) + moves[event.key];
    cards[Math.min(Math.max(next, 0), cards.length - 1)].focus();
  }
}

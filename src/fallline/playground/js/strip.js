/* On a narrow page, where the cards come further down: the presets as a list in one row, with the one before and the next. */

class Strip {
  /**
   * @param {HTMLElement} element where it is shown
   * @param {(id: string) => void} onChoose told which preset is chosen
   */
  constructor(element, onChoose) {
    this.select = make("select", { "data-label": "preset", onChange: () => onChoose(this.select.value) });
    this.back = this.button("‹", "previous", () => onChoose(this.beside(-1)));
    this.forward = this.button("›", "next", () => onChoose(this.beside(1)));
    element.append(this.back, this.select, this.forward);
  }

  button(sign, label, onClick) {
    return make("button", { type: "button", "data-label": label, onClick }, sign);
  }

  /** Makes the list anew, in the chosen language; `shown` is the preset that is shown or was changed by hand, if any. */
  show(shown) {
    this.shown = shown;
    const groups = presetGroups().map(({ text, presets }) =>
      make("optgroup", { label: say(text) }, ...presets.map((preset) => this.option(preset, shown))),
    );
    const none = shown ? [] : [make("option", { value: "", selected: true }, say("own"))];
    this.select.replaceChildren(...none, ...groups);
    this.back.disabled = !this.beside(-1);
    this.forward.disabled = !this.beside(1);
  }

  option(preset, shown) {
    const text = `§ ${preset.section} · ${sayIn(preset.name)}`;
    return make("option", { value: preset.id, selected: preset.id === shown }, text);
  }

  /** The preset so many further on, from before the first where none is shown. */
  beside(steps) {
    return PRESETS[PRESETS.findIndex(({ id }) => id === this.shown) + steps]?.id;
  }
}

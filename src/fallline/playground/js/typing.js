/* The fields in which a formula and the ranges of x and y are typed, and what is wrong with what stands in them. */

class FormulaFields {
  /** @param {{text: HTMLInputElement, domain: HTMLInputElement, error: HTMLElement}}  where to type and to complain */
  constructor({ text, domain, error }) {
    this.text = text;
    this.domain = domain;
    this.error = error;
    /** What cannot be used: {text, domain, key, detail, place}, where say(key, {detail, place}) says why; else null. */
    this.wrong = null;
  }

  /** Shows a formula and its ranges, or what was typed instead and cannot be used. */
  show(formula, domain) {
    this.text.value = this.wrong?.text ?? formula;
    this.domain.value = this.wrong?.domain ?? domain.flat().join(", ");
    this.complain();
  }

  /** What stands in the fields, as {formula, domain}; null where it cannot be used. */
  typed() {
    const [formula, written] = [this.text.value, this.domain.value];
    const ends = written.split(/[,;]/).map(typedValue);
    if (ends.length !== 4 || !rightDomain(ends)) {
      this.wrong = { text: formula, domain: written, key: "domainWrong" };
      this.complain();
      return null;
    }
    const domain = [ends.slice(0, 2), ends.slice(2)];
    return this.problem(formula, domain) && { formula, domain };
  }

  /** A formula's problem; null where it cannot be used. */
  problem(formula, domain) {
    try {
      const problem = typedProblem(formula, domain);
      this.wrong = null;
      return problem;
    } catch (error) {
      if (!(error instanceof FormulaError)) throw error;
      const { key, detail, place } = error;
      this.wrong = { text: formula, domain: domain.flat().join(", "), key, detail, place };
      return null;
    } finally {
      this.complain();
    }
  }

  /** Says what is wrong with what stands in the fields, in the chosen language. */
  complain() {
    const { wrong } = this;
    const values = { detail: wrong?.detail, place: wrong?.place, functions: FORMULA_FUNCTIONS };
    this.error.textContent = wrong ? say(wrong.key, values) : "";
    this.text.setAttribute("aria-invalid", String(Boolean(wrong)));
  }
}

/*
From words to trees. An expression is {type, line, ...}: number {value, whole}, string {value}, name {name}, call {name, args,
words}, unary and binary {sign, ...}, choice {test, yes, no}, tuple {items}. A function is {name, line, parameters, body}, a
statement {type: "assign" | "return" | "if", line, ...}.
*/

const DEEPEST_RULE = 40;
const COMPARISONS = ["<", ">", "<=", ">=", "==", "!=", "is", "is not"];
const UNREAD_WORDS = [
  "for", "while", "in", "lambda", "with", "class", "global", "del", "assert", "raise", "try", "import", "from", "yield",
]; // prettier-ignore
const PYTHON_WORDS = ["and", "or", "not", "if", "elif", "else", "is", "return", "def", "pass", "for", "while", "in", "lambda"];

class RuleReader {
  constructor(text) {
    this.text = text;
    this.words = ruleWords(text);
    this.next = 0;
    this.depth = 0;
  }

  /** All functions of the text. */
  functions() {
    const functions = [];
    while (!this.sees("end")) {
      if (this.sees("newline") || this.sees("string")) this.take();
      else if (["from", "import"].includes(this.word.text)) this.skipLine();
      else functions.push(this.definition());
    }
    if (!functions.length) throw new OwnRuleError("ownEmpty", 1);
    return functions;
  }

  get word() {
    return this.words[this.next];
  }

  /** Whether a word comes next: of a kind, or, of names and signs, this very one. */
  sees(what) {
    const { kind, text } = this.word;
    return kind === what || (["name", "sign"].includes(kind) && text === what);
  }

  take(what) {
    const { word } = this;
    if (what !== undefined && !this.sees(what)) this.fail(what);
    this.next++;
    return word;
  }

  takeIf(what) {
    return this.sees(what) ? this.take() : null;
  }

  fail(wanted = "") {
    const { kind, text, line } = this.word;
    if (UNREAD_WORDS.includes(text)) throw new OwnRuleError("ownStatement", line, { word: text });
    const word = text || { newline: "↵", indent: "⇥", dedent: "⇤", end: "∎" }[kind];
    if (wanted === "newline") throw new OwnRuleError("ownEnd", line, { word });
    throw new OwnRuleError(wanted ? "ownWanted" : "ownUnread", line, { word, wanted });
  }

  skipLine() {
    while (!this.sees("newline") && !this.sees("end")) this.take();
  }

  definition() {
    if (this.takeIf("@")) {
      const { text, line } = this.take("name");
      const called = this.sees("(") ? "(…)" : "";
      if (text !== "rule" || called) throw new OwnRuleError("ownDecorator", line, { word: text + called });
      this.take("newline");
    }
    const { line } = this.take("def");
    const name = this.take("name").text;
    this.take("(");
    const parameters = this.parameters();
    this.take(")");
    if (this.takeIf("->")) this.expression();
    const body = this.block();
    return { name, line, parameters, body };
  }

  /** What stands between a function's parentheses: [{name, line, value, word}, ...], word: behind the star. */
  parameters() {
    const parameters = [];
    let word = false;
    while (!this.sees(")")) {
      if (this.takeIf("*")) word = true;
      else {
        const { text, line } = this.take("name");
        parameters.push({ name: text, line, word, value: this.takeIf("=") ? this.expression() : null });
      }
      if (!this.takeIf(",")) break;
    }
    return parameters;
  }

  block() {
    this.take(":");
    if (!this.takeIf("newline")) return this.statement();
    this.take("indent");
    const statements = [];
    while (!this.takeIf("dedent")) statements.push(...this.statement());
    return statements;
  }

  /** The statements that come next; none for a text or `pass`. */
  statement() {
    const { kind, text, line } = this.word;
    if (kind === "string" || text === "pass") {
      this.take();
      this.take("newline");
      return kind === "string" ? [{ type: "text", line, text }] : [];
    }
    if (this.takeIf("if")) return [this.branch(line)];
    if (this.takeIf("return")) {
      const value = this.list();
      this.take("newline");
      return [{ type: "return", line, value }];
    }
    if (kind !== "name" || PYTHON_WORDS.includes(text)) this.failStatement();
    return [this.assignment(line)];
  }

  failStatement() {
    const { kind, text, line } = this.word;
    if (kind === "name") throw new OwnRuleError("ownStatement", line, { word: text });
    this.fail();
  }

  branch(line) {
    const test = this.expression();
    const yes = this.block();
    if (this.takeIf("elif")) return { type: "if", line, test, yes, no: [this.branch(line)] };
    return { type: "if", line, test, yes, no: this.takeIf("else") ? this.block() : [] };
  }

  assignment(line) {
    const names = [this.take("name").text];
    while (this.takeIf(",")) names.push(this.take("name").text);
    const sign = this.word.text;
    if (!["=", "+=", "-=", "*=", "/="].includes(sign)) {
      if (UNREAD_WORDS.includes(names[0])) throw new OwnRuleError("ownStatement", line, { word: names[0] });
      this.fail("=");
    }
    this.take();
    const value = this.list();
    const { written = "" } = value;
    this.take("newline");
    if (sign === "=") return { type: "assign", line, names, value, written };
    const left = { type: "name", line, name: names[0] };
    const whole = { type: "binary", line, sign: sign[0], left, right: value };
    return { type: "assign", line, names, value: whole, written: `${names[0]} ${sign[0]} (${written})` };
  }

  /** One expression, or several as a tuple. */
  list() {
    const { line } = this.word;
    const items = [this.written()];
    let several = false;
    while (this.takeIf(",")) {
      several = true;
      if (this.sees("newline") || this.sees(")")) break;
      items.push(this.written());
    }
    return several ? { type: "tuple", line, items } : items[0];
  }

  /** An expression that knows its text, on one line. */
  written() {
    const { start } = this.word;
    const tree = this.expression();
    tree.written = this.text.slice(start, this.words[this.next - 1].end).replace(/\s*\n\s*/g, " ");
    return tree;
  }

  expression() {
    if (++this.depth > DEEPEST_RULE) throw new OwnRuleError("ownDeep", this.word.line);
    const yes = this.either();
    let result = yes;
    if (this.sees("if")) {
      const { line } = this.take();
      const test = this.either();
      this.take("else");
      result = { type: "choice", line, test, yes, no: this.expression() };
    }
    this.depth--;
    return result;
  }

  either() {
    return this.chain(["or"], () => this.chain(["and"], () => this.negation()));
  }

  negation() {
    const word = this.takeIf("not");
    return word ? { type: "unary", line: word.line, sign: "not", value: this.negation() } : this.comparison();
  }

  comparison() {
    const left = this.sum();
    const sign = this.word.text + (this.sees("is") && this.words[this.next + 1].text === "not" ? " not" : "");
    if (!COMPARISONS.includes(sign)) return left;
    const { line } = this.take();
    if (sign === "is not") this.take();
    const right = this.sum();
    if (COMPARISONS.includes(this.word.text)) this.fail();
    return { type: "binary", line, sign, left, right };
  }

  sum() {
    return this.chain(["+", "-"], () => this.chain(["*", "/", "%", "@"], () => this.factor()));
  }

  /** Operands with signs between them, from left to right. */
  chain(signs, operand) {
    let left = operand();
    while (signs.some((sign) => this.sees(sign))) {
      const { text, line } = this.take();
      left = { type: "binary", line, sign: text, left, right: operand() };
    }
    return left;
  }

  factor() {
    const word = this.takeIf("-") ?? this.takeIf("+");
    if (!word) return this.power();
    if (++this.depth > DEEPEST_RULE) throw new OwnRuleError("ownDeep", word.line);
    const value = this.factor();
    this.depth--;
    return { type: "unary", line: word.line, sign: word.text, value };
  }

  power() {
    const base = this.atom();
    const word = this.takeIf("**");
    return word ? { type: "binary", line: word.line, sign: "**", left: base, right: this.factor() } : base;
  }

  atom() {
    const { kind, text, line } = this.word;
    if (kind === "number") {
      this.take();
      return { type: "number", line, value: Number(text), whole: /^\d+$/.test(text) };
    }
    if (kind === "string") {
      this.take();
      return { type: "string", line, value: text.replace(/^("""|'''|"|')([\s\S]*)\1$/, "$2") };
    }
    if (this.takeIf("(")) {
      const inner = this.sees(")") ? { type: "tuple", line, items: [] } : this.list();
      this.take(")");
      return inner;
    }
    if (kind !== "name" || PYTHON_WORDS.includes(text)) this.fail();
    this.take();
    if (this.sees("[")) throw new OwnRuleError("ownMatrix", line, { name: `${text}[…]` });
    if (this.sees(".")) throw new OwnRuleError("ownAccess", line, { word: `${text}.` });
    return this.takeIf("(") ? this.call(text, line) : { type: "name", line, name: text };
  }

  call(name, line) {
    const [args, words] = [[], {}];
    while (!this.sees(")")) {
      const named = this.word.kind === "name" && this.words[this.next + 1].text === "=";
      if (named) {
        const key = this.take().text;
        this.take("=");
        words[key] = this.expression();
      } else args.push(this.expression());
      if (!this.takeIf(",")) break;
    }
    this.take(")");
    return { type: "call", line, name, args, words };
  }
}

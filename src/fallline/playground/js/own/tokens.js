/*
A rule that somebody typed, read as Python would read it: first its words. What is read is looked at, never run: no code is made
of it.
*/

const LONGEST_RULE = 6000;

const RULE_WORDS = [
  ["string", /("""|''')[\s\S]*?\1|"[^"\n]*"|'[^'\n]*'/y],
  ["number", /(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d+)?/y],
  ["name", /[\p{L}_][\p{L}\p{N}_]*/uy],
  ["sign", /\*\*|->|[-+*/%@<>=!]=|[-+*/%<>=(),:@.[\]]/y],
];

/** A rule that cannot be used; `key` and `values`, with the line, name the text that says why. */
class OwnRuleError extends Error {
  constructor(key, line, values = {}) {
    super(`${key} in line ${line}: ${JSON.stringify(values)}`);
    Object.assign(this, { key, line, values });
  }
}

/** The words of a text, [{kind, text, line, start, end}, ...], with "newline", "indent" and "dedent" where Python has them. */
function ruleWords(text) {
  if (text.length > LONGEST_RULE) throw new OwnRuleError("ownLong", 1, { most: LONGEST_RULE });
  const words = [];
  const indents = [0];
  let [at, line, depth, fresh] = [0, 1, 0, true]; // fresh: at the beginning of a statement
  const add = (kind, word = "") => words.push({ kind, text: word, line, start: at, end: at + word.length });
  while (at < text.length) {
    const blank = /[ \t\f\u3000\u00a0]*(?:#[^\n]*|\\(?=\n))?/y;
    blank.lastIndex = at;
    const [space] = blank.exec(text);
    at += space.length;
    if (at >= text.length) break;
    if (text[at] === "\n") {
      if (!depth && !fresh) {
        add("newline");
        fresh = !text.slice(0, at).endsWith("\\");
      }
      at++;
      line++;
      continue;
    }
    if (fresh && !depth) openBlocks(space.replaceAll("\t", "        ").length, indents, add, line);
    fresh = false;
    const [kind, word] = nextWord(text, at, line);
    add(kind, word);
    if ("([".includes(word)) depth++;
    if (")]".includes(word)) depth = Math.max(0, depth - 1);
    at += word.length;
    line += word.split("\n").length - 1;
  }
  if (!fresh) add("newline");
  while (indents.pop() > 0) add("dedent");
  add("end");
  return words;
}

/** Adds the indent, or the dedents, that a line begins with. */
function openBlocks(width, indents, add, line) {
  if (width > indents.at(-1)) {
    indents.push(width);
    add("indent");
  }
  while (width < indents.at(-1)) {
    indents.pop();
    add("dedent");
  }
  if (width !== indents.at(-1)) throw new OwnRuleError("ownIndent", line);
}

function nextWord(text, at, line) {
  for (const [kind, pattern] of RULE_WORDS) {
    pattern.lastIndex = at;
    const found = pattern.exec(text);
    if (found) return [kind, found[0]];
  }
  throw new OwnRuleError("ownUnread", line, { word: [...text.slice(at)][0] });
}

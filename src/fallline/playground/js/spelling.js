/*
Calls as Python writes them, such as adam(lr=inverse_time(0.1, decay=0.02)), read into {name, args, words}: the values in their
order, and those with a name. A value is a number, true, false, null, a list, another call, or else a text.
*/

/** How many calls may stand in each other. */
const DEEPEST_CALL = 20;
const SPELLED_WORDS = { true: true, True: true, false: false, False: false, null: null, None: null };

/** What a text spells; null where it is no call, no name and no value. */
function readSpelled(text) {
  const reader = { text, at: 0, deep: 0 };
  try {
    const value = readValue(reader);
    return value !== undefined && !rest(reader) ? value : null;
  } catch (error) {
    if (!(error instanceof SpellingError)) throw error;
    return null;
  }
}

class SpellingError extends Error {}

/** Without the blanks ahead, what is left. */
function rest(reader) {
  while (reader.text[reader.at] === " ") reader.at++;
  return reader.text.slice(reader.at);
}

/** Whether a character comes next, which is then behind. */
function takes(reader, character) {
  const there = rest(reader)[0] === character;
  reader.at += there;
  return there;
}

function readValue(reader) {
  if (reader.deep > DEEPEST_CALL) throw new SpellingError();
  if (takes(reader, "(") || takes(reader, "[")) return readParts(reader, /[)\]]/).args;
  const [written] = /^(?:"[^"]*"|'[^']*'|[^,()[\]=]*)/.exec(rest(reader));
  reader.at += written.length;
  const word = written.trim();
  if (!word) throw new SpellingError();
  if (/^["']/.test(word)) return word.slice(1, -1);
  if (takes(reader, "(")) return { name: word.replace(/^schedules\./, ""), ...readParts(reader, /\)/) };
  if (Object.hasOwn(SPELLED_WORDS, word)) return SPELLED_WORDS[word];
  const number = typedValue(word);
  return Number.isNaN(number) ? word : number;
}

/** What stands between brackets, of which the first is behind. */
function readParts(reader, closing) {
  const [args, words] = [[], {}];
  reader.deep++;
  while (!closing.test(rest(reader)[0] ?? "")) {
    const [named] = /^(?:\w+ *=)?/.exec(rest(reader));
    reader.at += named.length;
    const value = readValue(reader);
    if (named) words[named.slice(0, -1).trim()] = value;
    else args.push(value);
    if (!takes(reader, ",") && !closing.test(rest(reader)[0] ?? "")) throw new SpellingError();
  }
  reader.deep--;
  reader.at++;
  return { args, words };
}

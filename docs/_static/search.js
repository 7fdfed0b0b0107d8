"use strict";
/*
The search of the documentation. It needs no server: minisearch.js ranks, search-index.js holds the text of every section, and both
are loaded as scripts. Chinese has no spaces, so it is looked up by pairs of characters: 學習率 as 學習 and 習率.
*/

const MOST_RESULTS = 40;
const EXCERPT = 160;
const WORD = /(\p{Script=Han}+)|(?:(?!\p{Script=Han})[\p{L}\p{N}_])+/gu;

/** The words of a text: pairs of Chinese characters, and others as they are written, in small letters. */
function words(text) {
  return [...text.normalize("NFKC").toLowerCase().matchAll(WORD)].flatMap(([word, chinese]) =>
    chinese ? pairs(word) : [word],
  );
}

/** Each two neighbours of a Chinese text; a character that stands alone is itself. */
function pairs(text) {
  const characters = [...text];
  return characters.length === 1 ? characters : characters.slice(1).map((next, k) => characters[k] + next);
}

/** What a text is found by: its words, the parts of names_like_this, and the ends of Chinese, so that one character is a beginning. */
function keys(text) {
  return words(text).flatMap((word) => {
    if (/^\p{Script=Han}/u.test(word)) return [word, [...word].at(-1)];
    return word.includes("_") ? [word, ...word.split("_").filter(Boolean)] : [word];
  });
}

/** An index of sections; those in the page's own language come first, and what a page begins with. */
function indexOf(sections, language) {
  const index = new minisearch.default({
    fields: ["title", "section", "text"],
    storeFields: ["language", "section"],
    tokenize: keys,
    processTerm: (term) => term,
    searchOptions: {
      tokenize: words,
      boost: { title: 3, section: 3 },
      prefix: (term) => /^\p{Script=Han}$/u.test(term) || /^\w{3}/u.test(term),
      fuzzy: (term) => (/^[a-z]{5}/.test(term) ? 0.2 : false),
      boostDocument: (id, term, stored) => (stored.language === language ? 4 : 1) * (stored.section ? 1 : 2),
    },
  });
  index.addAll(sections);
  return index;
}

/** The sections that have all words of a query; where none has, those with any of them. */
function found(index, query) {
  const all = index.search(query, { combineWith: "AND" });
  return all.length ? all : index.search(query, { combineWith: "OR" });
}

/** The stretches of a text in which a word that was found stands, as [from, to], one after the other. */
function stretches(text, terms) {
  const small = text.toLowerCase();
  const marks = terms.flatMap((term) => {
    const places = [];
    for (let at = small.indexOf(term); at >= 0; at = small.indexOf(term, at + 1)) places.push([at, at + term.length]);
    return places;
  });
  marks.sort((one, other) => one[0] - other[0]);
  return marks.reduce((joined, [from, to]) => {
    const last = joined.at(-1);
    if (last && from <= last[1]) last[1] = Math.max(last[1], to);
    else joined.push([from, to]);
    return joined;
  }, []);
}

/** Where an excerpt begins: at the stretch after which most of the text within reach was found. */
function beginning(marks) {
  const weight = ([from]) =>
    marks.filter(([other, to]) => other >= from && to <= from + EXCERPT).reduce((sum, [a, b]) => sum + b - a, 0);
  const best = marks.reduce((one, other) => (weight(other) > weight(one) ? other : one), marks[0] ?? [0, 0]);
  return Math.max(best[0] - EXCERPT / 4, 0);
}

/** Puts a text into an element, from one place to another, with what was found in it marked. */
function fill(element, text, marks, from, to) {
  let at = from;
  for (const [first, last] of marks.filter((mark) => mark[0] >= from && mark[1] <= to)) {
    const mark = document.createElement("mark");
    mark.textContent = text.slice(first, last);
    element.append(text.slice(at, first), mark);
    at = last;
  }
  element.append(text.slice(at, to));
}

/** A part of a text around what was found in it. */
function excerpt(text, terms) {
  const marks = stretches(text, terms);
  const from = beginning(marks);
  const to = from + EXCERPT;
  const paragraph = document.createElement("p");
  if (from > 0) paragraph.append("…");
  fill(paragraph, text, marks, from, to);
  if (to < text.length) paragraph.append("…");
  return paragraph;
}

/** One result: a link to the section, and an excerpt. */
function item(section, terms, root) {
  const link = document.createElement("a");
  link.href = `${root}${section.page}.html${section.anchor ? `#${section.anchor}` : ""}`;
  const title = section.section ? `${section.title} › ${section.section}` : section.title;
  fill(link, title, stretches(title, terms), 0, title.length);
  link.lang = section.language.replace("_", "-");
  const entry = document.createElement("li");
  entry.append(link, excerpt(section.text, terms));
  return entry;
}

/** Shows what is found of a query. */
function show(query, index, page) {
  const results = query.trim() ? found(index, query) : [];
  const shown = results.slice(0, MOST_RESULTS);
  page.list.replaceChildren(...shown.map(({ id, terms }) => item(SEARCH_INDEX[id], terms, page.root)));
  const said = results.length ? page.box.dataset.found : page.box.dataset.nothing;
  page.status.textContent = query.trim() ? said.replace("{count}", results.length).replace("{query}", query) : "";
}

/** What the page of the search does when it is opened. */
function start() {
  const box = document.getElementById("search");
  const page = {
    box,
    root: box.dataset.root,
    field: box.querySelector("input"),
    status: box.querySelector("[role=status]"),
    list: box.querySelector("ol"),
  };
  const index = indexOf(SEARCH_INDEX, box.dataset.language);
  page.field.value = new URLSearchParams(location.search).get("q") ?? "";
  page.field.addEventListener("input", () => {
    history.replaceState(null, "", `?${new URLSearchParams({ q: page.field.value })}`);
    show(page.field.value, index, page);
  });
  box.addEventListener("submit", (event) => event.preventDefault());
  show(page.field.value, index, page);
}

start();

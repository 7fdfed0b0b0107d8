/* What the documentation's search needs of others: MiniSearch, an index in memory with ranking, prefixes and misspellings. */
export { default } from "minisearch";

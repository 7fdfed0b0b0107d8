/*
The map of winners: from a grid of starts every run takes all its steps, and each start gets the colour of the run that ended
lowest; or, for the selected run alone, of the minimum that it reached. It is computed in slices between pictures, coarse first.
*/

const WINNER_GRID = { columns: 48, rows: 32 };
const WINNER_KINDS = ["", "loss", "minimum"];

/** How long a slice may take, in milliseconds; and how long things must have been as they are before it begins. */
const WINNER_SLICE = 14;
const WINNER_REST = 400;

/** Losses that differ by less than this part of themselves count as the same. */
const SAME_LOSS = 1e-9;

/** So near to a minimum, as a part of the domain's diagonal, a ball has reached it. */
const REACHED = 0.02;

/** The cells of the grid, those of a coarser grid first: {column, row, span}, where span cells share its colour for now. */
function winnerCells({ columns, rows }) {
  const cells = [];
  for (let span = 8; span >= 1; span /= 2) {
    for (let row = 0; row < rows; row += span) {
      for (let column = 0; column < columns; column += span) {
        if (span === 8 || row % (2 * span) || column % (2 * span)) cells.push({ column, row, span });
      }
    }
  }
  return cells;
}

/** The start in the middle of a cell, row 0 at the bottom. */
function cellStart(domain, { column, row }) {
  const shares = [(column + 0.5) / WINNER_GRID.columns, (row + 0.5) / WINNER_GRID.rows];
  return domain.map(([low, high], k) => roundedWithin(low + shares[k] * (high - low), [low, high]));
}

/** Which of the walks ended lowest: its index, "tied" where others are as low, "lost" where all were lost. */
function lowestOf(traces, steps) {
  const ends = traces.map(({ heights, count }) => (count === steps + 1 ? heights[steps] : Infinity));
  const best = Math.min(...ends);
  if (best === Infinity) return "lost";
  const near = ends.filter((end) => end - best <= SAME_LOSS * Math.max(Math.abs(best), SAME_LOSS));
  return near.length > 1 ? "tied" : ends.indexOf(best);
}

/** Which minimum a walk reached: its index; "none-reached" where it is still under way, "lost" where it was lost. */
function minimumOf({ path, count }, steps, { minima, domain }) {
  if (count !== steps + 1) return "lost";
  const [x, y] = path.slice(2 * steps, 2 * steps + 2);
  const far = minima.map(([a, b]) => Math.hypot(a - x, b - y));
  const diagonal = Math.hypot(...domain.map(([low, high]) => high - low));
  const nearest = Math.min(...far);
  return nearest <= REACHED * diagonal ? far.indexOf(nearest) : "none-reached";
}

/** Whether what was found for a cell is painted. */
function hasColor(whose) {
  return typeof whose === "number" || whose === "tied";
}

/** The computation of one such map. */
class Winners {
  /** @param {{kind: string, runs: object[], problem: object, steps: number, feeds: Function[]}} asked */
  constructor(asked) {
    Object.assign(this, asked);
    this.cells = winnerCells(WINNER_GRID);
    this.next = 0;
    this.found = new Map();
  }

  get done() {
    return this.next === this.cells.length;
  }

  /** Whose colour a start gets. */
  at(start) {
    const { runs, problem, steps, feeds } = this;
    const traces = runs.map((run, k) => walk(run, problem, start, steps, feeds[k]));
    return this.kind === "loss" ? lowestOf(traces, steps) : minimumOf(traces[0], steps, problem);
  }

  /** Goes on for so many milliseconds, but for one cell at least. */
  advance(milliseconds) {
    const end = performance.now() + milliseconds;
    while (!this.done) {
      const cell = this.cells[this.next++];
      this.found.set(cell, this.at(cellStart(this.problem.domain, cell)));
      if (performance.now() > end) return;
    }
  }

  /** For how many of the cells each was found, the most first: [[whose, count], ...]. */
  shares() {
    const counts = new Map();
    for (const whose of this.found.values()) counts.set(whose, (counts.get(whose) ?? 0) + 1);
    return [...counts].sort((a, b) => b[1] - a[1]);
  }

  /** Paints the cells; finer ones lie over coarser ones. */
  paint(context, toPixels, colorOf) {
    const owners = Array.from({ length: WINNER_GRID.rows }, () => new Array(WINNER_GRID.columns));
    for (const [{ column, row, span }, whose] of this.found) {
      for (let r = row; r < Math.min(row + span, WINNER_GRID.rows); r++) owners[r].fill(whose, column, column + span);
    }
    const [[x0, x1], [y0, y1]] = this.problem.domain;
    const corner = (column, row) =>
      toPixels(x0 + (column / WINNER_GRID.columns) * (x1 - x0), y0 + (row / WINNER_GRID.rows) * (y1 - y0));
    context.globalAlpha = 0.55;
    owners.forEach((owner, row) => {
      for (let from = 0, to; from < owner.length; from = to) {
        for (to = from + 1; to < owner.length && owner[to] === owner[from]; ) to++;
        const color = colorOf(owner[from]);
        if (!color) continue;
        const [[left, bottom], [right, top]] = [corner(from, row), corner(to, row + 1)];
        context.fillStyle = color;
        context.fillRect(left, top, right - left, bottom - top);
      }
    });
    context.globalAlpha = 1;
  }
}

Object.assign(App.prototype, {
  /** Where a map of winners is shown, the start of the cell in which a point lies; else the point. */
  inCell(x, y) {
    if (!this.won) return [x, y];
    const counts = [WINNER_GRID.columns, WINNER_GRID.rows];
    const [column, row] = [x, y].map((value, k) => {
      const [low, high] = this.problem.domain[k];
      return Math.min(Math.floor(((value - low) / (high - low)) * counts[k]), counts[k] - 1);
    });
    return cellStart(this.problem.domain, { column, row });
  },

  /** What the map of winners follows from; "" where none is wanted or there is nothing to compare. */
  winnersKey() {
    const { winners, runs, focus, steps, size, seed, own } = this.state;
    if (!winners || (winners === "minimum" && !this.problem.minima.length)) return "";
    const kept = winners === "loss" ? runs : [runs[focus]];
    return JSON.stringify([winners, kept, this.problemKey, steps, size, seed, own]);
  },

  /** Begins the map anew where something that it follows from has changed, once that rests; or ends it. */
  followWinners() {
    const key = this.winnersKey();
    if (key !== this.wonKey) {
      this.wonKey = key;
      this.won = null;
      clearTimeout(this.winnersTimer);
      if (key) this.winnersTimer = setTimeout(() => this.beginWinners(), WINNER_REST);
      this.paintWinners();
    }
    this.showWinners();
  },

  beginWinners() {
    const { winners, runs, focus, steps, size, seed } = this.state;
    const kept = winners === "loss" ? runs : [runs[focus]];
    const feeds = kept.map((run) => feedOf(this.problem, { feed: run.feed, size, seed }));
    const won = (this.won = new Winners({ kind: winners, runs: kept, problem: this.problem, steps, feeds }));
    let painted = performance.now();
    const slice = (now) => {
      if (this.won !== won) return;
      won.advance(WINNER_SLICE);
      if (won.done || now - painted > 200) {
        painted = now;
        this.paintWinners();
        this.showWinners();
      }
      if (!won.done) requestAnimationFrame(slice);
    };
    requestAnimationFrame(slice);
  },

  /** The name of the colour of what was found for a cell: a run's own; of a minimum, one that no run has; grey of a tie. */
  winnerColor(whose) {
    if (whose === "tied") return "--muted";
    return `--line-${lineOf(this.state, this.won.kind === "loss" ? whose : this.state.runs.length + whose)}`;
  },

  /** Puts the cells onto the map, or takes them away. */
  paintWinners() {
    const { won } = this;
    const style = getComputedStyle(document.documentElement);
    const colorOf = (whose) => hasColor(whose) && style.getPropertyValue(this.winnerColor(whose)).trim();
    this.map.setCells(won && ((context, toPixels) => won.paint(context, toPixels, colorOf)));
    this.moment = null;
  },

  /** The choice above the map, how far it is, and how many starts each has won. */
  showWinners() {
    const kinds = WINNER_KINDS.filter((kind) => kind !== "minimum" || this.problem.minima.length);
    const name = this.list.names[this.state.focus];
    const pairs = kinds.map((kind) => [kind, say(`winners-${kind || "none"}`, { name })]);
    fillSelect(this.find("winners"), pairs, this.wonKey ? this.state.winners : "");
    const { won } = this;
    const shares = won ? won.shares() : [];
    const total = won ? won.found.size : 0;
    const parts = shares.map(([whose, count]) => this.winnerShare(whose, (100 * count) / total));
    const going = this.wonKey && !won?.done;
    const percent = won ? Math.round((100 * won.next) / won.cells.length) : 0;
    const state = going ? [make("span", {}, say("winnersGoing", { percent }))] : [];
    const ties = shares.find(([whose]) => whose === "tied")?.[1] ?? 0;
    const other = 2 * ties > total && pairs.find(([kind]) => kind === "minimum")?.[1];
    const hint = other ? [make("span", {}, say("winnersTies", { other }))] : [];
    this.find("winners-legend").replaceChildren(...parts, ...state, ...hint);
  },

  winnerShare(whose, percent) {
    const number = typeof whose === "number";
    const place = number && this.won.kind === "minimum" && this.problem.minima[whose].map((x) => shortNumber(x)).join(", ");
    const name = number ? (place ? say("winnersMinimum", { place }) : this.list.names[whose]) : say(`winners-${whose}`);
    const swatch = make("i", { class: "swatch", style: hasColor(whose) ? `background: var(${this.winnerColor(whose)})` : "" });
    return make("span", {}, swatch, `${name} ${percent < 1 ? "<1" : Math.round(percent)} %`);
  },
});

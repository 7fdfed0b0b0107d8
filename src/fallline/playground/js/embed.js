/*
The page within another one, such as a chapter of the documentation: a link with `embed` among its fields shows the map, the
playing row, the curve that is wide, a legend and the note, in whatever space there is, and a way to the whole page as it stands.
*/

/** What stands in the relief's stead where none is shown: browsers give a page few contexts of WebGL, for all its frames. */
const NO_RELIEF = { setProblem() {}, setTheme() {}, draw() {} };

/** Whether a link is one of an embedded page. */
function isEmbedded(link) {
  return new URLSearchParams(link).has("embed");
}

Object.assign(App.prototype, {
  /** Lays the page out as its view says. */
  showView() {
    const { view } = this.state;
    document.body.classList.toggle("small", view === "small");
    document.body.classList.toggle("embed", view === "embed");
    for (const id of ["legend", "whole"]) this.find(id).hidden = view !== "embed";
  },

  /** The runs' names beside their colours; and where the whole page is. */
  showLegend() {
    if (this.state.view !== "embed") return;
    const named = this.list.names.map((name, k) =>
      make("span", {}, make("i", { class: "swatch", style: `background: var(--line-${lineOf(this.state, k)})` }), name),
    );
    this.find("legend").replaceChildren(...named);
    this.tellWhole();
  },

  /** Points the link to the whole page at the moment that is shown. */
  tellWhole() {
    this.find("whole").href = `#${this.link({ view: "full" })}`;
  },

  /** Within another page goes to the end of a walk that has not begun: what does not play, as on paper, shows all of it. */
  showEnd() {
    const { view, at, steps } = this.state;
    if (view !== "full" && !at) this.state.at = steps;
  },

  /** Plays as soon as the map is seen: a page may hold several of these, further down. */
  playWhenSeen() {
    this.seen?.disconnect();
    this.seen = new IntersectionObserver(
      (entries) => {
        if (!entries.some((entry) => entry.isIntersecting)) return;
        this.seen.disconnect();
        this.setPlaying(true);
      },
      { threshold: 0.4 },
    );
    this.seen.observe(this.find("map"));
  },
});

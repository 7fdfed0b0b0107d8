/*
The page on paper: in light colours, without what is there to be clicked, and as wide as a sheet. Canvases keep the pixels that they
have on the screen, so they are drawn again before, in the sizes that print.css gives them, and afterwards.
*/

Object.assign(App.prototype, {
  /** What plays within another page shows its end; the whole page the moment at which it is. */
  beforePrint() {
    const { body, documentElement: root } = document;
    if (body.classList.contains("printing")) return;
    if (this.state.view !== "full") this.endPlaying();
    this.screenTheme = root.dataset.theme;
    root.dataset.theme = "light";
    body.classList.add("printing");
    body.classList.toggle("sheet", this.state.view === "full");
    this.drawAgain();
    clearTimeout(this.remembering); // the theme of paper is not to be in the address
  },

  afterPrint() {
    const { body, documentElement: root } = document;
    if (!body.classList.contains("printing")) return;
    body.classList.remove("printing", "sheet");
    if (this.screenTheme) root.dataset.theme = this.screenTheme;
    else delete root.dataset.theme;
    this.drawAgain();
    this.remember();
  },

  endPlaying() {
    if (this.playing) this.state.at = 0;
    this.seen?.disconnect();
    this.setPlaying(false);
    this.showEnd();
  },

  /** Everything that is drawn, in the sizes and colours that the page has now. */
  drawAgain() {
    this.applyTheme();
    for (const curve of Object.values(this.curves)) curve.resize();
    this.numbersKey = null;
    this.show();
  },
});

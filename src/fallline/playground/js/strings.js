/* Every text of the page, in English and in Traditional Chinese. What a rule or a surface says of itself is English. */

const LANGUAGES = { en: "English", "zh-Hant": "繁體中文" };

const STRINGS = {
  en: {
    title: "How optimizers move",
    preset: "Show",
    own: "Your own setting",
    language: "Language",
    theme: "Light or dark",
    link: "Copy link",
    linkCopied: "Link copied",
    map: "Contour map. Click, drag or use the arrow keys to drop a start.",
    relief: "Error surface. Drag or use the arrow keys to turn it, ctrl and the wheel to come closer.",
    mapTitle: "Contour map",
    mapHint: "click to drop a start",
    reliefTitle: "Error surface",
    reliefHint: "drag to turn; heights are compressed",
    play: "Play",
    pause: "Pause",
    back: "One step back",
    forward: "One step forward",
    restart: "Back to the start",
    step: "Step",
    speed: "Speed",
    perSecond: "steps per second",
    steps: "Steps",
    surface: "Surface",
    typed: "Your own formula",
    formulaLabel: "Height as a formula of x and y",
    formulaHint: "such as x^2 + 3*sin(y); functions: {functions}",
    domainLabel: "x from, to; y from, to",
    domainWrong: "Each range needs two numbers, the smaller one first.",
    formulaEmpty: "Type a formula of x and y, such as x^2 + y^2.",
    formulaLong: "A formula has at most {detail} characters.",
    formulaSyntax: "This cannot be read as a formula: {detail}.",
    formulaForbidden:
      "“{detail}” cannot be part of a formula: only x, y, numbers, + − * / ^, pi, e, tau and the functions {functions}.",
    formulaNoValue: "This formula has no finite value and slope at the start: choose another start or formula.",
    rules: "Rules",
    add: "Add a rule",
    remove: "Remove {name}",
    select: "Select {name}",
    height: "loss",
    distance: "from minimum",
    lost: "lost",
    settings: "Settings of {name}",
    reset: "Back to its defaults",
    range: "{name}: {range}",
    noise: "Noise on every gradient",
    gradient: "Gradient from",
    all: "all examples: batch",
    batch: "a mini-batch",
    one: "one example: stochastic",
    inTurn: "one example after the other",
    noBatches: "This surface is no sum over examples, so every gradient is whole. Choose “hubble” for batches.",
    size: "Mini-batch size",
    seed: "Order of examples",
    curveHeight: "Loss above the minimum",
    curveHeightPlain: "Loss",
    curveLength: "Length of the step",
    curveAngle: "Angle to −gradient, in degrees",
    formula: "The formula of {name}",
    numbers: "In step {t}, for {axis}",
    noStep: "Take a step to see its numbers.",
    axis: "Coordinate",
    vectors: "Draw its step: the part of the states, the part of the gradient, and both",
    memory: "states",
    jump: "jump",
    correction: "gradient",
    correctionAhead: "correction",
    total: "step",
    totalAhead: "accumulated",
    source: "Source",
    status: "Step {t}. {runs}",
    statusRun: "{name}: loss {height}",
    statusLost: "{name} is lost",
    noscript: "This page needs JavaScript.",
    more: "What each rule computes comes from the same six lines that train networks with fallline.",
    feedBatch: "mini-batch",
    feedOne: "stochastic",
    feedInTurn: "in turn",
    noisy: "with noise",
  },
  "zh-Hant": {
    title: "梯度下降優化法怎麼走",
    preset: "示範",
    own: "自訂設定",
    language: "語言",
    theme: "淺色或深色",
    link: "複製連結",
    linkCopied: "已複製連結",
    map: "等高線圖。點選、拖曳或用方向鍵放置起點。",
    relief: "誤差曲面。拖曳或用方向鍵旋轉，按住 ctrl 並滾動滾輪可縮放。",
    mapTitle: "等高線圖",
    mapHint: "點選以放置起點",
    reliefTitle: "誤差曲面",
    reliefHint: "拖曳旋轉；高度經過壓縮",
    play: "播放",
    pause: "暫停",
    back: "後退一步",
    forward: "前進一步",
    restart: "回到起點",
    step: "步",
    speed: "速度",
    perSecond: "步/秒",
    steps: "步數",
    surface: "曲面",
    typed: "自訂函數",
    formulaLabel: "以 x 和 y 表示的高度",
    formulaHint: "例如 x^2 + 3*sin(y)；可用函數：{functions}",
    domainLabel: "x 的起、迄；y 的起、迄",
    domainWrong: "每個範圍需要兩個數，小的在前。",
    formulaEmpty: "請輸入 x 和 y 的算式，例如 x^2 + y^2。",
    formulaLong: "算式最多 {detail} 個字元。",
    formulaSyntax: "無法讀成算式：{detail}。",
    formulaForbidden: "算式中不能有「{detail}」：只能用 x、y、數字、+ − * / ^、pi、e、tau 以及函數 {functions}。",
    formulaNoValue: "這個算式在起點沒有有限的值和斜率：請換一個起點或算式。",
    rules: "優化法",
    add: "加入優化法",
    remove: "移除 {name}",
    select: "選取 {name}",
    height: "損失",
    distance: "與最小值的距離",
    lost: "發散",
    settings: "{name} 的設定",
    reset: "恢復預設值",
    range: "{name}:{range}",
    noise: "每個梯度都加上雜訊",
    gradient: "梯度取自",
    all: "全部樣本：批次梯度下降",
    batch: "小批次",
    one: "單一樣本：隨機梯度下降",
    inTurn: "依序一個一個樣本",
    noBatches: "這個曲面不是樣本的總和，每個梯度都是完整的。選「hubble」可以分批。",
    size: "小批次大小",
    seed: "樣本順序",
    curveHeight: "高出最小值的損失",
    curveHeightPlain: "損失",
    curveLength: "步長",
    curveAngle: "與負梯度的夾角（度）",
    formula: "{name} 的公式",
    numbers: "第 {t} 步，{axis} 方向",
    noStep: "走一步就能看到數值。",
    axis: "座標",
    vectors: "畫出這一步：狀態的部分、梯度的部分，以及兩者之和",
    memory: "狀態",
    jump: "跳躍",
    correction: "梯度",
    correctionAhead: "修正",
    total: "步",
    totalAhead: "累積梯度",
    source: "出處",
    status: "第 {t} 步。{runs}",
    statusRun: "{name}：損失 {height}",
    statusLost: "{name} 已發散",
    noscript: "這個頁面需要 JavaScript。",
    more: "每個優化法的計算，都來自 fallline 訓練網路時所用的同樣六行程式。",
    feedBatch: "小批次",
    feedOne: "隨機",
    feedInTurn: "依序",
    noisy: "加雜訊",
  },
};

/** What the survey calls the rules in Chinese; a rule without an entry keeps its title. */
const CHINESE_NAMES = {
  sgd: "梯度下降法 SGD",
  momentum: "動量法 Momentum",
  nag: "Nesterov 加速梯度法 NAG",
  adagrad: "自適應梯度 Adagrad",
  noisy_sgd: "梯度雜訊 NoisySGD",
  adamw: "權重衰減 AdamW",
  qhm: "準雙曲動量 QHM",
  qhadam: "準雙曲 QHAdam",
  aggmo: "聚合動量 AggMo",
};

/** What texts depend on: the language, and whether examples come in an order of their own. */
const page = { language: "en", cyclic: false };

/** A text in the chosen language, with {names} filled in. */
function say(key, values = {}) {
  const text = STRINGS[page.language][key] ?? STRINGS.en[key];
  return text.replace(/\{(\w+)\}/g, (whole, name) => (name in values ? values[name] : whole));
}

/** A text given in both languages, as in {en: "...", "zh-Hant": "..."}. */
function sayIn(texts) {
  return texts[page.language] ?? texts.en;
}

/** A run's name, with what makes it differ from the rule alone. */
function nameOf(run) {
  const name = page.language === "zh-Hant" ? CHINESE_NAMES[run.rule] : null;
  const feed = { all: "", batch: "feedBatch", one: page.cyclic ? "feedInTurn" : "feedOne" }[run.feed];
  const more = [feed && say(feed), run.noise && say("noisy")];
  return [name ?? ruleOf(run.rule).title, ...more.filter(Boolean)].join(" · ");
}

/** The runs' names; those that would be alike get what they differ in. */
function namesOf(runs) {
  const names = runs.map(nameOf);
  return runs.map((run, k) => {
    const alike = runs.filter((_, other) => names[other] === names[k]);
    const apart = hypersOf(run).filter(({ name }) => alike.some((other) => other.values[name] !== run.values[name]));
    return [names[k], ...apart.map(({ name }) => `${name} ${shortNumber(run.values[name])}`)].join(" · ");
  });
}

/** Puts the chosen language's texts into every element that names one. */
function translate(root) {
  document.documentElement.lang = page.language;
  for (const element of root.querySelectorAll("[data-text]")) element.textContent = say(element.dataset.text);
  for (const element of root.querySelectorAll("[data-label]")) {
    const text = say(element.dataset.label);
    element.setAttribute("aria-label", text);
    if (element.matches("button")) element.title = text;
  }
}

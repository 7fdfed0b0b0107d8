/* Every text of the page, in English and in Traditional Chinese. Sources, and what the parser of formulas says, are English. */

const LANGUAGES = { en: "English", "zh-Hant": "繁體中文" };

const STRINGS = {
  en: {
    title: "How optimizers move",
    preset: "What the survey shows",
    groupDescent: "Gradient descent",
    groupChallenges: "Challenges",
    groupMomentum: "Momentum",
    groupAdaptive: "A rate for each parameter",
    groupLater: "Since then",
    figure: "Fig. {figure}",
    surfaceNote: "{name}: {purpose}. Source: {source}.",
    own: "Your own setting",
    language: "Language",
    theme: "Light or dark",
    link: "Copy link",
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
    formulaHint: "such as x^2 + 3*sin(y), with pi, e, tau and the functions {functions}",
    domainLabel: "Ranges: x from, x to, y from, y to",
    domainWrong: "Four numbers, such as -2, 2, -1, 1: each range has the smaller one first.",
    formulaEmpty: "Type a formula of x and y, such as x^2 + y^2.",
    formulaLong: "A formula has at most {detail} characters.",
    formulaSyntax: "This cannot be read as a formula: {detail}.",
    formulaForbidden:
      "“{detail}” cannot be part of a formula: only x, y, numbers, + − * / ^, pi, e, tau and the functions {functions}.",
    formulaNoValue: "This formula has no finite value and slope anywhere in this range.",
    formulaParentheses: "Write {detail}(x), with one number in parentheses.",
    noRelief: "No 3-D view: this browser\nhas no WebGL, or it is off.\nThe map shows the same walks.",
    placed: "Start at {x}, {y}.",
    controls: "Playing",
    rules: "Rules",
    add: "Add a rule",
    remove: "Remove {name}",
    select: "Select {name}",
    height: "loss",
    distance: "from minimum",
    lost: "lost",
    settings: "Settings of {name}",
    reset: "Back to its defaults",
    fit: "Find its best learning rate here",
    changed: "{title}, changed",
    unknownRules: "This page has no rule {names}.",
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
    numbers: "Step {t} in numbers, for {axis}",
    noStep: "It took no step.",
    axis: "Coordinate",
    vectors: "Draw its next step: the part of the states, the part of the gradient, and both",
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
    more: "What each rule computes comes from the same six lines that train networks with fallline.",
    feedBatch: "mini-batch",
    feedOne: "stochastic",
    feedInTurn: "in turn",
    noisy: "with noise",
  },
  "zh-Hant": {
    title: "梯度下降優化法怎麼走",
    preset: "綜述的示範",
    groupDescent: "梯度下降",
    groupChallenges: "挑戰",
    groupMomentum: "動量",
    groupAdaptive: "每個參數自己的學習率",
    groupLater: "其他",
    figure: "圖 {figure}",
    surfaceNote: "{name}：{purpose}。出處：{source}。",
    own: "自訂設定",
    language: "語言",
    theme: "淺色或深色",
    link: "複製連結",
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
    formulaHint: "例如 x^2 + 3*sin(y)；可用 pi、e、tau 和函數 {functions}",
    domainLabel: "範圍：x 起, x 迄, y 起, y 迄",
    domainWrong: "需要四個數，例如 -2, 2, -1, 1：每個範圍小的在前。",
    formulaEmpty: "請輸入 x 和 y 的算式，例如 x^2 + y^2。",
    formulaLong: "算式最多 {detail} 個字元。",
    formulaSyntax: "無法讀成算式：{detail}。",
    formulaForbidden: "算式中不能有「{detail}」：只能用 x、y、數字、+ − * / ^、pi、e、tau 以及函數 {functions}。",
    formulaNoValue: "這個算式在這個範圍內沒有任何有限的值和斜率。",
    formulaParentheses: "請寫成 {detail}(x)，括號裡放一個數。",
    noRelief: "沒有 3-D 圖：這個瀏覽器\n沒有 WebGL，或已關閉。\n等高線圖上走的路是一樣的。",
    placed: "起點在 {x}, {y}。",
    controls: "播放",
    rules: "優化法",
    add: "加入優化法",
    remove: "移除 {name}",
    select: "選取 {name}",
    height: "損失",
    distance: "與最小值的距離",
    lost: "發散",
    settings: "{name} 的設定",
    reset: "恢復預設值",
    fit: "找出這裡最好的學習率",
    changed: "{title}（已修改）",
    unknownRules: "這個頁面沒有優化法 {names}。",
    range: "{name}：{range}",
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
    curveLength: "每一步的長度",
    curveAngle: "與負梯度的夾角（度）",
    formula: "{name} 的公式",
    numbers: "第 {t} 步的數值，{axis} 方向",
    noStep: "沒有走出任何一步。",
    axis: "座標",
    vectors: "畫出下一步：狀態的部分、梯度的部分，以及兩者之和",
    memory: "狀態",
    jump: "跳躍",
    correction: "梯度",
    correctionAhead: "校正",
    total: "步",
    totalAhead: "累積梯度",
    source: "出處",
    status: "第 {t} 步。{runs}",
    statusRun: "{name}：損失 {height}",
    statusLost: "{name} 已發散",
    more: "每個優化法的計算，都來自 fallline 訓練神經網路時所用的同樣六行程式。",
    feedBatch: "小批次",
    feedOne: "隨機",
    feedInTurn: "依序",
    noisy: "加雜訊",
  },
};

/** Chinese names of the rules: the survey's where it has one; a rule without an entry keeps its title. */
const CHINESE_NAMES = {
  sgd: "隨機梯度下降法 SGD",
  momentum: "動量法 Momentum",
  nag: "Nesterov 加速梯度法 NAG",
  adagrad: "自適應梯度法 Adagrad",
  adam: "自適應矩估計 Adam",
  nadam: "Nesterov 加速自適應矩估計 Nadam",
  noisy_sgd: "梯度雜訊 NoisySGD",
  adamw: "解耦權重衰減 AdamW",
  qhm: "準雙曲動量 QHM",
  qhadam: "準雙曲 QHAdam",
  aggmo: "聚合動量 AggMo",
  lion: "符號動量 Lion",
  adabelief: "信念自適應 AdaBelief",
  adan: "自適應 Nesterov 動量 Adan",
  ademamix: "雙平均 AdEMAMix",
  adopt: "任意 β₂ 皆收斂 ADOPT",
  radam: "修正自適應 RAdam",
  lamb: "分層自適應動量 LAMB",
  lars: "分層自適應速率 LARS",
  stable_adamw: "穩定 StableAdamW",
  mars: "變異縮減 MARS",
  adafactor: "分解式 Adafactor",
  came: "信心導引 CAME",
  prodigy: "自估學習率 Prodigy",
  dadapt_adam: "自估學習率 DAdaptAdam",
  muon: "正交化動量 Muon",
  normuon: "逐列正規化 NorMuon",
  shampoo: "矩陣預處理 Shampoo",
  soap: "特徵基底 SOAP",
  schedule_free_sgd: "免排程 ScheduleFreeSGD",
  schedule_free_adamw: "免排程 ScheduleFreeAdamW",
  schedule_free_radam: "免排程 ScheduleFreeRAdam",
};

/** What the rules do, in Chinese; a rule without an entry keeps its own line. */
const CHINESE_SUMMARIES = {
  adabelief: "Adam 的變形，除以梯度偏離其平均的程度，而不是梯度的大小。",
  adadelta: "每一步以參數自己的單位計算，不需要學習率；lr 只是給排程用的倍數。",
  adagrad: "每個參數的學習率隨梯度平方的總和下降，少見的特徵學得快。",
  adam: "梯度與梯度平方的指數移動平均，並校正從零開始的偏差。",
  adamax: "Adam 的變形，以近來最大的梯度取代均方根；u = 0 時不更新。",
  adamw: "Adam 加上解耦的權重衰減。",
  adan: "Adam 加上 Nesterov 的前瞻，由梯度及其變化的移動平均算出。",
  ademamix: "Adam 加上第二個、慢的梯度平均；兩者在 warmup 步內逐漸到位。",
  adopt: "Adam 的變形，每個梯度除以先前的平均，因此任何 beta2 都會收斂。",
  aggmo: "多個動量的平均，彼此抑制對方的震盪。",
  amsgrad: "Adam 的變形，除以至今最大的梯度平方平均，學習率因此不會回升；沒有偏差校正。",
  lion: "每步一樣長，方向是動量與梯度平均後的正負號；只需保留一個陣列。",
  momentum: "像一顆沉重的球，保留上一步的一部分。學習率在 v 裡面。",
  nadam: "Adam 加上 Nesterov 的前瞻，寫在目前的點上。",
  nag: "Nesterov 加速梯度：在動量將要到達的地方取梯度。",
  noisy_sgd: "在每個梯度上加雜訊的 SGD，幫助很深的神經網路離開不良的初始化。",
  qhadam: "Adam 的兩個移動平均，都再與當下的梯度平均。",
  qhm: "單純的 SGD 步與動量步的平均。",
  radam: "Adam 的變形，等到梯度平方的平均可信才除以它；之前走動量的步。",
  lamb: "AdamW 的變形，每個張量一步的長度與張量本身的長度成正比。",
  lars: "動量法，每個張量的學習率正比於張量與梯度的範數之比。",
  stable_adamw: "AdamW 的變形，梯度突然超過其平均的張量走得慢些。",
  mars: "AdamW 用前一個梯度去除一部分雜訊。",
  adafactor: "除以梯度平方的平均，但只保留各列與各行的平均。",
  came: "有動量的 Adafactor，動量與最新一步不一致之處走得慢些。",
  prodigy: "自己找學習率的 Adam：由下往上估計起點到最小值的距離 d。",
  dadapt_adam: "以到最小值距離的下界決定學習率的 Adam；後繼者是 Prodigy。",
  muon: "矩陣沿著正交化的動量走，各個方向的份量相同。",
  normuon: "Muon 的變形，再以平方的平均使每一列一步的長度相同。",
  shampoo: "矩陣的 Adagrad，以列與行的乘積之和取代平方和。",
  soap: "在 Shampoo 矩陣的特徵基底裡走 Adam，基底每隔若干步更新；向量照 Adam 走。",
  rmsprop: "梯度除以近來大小的指數移動平均（均方根）。",
  schedule_free_adamw: "AdamW 走在 z = theta + d 上，評估的是它的平均 theta；不需要學習率排程，也不必預知訓練多久。",
  schedule_free_radam: "自己暖身的免排程 AdamW，在能判斷學習率之前不動。",
  schedule_free_sgd: "SGD 走在 z = theta + d 上，評估的是它的平均 theta；不需要學習率排程，也不必預知訓練多久。",
  sgd: "沿斜坡走一步；餵全部資料、一個樣本或一個小批次，就是三種梯度下降法。",
};

/** What the surfaces show, in Chinese. */
const CHINESE_PURPOSES = {
  sphere: "一個碗，毫無阻礙",
  ravine: "狹長的峽谷：橫向陡峭，縱向幾乎水平，下降時在兩壁之間擺盪",
  saddle: "(0, 0) 是鞍點，沿著稜線接近：單純的下降會停在這裡",
  plateau: "鞍點周圍的高原：四面八方的梯度都幾乎為零",
  booth: "傾斜的碗，軸與座標軸不同",
  rosenbrock: "彎曲的山谷：容易找到，卻不容易沿著走",
  beale: "平坦的盆地，四周是非常陡的峭壁",
  himmelblau: "四個同樣深的最小值：會到哪一個，由方法決定",
  rastrigin: "滿是凹痕的碗：局部最小值排成方格",
  hubble: "以最小平方法畫一條線穿過 24 個星系，梯度可以分批取",
  rare: "21 個樣本：20 個有權重 x 的特徵，只有一個有 y 的",
  reddi: "一個向左的大斜率、兩個向右的小斜率：平均而言左邊較低",
};

/** What a rule says of itself. */
function summaryOf(rule) {
  return (page.language === "zh-Hant" && CHINESE_SUMMARIES[rule.name]) || rule.summary;
}

/** What a surface shows. */
function purposeOf(surface) {
  return (page.language === "zh-Hant" && CHINESE_PURPOSES[surface.name]) || surface.purpose;
}

/** What texts depend on: the language, and whether the surface is a sum, whose examples may have an order of their own. */
const page = { language: "en", summed: false, cyclic: false };

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
  const parts = { batch: "feedBatch", one: "feedOne" };
  const feed = page.summed && run.feed !== "all" && (page.cyclic ? "feedInTurn" : parts[run.feed]);
  const more = [feed && say(feed), run.noise && say("noisy")];
  return [name ?? ruleOf(run.rule).title, ...more.filter(Boolean)].join(" · ");
}

/** The runs' names; those that would be alike get what they differ in. */
function namesOf(runs) {
  const names = runs.map(nameOf);
  const longer = runs.map((run, k) => {
    const alike = runs.filter((_, other) => names[other] === names[k]);
    const apart = (kind, name) => alike.some((other) => other[kind][name] !== run[kind][name]);
    const hypers = hypersOf(run).filter(({ name }) => apart("values", name));
    const flags = ruleOf(run.rule).flags.filter(({ name }) => apart("flags", name));
    const said = hypers.map(({ name }) => `${name} ${shortNumber(run.values[name])}`);
    return [names[k], ...said, ...flags.map(({ name }) => `${name} ${run.flags[name]}`)].join(" · ");
  });
  const clear = (k) => runs.every((run, other) => longer[other] !== longer[k] || run.rule === runs[k].rule);
  return longer.map((name, k) => (clear(k) ? name : `${name} (${runs[k].rule})`));
}

/** Puts the chosen language's texts into every element that names one. */
function translate(root) {
  document.documentElement.lang = page.language;
  document.title = `fallline: ${say("title")}`;
  for (const element of root.querySelectorAll("[data-text]")) element.textContent = say(element.dataset.text);
  for (const element of root.querySelectorAll("[data-label]")) {
    const text = say(element.dataset.label);
    element.setAttribute("aria-label", text);
    if (element.matches("button")) element.title = text;
  }
}

/* What rules, surfaces and runs are called, and what is said of them, in both languages. */

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
  ravine: "狹長的峽谷：兩壁陡峭，谷底幾乎水平，下降時在兩壁之間擺盪",
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

/** Chinese names of the surfaces. */
const CHINESE_SURFACES = {
  sphere: "碗",
  ravine: "峽谷",
  saddle: "鞍點",
  plateau: "高原",
  booth: "傾斜的碗",
  rosenbrock: "彎曲的山谷",
  beale: "峭壁圍繞的盆地",
  himmelblau: "四個最小值",
  rastrigin: "滿是凹痕的碗",
  hubble: "穿過星系的直線",
  rare: "罕見的特徵",
  reddi: "Reddi 的反例",
};

/** Chinese names of the schedules. */
const CHINESE_SCHEDULES = {
  constant: "固定不變",
  cosine: "沿餘弦下降",
  cosine_restarts: "餘弦下降後重來",
  exponential: "指數下降",
  inverse_sqrt: "與步數的平方根成反比",
  inverse_time: "與步數成反比",
  linear: "直線變化",
  multistep: "在指定的步數調低",
  one_cycle: "升一次、降一次",
  piecewise_constant: "分段固定",
  plateau: "停滯時調低",
  polynomial: "多項式下降",
  sequence: "一個接一個",
  step_decay: "每隔幾步調低",
  warmup: "先暖身",
};

/** A name as Python has it, in Chinese with what it means behind. */
function namedIn(chinese, name) {
  return page.language === "zh-Hant" && chinese[name] ? `${name}（${chinese[name]}）` : name;
}

/** What a rule says of itself. */
function summaryOf(rule) {
  return (page.language === "zh-Hant" && CHINESE_SUMMARIES[rule.name]) || rule.summary;
}

/** What a hyperparameter or a flag is, in words; empty where its declaration says nothing. */
function wordsOf({ words = "" }) {
  return (page.language === "zh-Hant" && DATA.words.chinese[words]) || words;
}

/** What a surface shows. */
function purposeOf(surface) {
  return (page.language === "zh-Hant" && CHINESE_PURPOSES[surface.name]) || surface.purpose;
}

/** A run's name, with what makes it differ from the rule alone. */
function nameOf(run) {
  const told = page.summed && run.rule === "sgd"; // its Chinese name says stochastic, whatever it is fed
  const name = page.language === "zh-Hant" && !told ? CHINESE_NAMES[run.rule] : null;
  const parts = { all: "feedAll", batch: "feedBatch", one: page.cyclic ? "feedInTurn" : "feedOne" };
  const feed = page.summed && parts[page.cyclic && run.feed === "batch" ? "one" : run.feed];
  const more = [feed && say(feed), run.noise && say("noisy")];
  return [name ?? ruleOf(run.rule).title, ...more.filter(Boolean)].join(" · ");
}

/** Whether two runs of a rule differ in a hyperparameter, which is no one's in a run without noise. */
function isApart(run, other, name) {
  return other.values[name] !== undefined && spelledValue(run, name) !== spelledValue(other, name);
}

/** A hyperparameter in few letters: its number, or its schedule's name, with the arguments where another one has that too. */
function shortValue(run, name, others) {
  const schedule = run.schedules[name];
  if (!schedule) return shortNumber(run.values[name]);
  const same = others.filter((other) => other.schedules[name]?.name === schedule.name);
  return same.length > 1 ? spelledSchedule(schedule) : schedule.name;
}

/** A hyperparameter as notes and formulas write it; the learning rate by its name, as in Python. */
function lettersOf({ name, label, symbol }) {
  return label ?? ((name !== "lr" && symbol.replace(/<[^>]*>/g, "")) || name);
}

/** The runs' names; those that would be alike get what they differ in. */
function namesOf(runs) {
  const names = runs.map(nameOf);
  const longer = runs.map((run, k) => {
    const alike = runs.filter((_, other) => names[other] === names[k]);
    const apart = (kind, name) => alike.some((other) => other[kind][name] !== run[kind][name]);
    const hypers = hypersOf(run).filter(({ name }) => alike.some((other) => isApart(run, other, name)));
    const flags = ruleOf(run.rule).flags.filter(({ name }) => apart("flags", name));
    const said = hypers.map((hyper) => `${lettersOf(hyper)} ${shortValue(run, hyper.name, alike)}`);
    return [names[k], ...said, ...flags.map(({ name }) => `${name} ${run.flags[name]}`)].join(" · ");
  });
  const clear = (k) => runs.every((run, other) => longer[other] !== longer[k] || run.rule === runs[k].rule);
  return longer.map((name, k) => (clear(k) ? name : `${name} (${runs[k].rule})`));
}

/* What the survey shows and claims, each as a setting of the page. Runs are spelled as in a link. */

const PRESETS = [
  {
    id: "race",
    title: { en: "Eight rules in a curved valley", "zh-Hant": "八種優化法在彎曲的山谷" },
    note: {
      en: "The valley is easy to find and hard to follow. SGD, Adagrad and Adam creep along it, Momentum and NAG run, AggMo and QHAdam run past the minimum and come back. Change a learning rate and the order changes: that is why fallline races tune each rule alike.",
      "zh-Hant":
        "山谷容易找到，卻不容易沿著走。SGD、Adagrad 和 Adam 慢慢爬，動量法和 NAG 用跑的，AggMo 和 QHAdam 衝過最小值再回來。改一下學習率，名次就變了：所以 fallline 的競賽會對每個方法做同樣的調校。",
    },
    state: { surface: "rosenbrock", start: [-1.2, 1], steps: 400, speed: 60 },
    runs: "sgd(lr=0.0012);momentum(lr=0.0015);nag(lr=0.0012);adagrad(lr=0.5);rmsprop(lr=0.01);adam(lr=0.08);aggmo(lr=0.0012);qhadam(lr=0.1)",
    focus: 5,
  },
  {
    id: "ravine",
    title: { en: "Momentum damps the swings of a ravine", "zh-Hant": "動量法減少峽谷中的震盪" },
    note: {
      en: "Steep across, nearly flat along: at 95 % of the largest stable rate SGD changes sides at every step. With momentum, steps across cancel and steps along add up.",
      "zh-Hant":
        "橫向陡峭，縱向幾乎水平：學習率為穩定上限的 95 % 時，SGD 每一步都換邊。加上動量後，橫向的步伐互相抵消，縱向的步伐累積起來。",
    },
    state: { surface: "ravine", start: [-10, 1], steps: 100, speed: 12 },
    runs: "sgd(lr=0.019);momentum(lr=0.019,gamma=0.5)",
    focus: 1,
  },
  {
    id: "nag",
    title: { en: "NAG's three vectors", "zh-Hant": "NAG 的三個向量" },
    note: {
      en: "NAG first makes the jump to which its momentum would carry it, takes the gradient there, and corrects: jump and correction add up to the accumulated step. Momentum takes its gradient before the jump, and swings further.",
      "zh-Hant":
        "NAG 先照動量跳一大步，在那裡取梯度再修正：跳躍加上修正就是累積的步伐。動量法在跳躍之前取梯度，所以擺得更遠。",
    },
    state: {
      surface: "formula",
      formula: "(x^2 + 3 * y^2) / 2",
      domain: [
        [-4, 4],
        [-2, 2],
      ],
      start: [-3.6, 1],
      steps: 80,
      speed: 3,
      at: 1,
      vectors: true,
    },
    runs: "nag(lr=0.3,gamma=0.9);momentum(lr=0.3,gamma=0.9)",
    focus: 0,
  },
  {
    id: "batches",
    title: { en: "Batch, mini-batch, stochastic", "zh-Hant": "批次、小批次與隨機梯度下降" },
    note: {
      en: "The same rule fed in three ways, on a line through Hubble's 24 galaxies (1929). All examples: a smooth path. Six: a rough one. One: it jitters, and its loss curve with it, around the minimum that it never settles in.",
      "zh-Hant":
        "同一個方法、三種餵法：用一條直線擬合哈伯 1929 年的 24 個星系。全部樣本：路徑平滑。六個樣本：有些顛簸。一個樣本：路徑和損失曲線都抖動，在最小值附近停不下來。",
    },
    state: { surface: "hubble", start: [-1.2, -0.6], steps: 240, speed: 30, size: 6 },
    runs: "sgd(lr=0.2);sgd(lr=0.2)@batch;sgd(lr=0.2)@one",
    focus: 2,
  },
  {
    id: "rates",
    title: { en: "The learning rate decides", "zh-Hant": "學習率決定一切" },
    note: {
      en: "SGD at four rates. Too small: it crawls. 1/20, one over the steepest curvature: straight into the valley, then along it. Just below 2/20: it swings from wall to wall, though it gets along faster. Just above: it is lost.",
      "zh-Hant":
        "SGD 用四個學習率。太小：爬得很慢。1/20，也就是最大曲率的倒數：直接走進谷底，再沿著谷走。略低於 2/20：在兩壁之間來回震盪，但沿著谷走得更快。略高：發散。",
    },
    state: {
      surface: "formula",
      formula: "(x^2 + 20 * y^2) / 2",
      domain: [
        [-12, 12],
        [-3, 3],
      ],
      start: [-10, 0.9],
      steps: 80,
      speed: 8,
      axis: 1,
    },
    runs: "sgd(lr=0.004);sgd(lr=0.05);sgd(lr=0.098);sgd(lr=0.104)",
    focus: 3,
  },
  {
    id: "saddle",
    title: { en: "Leaving a saddle point", "zh-Hant": "逃離鞍點" },
    note: {
      en: "The start lies a millionth beside the ridge that leads to the saddle. SGD needs 670 steps to be half way out, Adagrad 347; momentum, NAG and the other adaptive rules 134 or fewer. All have the rate 0.01 but Adadelta, which keeps its own.",
      "zh-Hant":
        "起點離通往鞍點的稜線只有百萬分之一。SGD 要 670 步才走出一半，Adagrad 要 347 步；動量法、NAG 和其他自適應方法只要 134 步以內。學習率都是 0.01，只有 Adadelta 用自己的。",
    },
    state: { surface: "saddle", start: [1, 1e-6], steps: 800, speed: 80 },
    runs: "sgd(lr=0.01);momentum(lr=0.01);nag(lr=0.01);adagrad(lr=0.01);rmsprop(lr=0.01);adam(lr=0.01);adadelta",
    focus: 0,
  },
  {
    id: "dying",
    title: { en: "Adagrad's dying rate", "zh-Hant": "Adagrad 逐漸消失的學習率" },
    note: {
      en: "A slope that never ends. Adagrad divides by the sum of all squared gradients, so its steps shrink like 1/√t; RMSprop and Adam divide by a moving average, and keep theirs; Adadelta's even grow. See the curve of step lengths.",
      "zh-Hant":
        "一道沒有盡頭的斜坡。Adagrad 除以所有梯度平方的總和，步長像 1/√t 一樣縮小；RMSprop 和 Adam 除以移動平均，步長不變；Adadelta 的步長還會變大。請看步長曲線。",
    },
    state: {
      surface: "formula",
      formula: "y^2 / 2 - x",
      domain: [
        [0, 12],
        [-2, 2],
      ],
      start: [0.3, 1.4],
      steps: 300,
      speed: 40,
    },
    runs: "adagrad(lr=0.25);rmsprop(lr=0.03);adam(lr=0.03);adadelta",
    focus: 0,
  },
  {
    id: "amsgrad",
    title: { en: "Where Adam goes the wrong way", "zh-Hant": "Adam 走錯方向的地方" },
    note: {
      en: "Reddi, Kale and Kumar's problem: one large slope to the left, then two small ones to the right. On average it is down to the left, yet Adam forgets the large gradient before it counts, and goes to the worst point. AMSGrad remembers it.",
      "zh-Hant":
        "Reddi、Kale 與 Kumar 的反例：先一個向左的大斜率，再兩個向右的小斜率。平均而言左邊較低，但 Adam 太快忘記大梯度，走到最差的點；AMSGrad 記得它。",
    },
    state: { surface: "reddi", start: [0, 0.6], steps: 1000, speed: 60 },
    runs: "adam(lr=0.01,beta1=0,beta2=0.1)@one;amsgrad(lr=0.01,beta1=0,beta2=0.1)@one;sgd(lr=0.01)@one",
    focus: 0,
  },
  {
    id: "noise",
    title: { en: "Noise leaves a bad start", "zh-Hant": "雜訊幫助離開糟糕的起點" },
    note: {
      en: "This start lies exactly on the ridge: no gradient ever points off it, and without noise every rule ends in the saddle. Noise on the gradients, which falls with the steps, frees them.",
      "zh-Hant":
        "這個起點正好在稜線上：梯度永遠不會指向兩側，沒有雜訊時任何方法都停在鞍點。在梯度上加入逐步減小的雜訊，就能離開。",
    },
    state: { surface: "saddle", start: [1, 0], steps: 400, speed: 50 },
    runs: "sgd(lr=0.02);adam(lr=0.02);noisy_sgd(lr=0.02);gradient_noise(adam(lr=0.02,noise=0.01))",
    focus: 2,
  },
  {
    id: "aggmo",
    title: { en: "AggMo: several momenta calm each other", "zh-Hant": "AggMo：多個動量互相平息" },
    note: {
      en: "With γ = 0.99 momentum swings for long. AggMo averages momenta of 0, 0.9 and 0.99, which damp each other. QHM averages a momentum step with a plain one.",
      "zh-Hant":
        "γ = 0.99 時動量法會擺盪很久。AggMo 平均 0、0.9 和 0.99 三個動量，讓它們互相抑制。QHM 則平均動量步與單純的一步。",
    },
    state: { surface: "booth", start: [-8, 1], steps: 400, speed: 60 },
    runs: "momentum(lr=0.002,gamma=0.99);aggmo(lr=0.002);qhm(lr=0.1,beta=0.99)",
    focus: 1,
  },
  {
    id: "minima",
    title: { en: "Which of four minima?", "zh-Hant": "四個最小值，會到哪一個？" },
    note: {
      en: "Himmelblau's function has four minima of the same depth. From one start, rules end in different ones: what a network becomes depends on how it was trained. Drop the start elsewhere.",
      "zh-Hant":
        "Himmelblau 函數有四個同樣深的最小值。從同一個起點出發，不同的方法會到不同的最小值：網路變成什麼樣子，也取決於怎麼訓練。把起點放到別處試試。",
    },
    state: { surface: "himmelblau", start: [0, -3], steps: 200, speed: 30 },
    runs: "sgd(lr=0.012);momentum(lr=0.01);nag(lr=0.01);adagrad(lr=0.8);rmsprop(lr=0.05);adam(lr=0.3);nadam(lr=0.3);adadelta(lr=8)",
    focus: 1,
  },
];

/** The state of a preset. */
function presetState(id, before) {
  const { state, runs, focus } = PRESETS.find((preset) => preset.id === id);
  return {
    ...firstState(),
    ...before,
    at: 0,
    vectors: false,
    based: "",
    unknown: [],
    ...state,
    preset: id,
    runs: splitRuns(runs).map(runFrom),
    focus,
  };
}

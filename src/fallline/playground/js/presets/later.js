/* The survey's chapter 3 from AdaMax on, and all rules together. */

const LATER_PRESETS = [
  {
    id: "adamax",
    section: "3.7",
    name: { en: "AdaMax", "zh-Hant": "AdaMax" },
    title: { en: "AdaMax hardly ever steps further than its rate", "zh-Hant": "AdaMax 的步伐幾乎不超過學習率" },
    note: {
      en: "A gentle slope, then a cliff. When the gradient grows suddenly, Adam's root of an average lags behind, and its longest step along x is 0.084 at a rate of 0.05. AdaMax divides by the largest gradient of late, the ℓ∞ norm, which sees the cliff at once: 0.05 at most.",
      "zh-Hant":
        "先是緩坡，再是峭壁。梯度突然變大時，Adam 的均方根跟不上，學習率 0.05 時在 x 方向最長的一步是 0.084。AdaMax 除以近來最大的梯度，也就是無窮範數，立刻看見峭壁：最多 0.05。",
    },
    state: {
      surface: "formula",
      formula: "y^2/20 - x/10 - 2*tanh(4*(x-4))",
      domain: [
        [0, 8],
        [-3, 3],
      ],
      start: [0.5, 0],
      steps: 150,
      speed: 15,
      panels: true,
      wide: "length",
    },
    runs: "adam(lr=0.05);adamax(lr=0.05)",
    focus: 1,
  },
  {
    id: "nadam",
    section: "3.8",
    name: { en: "Nadam", "zh-Hant": "Nadam" },
    title: { en: "Nadam looks ahead", "zh-Hant": "Nadam：會前瞻的 Adam" },
    note: {
      en: "Adam with the look-ahead of NAG, at the same rate: Nadam passes the minimum at step 20 instead of 22, swings 1.6 beyond it instead of 1.9, and stays below a loss of 0.1 from step 68 on instead of 91.",
      "zh-Hant":
        "Adam 加上 NAG 的前瞻，學習率相同：Nadam 第 20 步就越過最小值（Adam 是第 22 步），衝過頭 1.6（Adam 是 1.9），從第 68 步起損失一直低於 0.1（Adam 是第 91 步）。",
    },
    state: { surface: "booth", start: [-8, -6], steps: 95, speed: 12, panels: true, wide: "height" },
    runs: "adam(lr=0.5);nadam(lr=0.5)",
    focus: 1,
  },
  {
    id: "amsgrad",
    section: "3.9",
    name: { en: "AMSGrad", "zh-Hant": "AMSGrad" },
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
    section: "3.10",
    name: { en: "Noise", "zh-Hant": "梯度雜訊" },
    title: { en: "Noise leaves a bad start", "zh-Hant": "雜訊幫助離開不良的初始化" },
    note: {
      en: "This start lies exactly on the ridge: no gradient ever points off it, and without noise every rule ends in the saddle. Gaussian noise on the gradients, whose variance falls with the steps, frees them: both noisy ones end in a minimum.",
      "zh-Hant":
        "這個起點正好在稜線上：梯度永遠不會指向兩側，沒有雜訊時任何方法都停在鞍點。在梯度上加入常態（高斯）雜訊，變異數隨步數遞減，就能離開：兩個加了雜訊的都到了最小值。",
    },
    state: { surface: "saddle", start: [1, 0], steps: 400, speed: 50 },
    runs: "sgd(lr=0.02);adam(lr=0.02);noisy_sgd(lr=0.02);gradient_noise(adam(lr=0.02,noise=0.01))",
    focus: 2,
  },
  {
    id: "adamw",
    section: "3.11",
    name: { en: "AdamW", "zh-Hant": "AdamW" },
    title: { en: "AdamW decays the weights", "zh-Hant": "AdamW 的解耦權重衰減" },
    note: {
      en: "A whole line of minima. Adam stops where it meets it, at (3, 1). AdamW also shrinks the weights a little at each step, apart from the adaptive rate, so it slides along the line to the smallest ones, near (2, 2), for a loss of 0.003.",
      "zh-Hant":
        "整條線都是最小值。Adam 碰到它就停，在 (3, 1)。AdamW 每一步還會把權重縮小一點，而且與自適應的學習率無關（解耦），所以沿著線滑到權重最小的 (2, 2) 附近，代價是 0.003 的損失。",
    },
    state: {
      surface: "formula",
      formula: "(x + y - 4)^2 / 2",
      domain: [
        [-1, 6],
        [-1, 6],
      ],
      start: [5, 3],
      steps: 800,
      speed: 80,
    },
    runs: "adam(lr=0.05);adamw(lr=0.05,weight_decay=0.1)",
    focus: 1,
  },
  {
    id: "aggmo",
    section: "3.11",
    name: { en: "AggMo", "zh-Hant": "AggMo" },
    title: { en: "AggMo: several momenta calm each other", "zh-Hant": "AggMo：多個動量互相平息" },
    note: {
      en: "With γ = 0.99 momentum keeps swinging: after 400 steps its loss is still above 1. AggMo averages momenta of 0, 0.9 and 0.99, which damp each other: from step 108 on it is below. QHM averages a momentum step with a plain one.",
      "zh-Hant":
        "γ = 0.99 時動量法會震盪很久：400 步後損失還在 1 以上。AggMo 平均 0、0.9 和 0.99 三個動量，讓它們互相抑制：從第 108 步起就在 1 以下。QHM 則平均動量步與單純的一步。",
    },
    state: { surface: "booth", start: [-8, 1], steps: 400, speed: 60 },
    runs: "momentum(lr=0.002,gamma=0.99);aggmo(lr=0.002);qhm(lr=0.1,beta=0.99)",
    focus: 1,
  },
  {
    id: "race",
    section: "3",
    name: { en: "Eight rules", "zh-Hant": "八種優化法" },
    title: { en: "Eight rules in a curved valley", "zh-Hant": "八種優化法在彎曲的山谷" },
    note: {
      en: "The valley is easy to find and hard to follow. SGD, Adagrad, RMSprop and Adam creep along it, Momentum and NAG run, AggMo runs past the minimum and comes back. QHAdam bursts: when it has all but arrived, its loss leaps from below 0.001 to more than 10 near step 360, and falls again. With other learning rates the order is another: that is why fallline races tune each rule alike.",
      "zh-Hant":
        "山谷容易找到，卻不容易沿著走。SGD、Adagrad、RMSprop 和 Adam 慢慢爬，動量法和 NAG 用跑的，AggMo 衝過最小值再回來。QHAdam 會突然爆衝：幾乎到了的時候，在第 360 步左右，損失從 0.001 以下跳到 10 以上，再降回來。學習率不同，名次就不同：所以 fallline 的競賽會對每個方法做同樣的調校。",
    },
    state: { surface: "rosenbrock", start: [-1.2, 1], steps: 400, speed: 60 },
    runs: "sgd(lr=0.0012);momentum(lr=0.0015);nag(lr=0.0012);adagrad(lr=0.5);rmsprop(lr=0.01);adam(lr=0.08);aggmo(lr=0.0012);qhadam(lr=0.1)",
    focus: 5,
  },
];

/*
The survey's chapters 1 and 2: the step, how it is fed, and what makes it hard. A preset is {id, section, figure, name, title,
note, hint, state, runs, focus, lines}: the numbers of the survey's section and figure, a short name, what it claims, what else to do
on the whole page, and the setting that shows it, with its runs as in a link; and which colours its first runs have, where those of
arrows would mislead.
*/

const DESCENT_PRESETS = [
  {
    id: "step",
    section: "1",
    figure: "1.2",
    name: { en: "One step", "zh-Hant": "走一步" },
    title: { en: "One step against the gradient", "zh-Hant": "逆著梯度走一步" },
    note: {
      en: "From θ one step leads to θ + η Δθ, where Δθ = −∇L is the steepest way down. Only η differs: 0.1 lowers the loss from 6.75 to 5.09, close to the 4.95 that Taylor's first term foretells; 0.6 lowers it to 0.81; 1.4 oversteps the valley and ends higher, at 8.01.",
      "zh-Hant":
        "從 θ 走一步到 θ + η Δθ，其中 Δθ = −∇L 是最陡的下坡方向。三者只差在 η：0.1 使損失從 6.75 降到 5.09，接近泰勒級數一次項預測的 4.95；0.6 降到 0.81；1.4 衝過頭，反而升到 8.01。",
    },
    hint: { en: "Select a rule to see its step.", "zh-Hant": "點選優化法可以看它的那一步。" },
    state: {
      surface: "formula",
      formula: "(x^2 + 2*y^2) / 2",
      domain: [
        [-4, 4],
        [-3, 3],
      ],
      start: [-3, 1.5],
      steps: 1,
      speed: 1,
      vectors: true,
    },
    runs: "sgd(lr=0.1);sgd(lr=0.6);sgd(lr=1.4)",
    lines: [3, 4, 5],
    focus: 1,
  },
  {
    id: "rates",
    section: "1",
    name: { en: "Learning rate", "zh-Hant": "學習率" },
    title: { en: "The learning rate decides", "zh-Hant": "學習率決定一切" },
    note: {
      en: "SGD at four rates. Too small: it crawls. 1/20, one over the steepest curvature: straight into the valley, then along it. Just below 2/20: it swings from wall to wall, though it gets along faster. Just above: it diverges.",
      "zh-Hant":
        "SGD 用四個學習率。太小：收斂緩慢。1/20，也就是最大曲率的倒數：直接走進谷底，再沿著谷走。略低於 2/20：在兩壁之間來回震盪，但沿著谷走得更快。略高：發散。",
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
      panels: true,
      wide: "height",
    },
    runs: "sgd(lr=0.004);sgd(lr=0.05);sgd(lr=0.098);sgd(lr=0.104)",
    focus: 3,
  },
  {
    id: "batches",
    section: "2.1–2.3",
    figure: "2.1",
    name: { en: "Batches", "zh-Hant": "批次" },
    title: { en: "Batch, mini-batch, stochastic", "zh-Hant": "批次、小批次與隨機梯度下降" },
    note: {
      en: "The same rule fed in three ways, on a line through Hubble's 24 galaxies (1929). All examples: the loss falls at each of 240 steps. Six: it rises at 108 of them. One: it fluctuates, over the last 100 steps on average 15 times as far above the minimum as with six, and never settles.",
      "zh-Hant":
        "同一個方法、三種餵資料的方式：用一條直線擬合哈伯 1929 年的 24 個星系。每步用全部樣本：240 步的損失步步下降。每步六個：其中 108 步損失上升。每步一個：損失波動不停，最後 100 步平均高出最小值的幅度是六個樣本時的 15 倍，無法穩定下來。",
    },
    state: { surface: "hubble", start: [-1.2, -0.6], steps: 240, speed: 30, size: 6, wide: "height" },
    runs: "sgd(lr=0.2);sgd(lr=0.2)@batch;sgd(lr=0.2)@one",
    focus: 2,
  },
  {
    id: "convex",
    section: "2.1",
    name: { en: "Convex", "zh-Hant": "凸函數" },
    title: { en: "Convex: one minimum for all", "zh-Hant": "凸函數只有一個最小值" },
    note: {
      en: "A convex surface has no other minimum than the global one, so whole-batch descent converges to it from anywhere: here five rules do. The steps of RMSprop and Adadelta do not shrink: they keep swinging within 0.2 of it. Drop the start where you like.",
      "zh-Hant":
        "凸函數除了全域最小值之外沒有別的最小值，批次梯度下降法從任何地方出發都會收斂到那裡：這裡有五種優化法如此。RMSprop 和 Adadelta 的步伐不會縮小，一直在它周圍 0.2 以內來回擺動。起點請隨意放。",
    },
    state: { surface: "booth", start: [-8, 1], steps: 300, speed: 40 },
    runs: "sgd(lr=0.08);momentum(lr=0.02);nag(lr=0.02);adagrad(lr=4);rmsprop(lr=0.1);adam(lr=0.5);adadelta(lr=20)",
    focus: 0,
  },
  {
    id: "minima",
    section: "2.4",
    name: { en: "Four minima", "zh-Hant": "四個最小值" },
    title: { en: "Which of four minima?", "zh-Hant": "四個最小值，會到哪一個？" },
    note: {
      en: "Not convex: Himmelblau's function has four minima of the same depth. From one start the eight rules end in three of them: what a network becomes depends on how it was trained. Drop the start elsewhere.",
      "zh-Hant":
        "非凸：Himmelblau 函數有四個同樣深的最小值。從同一個起點出發，八種優化法到了其中三個：神經網路變成什麼樣子，也取決於怎麼訓練。把起點放到別處試試。",
    },
    state: { surface: "himmelblau", start: [0, -3], steps: 200, speed: 30 },
    runs: "sgd(lr=0.012);momentum(lr=0.01);nag(lr=0.01);adagrad(lr=0.8);rmsprop(lr=0.05);adam(lr=0.3);nadam(lr=0.3);adadelta(lr=8)",
    focus: 1,
  },
  {
    id: "dents",
    section: "2.4",
    name: { en: "Local minima", "zh-Hant": "局部最小值" },
    title: { en: "Trapped in a local minimum", "zh-Hant": "困在局部最小值" },
    note: {
      en: "Rastrigin's bowl is full of dents, and its global minimum is 0. SGD, Momentum, RMSprop and Adam at gentle rates all end in the first dent, at 17.9. Larger steps leap over ridges, but nobody says where to: Adam at 0.7 ends lower, at 12.9, Adagrad at 1.5 higher, at 31.8.",
      "zh-Hant":
        "Rastrigin 的碗佈滿凹痕，全域最小值是 0。SGD、動量法、RMSprop 和 Adam 用溫和的學習率，全都停在第一個局部最小值 17.9。步伐大就能跨過山脊，但落在哪裡沒有保證：Adam 用 0.7 到了較低的 12.9，Adagrad 用 1.5 卻到了較高的 31.8。",
    },
    state: { surface: "rastrigin", start: [3.3, -2.7], steps: 200, speed: 30 },
    runs: "sgd(lr=0.002);momentum(lr=0.002);rmsprop(lr=0.02);adam(lr=0.1);adam(lr=0.7);adagrad(lr=1.5)",
    focus: 4,
  },
  {
    id: "schedules",
    section: "2.2, 2.4",
    name: { en: "Schedules", "zh-Hant": "學習率排程" },
    title: { en: "A falling rate settles", "zh-Hant": "學習率下降，波動平息" },
    note: {
      en: "One example a step, 20 epochs. At a constant rate the loss keeps fluctuating, in the last two epochs 0.0075 above the minimum on average. Where the rate falls, by the clock or whenever the loss stops falling (a threshold), it comes below 0.0001, and SGD converges as batch descent does.",
      "zh-Hant":
        "每步一個樣本，共 20 個 epoch。學習率固定時損失一直波動，最後兩個 epoch 平均高出最小值 0.0075。學習率依排程下降，或在損失不再下降時調降（閾值），平均就低於 0.0001，SGD 和批次梯度下降法一樣收斂。",
    },
    hint: { en: "Each schedule can be edited as in Python.", "zh-Hant": "每個排程都能照 Python 的寫法修改。" },
    state: { surface: "hubble", start: [-1.2, -0.6], steps: 480, speed: 60, wide: "height" },
    runs: "sgd(lr=0.2);sgd(lr=0.2)@one;sgd(lr=inverse_time(0.2,decay=0.02))@one;sgd(lr=step_decay(0.2,every=120,factor=0.5))@one;sgd(lr=cosine(0.2,steps=480))@one;sgd(lr=plateau(0.2,factor=0.5,patience=1))@one",
    focus: 2,
  },
  {
    id: "sparse",
    section: "2.4, 3.3",
    name: { en: "Sparse", "zh-Hant": "稀疏特徵" },
    title: { en: "A rare feature wants larger steps", "zh-Hant": "少見的特徵需要較大的更新" },
    note: {
      en: "Two weights: x is seen in 20 of 21 examples, y in one. SGD has the same rate for both, so y, seen 10 times in 210 steps, is still at 0.56 on its way to 1. Adagrad gives each its own: at the end y's is 2.5 times that of x, and y is at 0.98. The rectangle at a ball has a side for each rate.",
      "zh-Hant":
        "兩個權重：21 個樣本中有 20 個出現 x 的特徵，只有一個出現 y 的特徵。SGD 兩者用同一個學習率，y 在 210 步裡只出現 10 次，目標是 1，才走到 0.56。Adagrad 給每個參數自己的學習率：最後 y 的學習率是 x 的 2.5 倍，y 走到 0.98。球周圍矩形的兩邊就是兩個方向的學習率。",
    },
    state: { surface: "rare", start: [-0.25, -0.25], steps: 210, speed: 20, rates: true },
    runs: "sgd(lr=0.1)@one;adagrad(lr=0.5)@one;adam(lr=0.05)@one",
    focus: 1,
  },
  {
    id: "saddle",
    section: "2.4",
    name: { en: "Saddle", "zh-Hant": "鞍點" },
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
    id: "plateau",
    section: "2.4",
    name: { en: "Plateau", "zh-Hant": "高原" },
    title: { en: "Stuck on a plateau", "zh-Hant": "停在高原（平坦區）" },
    note: {
      en: "Around this saddle the gradient is close to zero in every direction. SGD has not left after 1500 steps. Momentum and NAG have after 557, as small steps in one direction add up; Adagrad after 171, and RMSprop, Adam and Adadelta, which divide by the size of the gradient, after 64 or fewer.",
      "zh-Hant":
        "這個鞍點周圍是一片平坦區，每個方向的梯度都接近於零。SGD 走了 1500 步還沒離開。動量法和 NAG 在 557 步以內離開，因為同方向的小步會累積；Adagrad 要 171 步；RMSprop、Adam 和 Adadelta 會除以梯度的大小，只要 64 步以內。",
    },
    state: { surface: "plateau", start: [0.5, 0.05], steps: 1500, speed: 120 },
    runs: "sgd(lr=0.01);momentum(lr=0.01);nag(lr=0.01);adagrad(lr=0.01);rmsprop(lr=0.01);adam(lr=0.01);adadelta",
    focus: 0,
  },
];

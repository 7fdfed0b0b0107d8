/* The survey's chapter 3 from Momentum to Adam. */

const RULE_PRESETS = [
  {
    id: "ravine",
    section: "3.1",
    figure: "3.1",
    name: { en: "Momentum", "zh-Hant": "動量法" },
    title: { en: "Momentum damps the swings of a ravine", "zh-Hant": "動量法減少峽谷中的震盪" },
    note: {
      en: "Steep across, nearly flat along: at 95 % of the largest stable rate SGD changes sides at each of 100 steps. With momentum, steps across cancel and steps along add up. γ = 0.5 damps the swings most: 4.9 of way across instead of 19. γ = 0.9, the usual one, comes within 1 of the minimum first, after 14 steps instead of 59, and rolls on past it like a ball.",
      "zh-Hant":
        "兩壁陡峭，谷底幾乎水平：學習率為穩定上限的 95 % 時，SGD 走 100 步，每一步都換邊。加上動量後，橫越峽谷的步伐互相抵消，沿著谷底的步伐累積起來。γ = 0.5 抑制震盪最多：橫越峽谷總共只走 4.9，而不是 19。常用的 γ = 0.9 最先進入最小值周圍 1 以內，只要 14 步而不是 59 步，然後像球一樣滾過頭。",
    },
    state: { surface: "ravine", start: [-10, 1], steps: 100, speed: 12, panels: true },
    runs: "sgd(lr=0.019);momentum(lr=0.019,gamma=0.5);momentum(lr=0.019,gamma=0.9)",
    focus: 2,
  },
  {
    id: "nag",
    section: "3.2",
    figure: "3.2",
    name: { en: "NAG", "zh-Hant": "NAG" },
    title: { en: "NAG's three vectors", "zh-Hant": "NAG 的三個向量" },
    note: {
      en: "NAG first makes the jump to which its momentum would carry it (brown), takes the gradient there and corrects (red): both add up to the accumulated gradient (green). Standard momentum, in blue from the same point, takes its gradient before the jump. So the ball of standard momentum swings 2.8 beyond the minimum, NAG's only 1.1.",
      "zh-Hant":
        "NAG 先照動量跳一大步（棕），在那裡取梯度再校正（紅）：兩者相加就是累積梯度（綠）。標準動量（藍）從同一點出發，在跳躍之前取梯度。所以標準動量的球衝過最小值 2.8 之遠，NAG 只有 1.1。",
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
    lines: [4, 0],
    focus: 0,
  },
  {
    id: "dying",
    section: "3.3",
    name: { en: "Adagrad", "zh-Hant": "Adagrad" },
    title: { en: "Adagrad's dying rate", "zh-Hant": "Adagrad 逐漸消失的學習率" },
    note: {
      en: "A slope that never ends. Adagrad divides by the root of the sum of all squared gradients: its steps shrink like 1/√t, from 0.3 to 0.0055. It leads until step 351, and after 3000 it is at 34, where RMSprop and Adam, whose moving average keeps their steps at 0.03, are at 92, and Adadelta, whose steps grow, at 93.",
      "zh-Hant":
        "一道沒有盡頭的斜坡。Adagrad 除以所有梯度平方總和的平方根，每一步的長度像 1/√t 一樣從 0.3 縮到 0.0055。它領先到第 351 步，3000 步後才到 34；RMSprop 和 Adam 改用指數移動平均，步伐一直是 0.03，都到了 92；Adadelta 的步伐還會變大，到了 93。",
    },
    state: {
      surface: "formula",
      formula: "y^2 / 100 - x",
      domain: [
        [0, 100],
        [-25, 25],
      ],
      start: [2, 0],
      steps: 3000,
      speed: 240,
      panels: true,
      wide: "length",
    },
    runs: "adagrad(lr=0.3);rmsprop(lr=0.03);adam(lr=0.03);adadelta(lr=2.5)",
    focus: 0,
  },
  {
    id: "units",
    section: "3.4",
    name: { en: "Adadelta", "zh-Hant": "Adadelta" },
    title: { en: "Adadelta's steps have the right units", "zh-Hant": "Adadelta 的步伐單位正確" },
    note: {
      en: "The way along is ten times as long as across, its slope a tenth. SGD multiplies by the slope: its first step is 0.19 across, 0.019 along, the wrong way round. It comes closest, as its rate was tuned to this unit: above 0.02 it diverges. RMSprop divides by its size, and steps as far as the rate says: at 0.001 it is half way after 500. Adadelta multiplies by the size of its past steps and needs no rate: at x = 0 after 397, though it still swings across, by 0.01 at the end.",
      "zh-Hant":
        "沿著谷底的路是橫越峽谷的十倍長，斜率卻只有十分之一。SGD 用學習率乘以斜率：第一步橫越峽谷走 0.19、沿著谷底走 0.019，正好相反。它最後離最小值最近，是因為學習率配合這個單位調過：超過 0.02 就發散。RMSprop 除以斜率的大小，但步伐由學習率決定：0.001 時走 500 步才到一半。Adadelta 乘以自己過去步伐的大小，不必設定學習率：397 步就到 x = 0，只是橫越峽谷的方向還在擺動，最後是 0.01。",
    },
    state: {
      surface: "formula",
      formula: "(x^2 + 100 * y^2) / 2",
      domain: [
        [-1.2, 1.2],
        [-0.3, 0.3],
      ],
      start: [-1, 0.1],
      steps: 500,
      speed: 60,
      panels: true,
    },
    runs: "sgd(lr=0.019);rmsprop(lr=0.001);adadelta",
    focus: 2,
  },
  {
    id: "rmsprop",
    section: "3.5",
    name: { en: "RMSprop", "zh-Hant": "RMSprop" },
    title: { en: "RMSprop forgets the cliff", "zh-Hant": "RMSprop 會忘記峭壁" },
    note: {
      en: "A cliff of slope 13, then a plain of slope 0.1. Adagrad's sum keeps the cliff for ever: after 300 steps its step on the plain is 0.0036. RMSprop's average forgets it: ahead from step 95 on, with steps that grow to 0.03, it comes to 7.9, Adagrad to 2.9. The rectangles show the rates: along x Adagrad's has become far smaller.",
      "zh-Hant":
        "先是斜率 13 的峭壁，然後是斜率 0.1 的平地。Adagrad 的總和永遠記得峭壁：300 步後，在平地上一步只有 0.0036。RMSprop 的指數移動平均會忘記它：從第 95 步起領先，步伐回升到 0.03，最後到了 7.9，而 Adagrad 只到 2.9。矩形的兩邊就是學習率：在 x 方向，Adagrad 的小了許多。",
    },
    state: {
      surface: "formula",
      formula: "8 * exp(-3*x) - x/10 + y^2/2",
      domain: [
        [0, 10],
        [-2.5, 2.5],
      ],
      start: [0.2, 2],
      steps: 300,
      speed: 40,
      rates: true,
    },
    runs: "adagrad(lr=0.5);rmsprop(lr=0.03);sgd(lr=0.05)",
    focus: 1,
  },
  {
    id: "adam",
    section: "3.6",
    name: { en: "Adam", "zh-Hant": "Adam" },
    title: { en: "Adam corrects its bias", "zh-Hant": "Adam 的偏差校正" },
    note: {
      en: "The start lies in the dent of the global minimum. Averages that begin at 0 are too small at first. Adam divides by 1 − βᵗ, so its first step is 0.25 along each axis, the rate itself, 0.35 in all, and it settles in this dent. Without the correction, as AMSGrad is in the survey, the first step is √10 times as long, 1.1: it leaves, and ends in another dent, at 9.95. RMSprop with an average as long as Adam's, 0.999, leaps 2.2 even at a rate of 0.05, and leaves as well.",
      "zh-Hant":
        "起點就在全域最小值的凹痕裡。從 0 開始的平均一開始會偏小。Adam 除以 1 − βᵗ，所以第一步在每個方向都是 0.25，正好是學習率，合起來 0.35，最後停在這個凹痕裡。不做偏差校正時（綜述裡的 AMSGrad 就是），第一步是 1.1，也就是 √10 倍：它離開了，停在另一個凹痕，損失 9.95。RMSprop 的平均若和 Adam 一樣長（0.999），學習率只有 0.05，第一步也跳了 2.2，同樣離開了。",
    },
    state: { surface: "rastrigin", start: [0.25, -0.3], steps: 150, speed: 10, wide: "length" },
    runs: "adam(lr=0.25);amsgrad(lr=0.25);rmsprop(lr=0.05,gamma=0.999)",
    focus: 0,
  },
];

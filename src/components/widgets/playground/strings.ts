import { defineStrings } from '../../../i18n/strings.ts';

/** The words of the playground. */
export const strings = defineStrings({
  title: { en: 'What would you like to try?', zh: '你想试什么？' },

  // Names of the two networks, by what they normalize with.
  batchNorm: { en: 'batch norm', zh: '批量归一化' },
  none: { en: 'no norm', zh: '不归一化' },
  layerNorm: { en: 'layer norm', zh: '层归一化' },
  groupNorm: { en: 'group norm', zh: '组归一化' },
  noisyBatchNorm: { en: 'noisy batch norm', zh: '带噪声的批量归一化' },
  named: { en: '{letter}: {norm}', zh: '{letter}：{norm}' },
  inWords: { en: '{letter} ({norm})', zh: '{letter}（{norm}）' },

  // On the figure.
  loss: { en: 'loss', zh: '损失' },
  step: { en: 'step', zh: '步' },
  right: { en: '{accuracy} right', zh: '答对 {accuracy}' },
  reached: { en: '{target} at step {step}', zh: '第 {step} 步到 {target}' },
  diverged: { en: 'diverged at step {step}', zh: '第 {step} 步发散' },
  spreads: { en: 'spread of each layer’s output', zh: '各层输出的标准差' },
  gradients: { en: 'length of each layer’s gradient', zh: '各层梯度的长度' },
  layer: { en: 'layer', zh: '层' },

  // The takeaway.
  start: {
    en: 'Step 0: {a} and {b} are drawn from one seed, and neither has learned anything yet.',
    zh: '第 0 步：{a}和{b}出自同一个种子，都还什么也没学。',
  },
  bothReached: {
    en: '{a} reached {target} at step {stepA}, {b} at step {stepB}.',
    zh: '{a}在第 {stepA} 步达到 {target}，{b}在第 {stepB} 步。',
  },
  onlyA: {
    en: '{a} reached {target} at step {stepA}; {b} is at {accuracyB} after {step} steps.',
    zh: '{a}在第 {stepA} 步达到 {target}；{b}走到第 {step} 步，答对 {accuracyB}。',
  },
  onlyB: {
    en: '{b} reached {target} at step {stepB}; {a} is at {accuracyA} after {step} steps.',
    zh: '{b}在第 {stepB} 步达到 {target}；{a}走到第 {step} 步，答对 {accuracyA}。',
  },
  neither: {
    en: 'After {step} steps {a} gets {accuracyA} right, {b} {accuracyB}.',
    zh: '走到第 {step} 步，{a}答对 {accuracyA}，{b}答对 {accuracyB}。',
  },
  blown: {
    en: 'The training of {name} blew up at step {step}.',
    zh: '{name}训练到第 {step} 步就发散了。',
  },
  reachedAlone: {
    en: '{name} reached {target} at step {step}.',
    zh: '{name}在第 {step} 步达到 {target}。',
  },
  notAlone: {
    en: 'After {step} steps {name} gets {accuracy} right.',
    zh: '走到第 {step} 步，{name}答对 {accuracy}。',
  },
  description: {
    en: 'Two pictures of what each network says, their losses over the steps, and, layer by layer, the spread of its output and the length of its gradient.',
    zh: '两个网络各自的判断，损失随步数的变化，以及逐层的输出标准差和梯度长度。',
  },

  // The bench.
  network: { en: 'Network {letter}', zh: '网络 {letter}' },
  copy: { en: 'Same as {letter}', zh: '跟 {letter} 一样' },
  presets: { en: 'Worth trying', zh: '值得一试' },
  challenges: { en: 'Challenges', zh: '挑战' },
  challengesHow: {
    en: 'Set up the two networks and let a run go to its end: it is checked then.',
    zh: '设好两个网络，让训练跑完，就会自动核对。',
  },
  solved: { en: 'solved', zh: '完成' },
  unsolved: { en: 'not yet', zh: '还没' },

  // The reader's own points.
  ownPoints: { en: 'Your own points', zh: '你自己的点' },
  ownHow: {
    en: 'Click on a picture to add a point of the chosen class, or write one point per line: x, y, class (0, 1 or 2). Nothing leaves your browser.',
    zh: '在图上点一下，就加一个所选类别的点；也可以一行写一个点：x, y, 类别（0、1 或 2）。数据不会离开你的浏览器。',
  },
  pointClass: { en: 'Class of the next point', zh: '下一个点的类别' },
  usePoints: { en: 'Use these points', zh: '就用这些点' },
  pointsField: { en: 'Points, one per line', zh: '点，一行一个' },
  pointsUsed: { en: 'In use: {count} points.', zh: '正在用 {count} 个点。' },
  notInLink: {
    en: 'A link cannot carry your own points: they stay in this browser. Whoever opens it starts with the original points; send yours along as text.',
    zh: '链接带不走你自己的点，它们只留在这个浏览器里。别人打开链接，看到的是最初的那些点；要分享，请把框里的文字一起发过去。',
  },
  wrongLine: {
    en: 'Line {line}: expected {expected}, found “{found}”.',
    zh: '第 {line} 行：应为{expected}，看到的是“{found}”。',
  },
  wrongText: { en: 'Expected {expected}.', zh: '点数不对：{expected}。' },
  threeValues: { en: 'three values, as in 0.5, -0.2, 1', zh: '三个值，例如 0.5, -0.2, 1' },
  aNumber: { en: 'a number of at most a million', zh: '不超过一百万的数' },
  aClass: { en: 'a class: 0, 1 or 2', zh: '类别 0、1 或 2' },
  somePoints: { en: 'at least one point', zh: '至少要有一个点' },
  fewerPoints: { en: 'at most 2000 points', zh: '最多放 2000 个点' },

  // The data table.
  tableCaption: { en: 'Both networks up to step {step}', zh: '到第 {step} 步为止的两个网络' },
  tableLoss: { en: 'loss, {letter}', zh: '损失，{letter}' },
  tableAccuracy: { en: 'test accuracy, {letter}', zh: '测试准确率，{letter}' },
});

import { defineStrings } from '../../../i18n/strings.ts';

/** The words of the race. */
export const strings = defineStrings({
  title: { en: 'Does batch norm really train faster?', zh: '批量归一化真的让训练更快吗？' },

  // On the figure, where space is short.
  with: { en: 'with batch norm', zh: '用批量归一化' },
  without: { en: 'without', zh: '不用' },
  lineWith: { en: 'with', zh: '用' },
  lineWithout: { en: 'without', zh: '不用' },
  loss: { en: 'loss', zh: '损失' },
  step: { en: 'step', zh: '步' },
  right: { en: '{accuracy} right', zh: '答对 {accuracy}' },
  reached: { en: '{target} at step {step}', zh: '第 {step} 步到 {target}' },
  diverged: { en: 'diverged at step {step}, {layer}', zh: '第 {step} 步发散，{layer}' },
  smoothing: {
    en: 'Losses are drawn as a median over 9 steps.',
    zh: '损失曲线画的是 9 步的中位数。',
  },
  hiddenLayer: { en: 'hidden layer {layer}', zh: '第 {layer} 个隐藏层' },
  outputLayer: { en: 'output layer', zh: '输出层' },
  lossItself: { en: 'loss', zh: '损失' },

  // The takeaway: one sentence on what is drawn.
  start: {
    en: 'Step 0: two networks with the same weights, and neither has learned anything yet.',
    zh: '第 0 步：两个网络权重相同，都还什么也没学。',
  },
  waiting: { en: 'Training both networks from the same weights …', zh: '两个网络正从同样的权重开始训练……' },
  bothReached: {
    en: 'With batch norm the network reached {target} at step {with}, without it at step {without}.',
    zh: '用批量归一化的网络在第 {with} 步达到 {target}，不用的在第 {without} 步。',
  },
  tie: {
    en: 'Both networks reached {target} by the same step, {step}.',
    zh: '两个网络都在第 {step} 步达到 {target}。',
  },
  onlyWith: {
    en: 'With batch norm the network reached {target} at step {with}; without, it is at {without} after {step} steps.',
    zh: '用批量归一化的网络在第 {with} 步达到 {target}；不用的走到第 {step} 步，答对 {without}。',
  },
  onlyWithout: {
    en: 'Without batch norm the network reached {target} at step {without}; with, it is at {with} after {step} steps.',
    zh: '不用批量归一化的网络在第 {without} 步达到 {target}；用的走到第 {step} 步，答对 {with}。',
  },
  neither: {
    en: 'After {step} steps the network with batch norm gets {with} right, the one without {without}.',
    zh: '走到第 {step} 步，用批量归一化的网络答对 {with}，不用的答对 {without}。',
  },

  // Divergence is an outcome, with a way on.
  withDiverged: {
    en: 'With batch norm the training blew up at step {step}: {layer} left the range of finite numbers.',
    zh: '用批量归一化的网络训练到第 {step} 步就发散了：{layer}的数值溢出了。',
  },
  withoutDiverged: {
    en: 'Without batch norm the training blew up at step {step}: {layer} left the range of finite numbers.',
    zh: '不用批量归一化的网络训练到第 {step} 步就发散了：{layer}的数值溢出了。',
  },
  sameRunWith: {
    en: 'The same run with batch norm, on the left, gets {accuracy} right.',
    zh: '左边是同一次训练加上批量归一化：答对 {accuracy}。',
  },

  // The same race over ten seeds.
  tally: { en: 'Luck of the draw? Ten seeds', zh: '是不是运气？换十个种子' },
  tallyStart: { en: 'Run ten races', zh: '跑十场' },
  tallyGoOn: { en: 'Go on', zh: '接着跑' },
  tallyCancel: { en: 'Cancel', zh: '取消' },
  tallyProgress: { en: '{done} of {all} runs', zh: '已训练 {done} / {all} 次' },
  tallyPlot: {
    en: 'Step at which each network reached {target}, per seed:',
    zh: '每个种子下，两个网络达到 {target} 的步数：',
  },
  withFirst: { en: 'With batch norm first in {count} of {all}', zh: '{all} 场里，用批量归一化的先到 {count} 场' },
  withoutFirst: { en: 'without first in {count}', zh: '不用的先到 {count} 场' },
  ties: { en: 'tie in {count}', zh: '平手 {count} 场' },
  neitherArrived: { en: 'neither arrived in {count}', zh: '都没到 {count} 场' },
  listSeparator: { en: ', ', zh: '，' },
  sentenceEnd: { en: '.', zh: '。' },
  never: { en: 'never', zh: '没到' },
  seed: { en: 'seed {seed}', zh: '种子 {seed}' },

  // The data table.
  tableCaption: {
    en: 'The race up to step {step}: what the figure shows',
    zh: '到第 {step} 步为止的赛跑，和图上画的一样',
  },
  tableStep: { en: 'step', zh: '步' },
  tableLossWith: { en: 'loss, with batch norm', zh: '损失，用批量归一化' },
  tableLossWithout: { en: 'loss, without', zh: '损失，不用' },
  tableAccuracyWith: { en: 'test accuracy, with batch norm', zh: '测试准确率，用批量归一化' },
  tableAccuracyWithout: { en: 'test accuracy, without', zh: '测试准确率，不用' },
});

import { defineStrings } from '../../../i18n/strings.ts';

/** The words of the shifted distributions. */
export const strings = defineStrings({
  title: {
    en: 'If we shift the distributions on purpose, does training slow down?',
    zh: '故意让分布偏移，训练会变慢吗？',
  },

  // On the figure, where space is short.
  batchNorm: { en: 'BN', zh: 'BN' },
  noisy: { en: 'BN + noise', zh: 'BN 加噪声' },
  plain: { en: 'plain', zh: '什么都不加' },
  plainNoisy: { en: 'plain + noise', zh: '只加噪声' },
  training: { en: 'training accuracy, noise on', zh: '训练准确率，噪声开着' },
  inference: { en: 'test accuracy, noise off, running averages', zh: '测试准确率，噪声关掉，用滑动平均' },
  reestimated: { en: 'test accuracy, noise off, fresh statistics', zh: '测试准确率，噪声关掉，统计量重估' },
  move: { en: 'how far a unit’s mean moves in one step (sd)', zh: '一步之内，单元的均值移动多远（标准差）' },
  inputs: { en: 'what one unit hands on, every 20 steps', zh: '一个单元往后传的值，每 20 步一条' },
  dead: { en: 'only zeros', zh: '全是 0' },
  value: { en: 'value (zeros left out)', zh: '值（0 不画）' },
  step: { en: 'step', zh: '步' },

  // The takeaway: what is drawn, in numbers.
  start: {
    en: 'Step {step}: four networks with the same weights; two of them have their distributions shaken at every step.',
    zh: '第 {step} 步：四个网络权重相同，其中两个每走一步，分布就被搅乱一次。',
  },
  accuracies: {
    en: 'Training accuracy at step {step}: {batchNorm} with batch norm, {noisy} with batch norm and noise, {plain} plain, {plainNoisy} plain with the noise.',
    zh: '第 {step} 步的训练准确率：批量归一化 {batchNorm}，批量归一化加噪声 {noisy}，什么都不加 {plain}，只加噪声 {plainNoisy}。',
  },
  moves: {
    en: 'In a typical step a unit’s mean moves by {noisy} standard deviations with batch norm and noise, by {plain} in the plain network: {shifts}; {race}.',
    zh: '单元的均值一步通常移动多远？批量归一化加噪声的 {noisy} 个标准差，什么都不加的 {plain} 个：{shifts}；{race}。',
  },
  shiftsMore: { en: 'the noisy one shifts more', zh: '加了噪声的偏移更多' },
  shiftsNoMore: {
    en: 'even the noisy one shifts no more than the plain one',
    zh: '加了噪声的，偏移也没有超过什么都不加的',
  },
  noisyFirst: {
    en: 'it was the first of the two at {target}, at step {arrived}',
    zh: '两者当中，它先到 {target}，走了 {arrived} 步',
  },
  plainFirst: {
    en: 'the plain one was first at {target}, at step {arrived}',
    zh: '先到 {target} 的是什么都不加的，走了 {arrived} 步',
  },
  bothFirst: { en: 'both reached {target} at step {arrived}', zh: '两者都在第 {arrived} 步到 {target}' },
  noisyAhead: {
    en: 'neither of the two has reached {target}, and it is ahead',
    zh: '两者都没到 {target}，它领先',
  },
  notAhead: {
    en: 'neither of the two has reached {target}, and it is not ahead',
    zh: '两者都没到 {target}，它没有领先',
  },
  summary: {
    en: 'Step {step}: BN {batchNorm}, BN with noise {noisy}, plain {plain}, plain with noise {plainNoisy}.',
    zh: '第 {step} 步：BN {batchNorm}，BN 加噪声 {noisy}，什么都不加 {plain}，只加噪声 {plainNoisy}。',
  },

  // The same in inference.
  tested: {
    en: 'At step {step}, on test examples with the noise off: batch norm {batchNorm}, batch norm trained with noise {noisy}, plain {plain}, plain trained with noise {plainNoisy}.',
    zh: '第 {step} 步，在测试样本上、噪声关掉：批量归一化 {batchNorm}，加噪声训练的批量归一化 {noisy}，什么都不加 {plain}，只加噪声训练的 {plainNoisy}。',
  },
  averages: {
    en: 'The network trained with noise gets {inference} right with its running averages and {reestimated} with statistics estimated anew: {verdict}.',
    zh: '加噪声训练的批量归一化，用滑动平均答对 {inference}，统计量重新估计后答对 {reestimated}：{verdict}。',
  },
  averagesFail: {
    en: 'the averages were collected under noise and do not fit the network without it',
    zh: '滑动平均是在噪声里攒下的，噪声一关就对不上了',
  },
  averagesHold: { en: 'here the averages still serve', zh: '这里滑动平均还够用' },

  withName: { en: 'With batch norm', zh: '用批量归一化的网络' },
  noisyName: { en: 'With batch norm and noise', zh: '用批量归一化再加噪声的网络' },
  plainName: { en: 'The plain network', zh: '什么都不加的网络' },
  plainNoisyName: { en: 'The plain network with the noise', zh: '只加噪声的网络' },

  // The data table.
  tableCaption: { en: 'What the figure shows up to step {step}', zh: '到第 {step} 步为止，图上画的数' },
  tableStep: { en: 'step', zh: '步' },
  tableAccuracy: { en: 'accuracy, {name}', zh: '准确率，{name}' },
  tableMove: { en: 'move of the mean, {name}', zh: '均值移动，{name}' },
});

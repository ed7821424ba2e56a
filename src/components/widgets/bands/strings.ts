import { defineStrings } from '../../../i18n/strings.ts';

/** The words of the bands. */
export const strings = defineStrings({
  title: { en: 'Does that hold all through training?', zh: '整个训练过程都是这样吗？' },

  // On the figure.
  with: { en: 'with batch norm', zh: '用批量归一化' },
  without: { en: 'without', zh: '不用' },
  loss: { en: 'loss', zh: '损失' },
  gradient: { en: 'gradient change', zh: '梯度的变化' },
  smoothness: { en: 'β', zh: 'β' },
  step: { en: 'step', zh: '步' },
  ratios: {
    en: 'without ÷ with, median of the readings so far',
    zh: '不用 ÷ 用，取到目前为止各次测量的中位数',
  },
  ratioLoss: { en: 'loss range', zh: '损失的范围' },
  ratioGradient: { en: 'gradient change', zh: '梯度的变化' },
  ratioSmoothness: { en: 'β-smoothness', zh: 'β-平滑性' },
  paper: { en: 'paper: near 100×', zh: '论文：近 100 倍' },
  times: { en: '{factor}×', zh: '{factor} 倍' },
  same: { en: 'same', zh: '相同' },
  run: { en: 'With batch norm', zh: '用批量归一化的网络' },
  runWithout: { en: 'Without batch norm', zh: '不用批量归一化的网络' },

  // The takeaway: computed from what is drawn.
  start: {
    en: 'Step 0: one reading. Without batch norm the loss range is {loss} times as wide, the gradient changes {gradient} times as much, β is {smoothness} times as large.',
    zh: '第 0 步，只测了一次：不用批量归一化，损失范围是用了的 {loss} 倍，梯度变化是 {gradient} 倍，β 是 {smoothness} 倍。',
  },
  sentence: {
    en: 'Over {count} readings up to step {step}, without batch norm the loss range is {loss} times as wide, the gradient changes {gradient} times as much, β is {smoothness} times as large.',
    zh: '到第 {step} 步测了 {count} 次：不用批量归一化，损失范围是用了的 {loss} 倍，梯度变化是 {gradient} 倍，β 是 {smoothness} 倍。',
  },
  summary: {
    en: 'Step {step}, without ÷ with: loss range {loss}, gradient change {gradient}, β {smoothness}.',
    zh: '第 {step} 步，不用 ÷ 用：损失的范围 {loss}，梯度的变化 {gradient}，β {smoothness}。',
  },
  drawn: {
    en: 'Two panels with one logarithmic scale show, for each reading, the smallest and the largest value over steps of 0.5 to 4 learning rates along the gradient.',
    zh: '两幅图共用一个对数坐标：每次测量沿梯度走 0.5 到 4 倍学习率，画出最小和最大的值。',
  },

  // The data table.
  tableCaption: {
    en: '{quantity}, smallest and largest at each reading up to step {step}; without ÷ with: loss range {loss}, gradient change {gradient}, β {smoothness}',
    zh: '{quantity}：到第 {step} 步为止每次测量的最小值和最大值；不用 ÷ 用：损失的范围 {loss}，梯度的变化 {gradient}，β {smoothness}',
  },
  tableStep: { en: 'step', zh: '步' },
  tableLowWith: { en: 'smallest, with batch norm', zh: '最小，用批量归一化' },
  tableHighWith: { en: 'largest, with batch norm', zh: '最大，用批量归一化' },
  tableLowWithout: { en: 'smallest, without', zh: '最小，不用' },
  tableHighWithout: { en: 'largest, without', zh: '最大，不用' },
});

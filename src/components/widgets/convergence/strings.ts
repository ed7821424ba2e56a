import { defineStrings } from '../../../i18n/strings.ts';

/** The words of the convergence figure. */
export const strings = defineStrings({
  title: { en: 'How many steps to the target?', zh: '要走多少步才到目标？' },

  // On the figure, where space is short.
  with: { en: 'with batch norm', zh: '用批量归一化' },
  without: { en: 'without', zh: '不用' },
  equal: { en: 'both at {rate}', zh: '两边都用 {rate}' },
  best: { en: 'best for each: {with} and {without}', zh: '各用最合适的：{with} 和 {without}' },
  times: { en: 'without: {times} ×', zh: '不用：{times} 倍' },
  step: { en: 'steps to {target}', zh: '达到 {target} 的步数' },
  never: { en: 'never', zh: '没到' },
  seed: { en: 'seed {seed}', zh: '种子 {seed}' },

  // The takeaway: one sentence for each half of the picture.
  running: {
    en: '{done} of {all} runs done.',
    zh: '{all} 次训练做完了 {done} 次。',
  },
  equalTold: {
    en: 'Both at learning rate {rate}: {target} {with} with batch norm, {without} without (medians).',
    zh: '学习率都是 {rate} 时，达到 {target} 的步数，用批量归一化的{with}，不用的{without}（取中位数）。',
  },
  bestTold: {
    en: 'Each at its own best rate: {with} with, {without} without.',
    zh: '各用最合适的学习率时，用的{with}，不用的{without}。',
  },
  after: { en: 'after {step} steps', zh: '是 {step} 步' },
  notReached: { en: 'not within {steps} steps', zh: '走完 {steps} 步也没到' },

  // The data table.
  tableCaption: { en: 'Steps to {target}, seed by seed', zh: '每个种子达到 {target} 的步数' },
  tableSeed: { en: 'seed', zh: '种子' },
  tableEqualWith: { en: 'with batch norm, at {rate}', zh: '用批量归一化，学习率 {rate}' },
  tableEqualWithout: { en: 'without, at {rate}', zh: '不用，学习率 {rate}' },
  tableBestWith: { en: 'with batch norm, at its best, {rate}', zh: '用批量归一化，最合适的学习率 {rate}' },
  tableBestWithout: { en: 'without, at its best, {rate}', zh: '不用，最合适的学习率 {rate}' },
  tableMedian: { en: 'median', zh: '中位数' },
});

import { defineStrings } from '../../../i18n/strings.ts';

/** The words of the initialization figure. */
export const strings = defineStrings({
  title: { en: 'How much does the start matter?', zh: '起点有多要紧？' },

  // On the figure, where space is short.
  with: { en: 'with batch norm', zh: '用批量归一化' },
  without: { en: 'without', zh: '不用' },
  usable: { en: 'usable: {from} to {to}', zh: '可用：{from} 到 {to}' },
  usableOne: { en: 'usable: {from}', zh: '可用：{from}' },
  usableNone: { en: 'usable: none', zh: '可用：无' },
  gradientSpan: { en: '{from} to {to}', zh: '{from} 到 {to}' },
  accuracy: { en: 'best test accuracy on the way', zh: '途中最好的测试准确率' },
  batchAccuracy: { en: 'best test accuracy, batch mode', zh: '最好的测试准确率（批模式）' },
  gradient: { en: 'length of the first gradient', zh: '最初的梯度长度' },
  weights: { en: 'all weights, times', zh: '全部权重乘以' },
  outlierWeights: { en: 'a few weights, times', zh: '几个权重乘以' },
  outlierSample: { en: 'one example, times', zh: '一个样本乘以' },
  trained: { en: '{target} reached', zh: '达到 {target}' },
  stalled: { en: 'below', zh: '没达到' },
  diverged: { en: 'diverged', zh: '发散' },

  // The takeaway.
  running: { en: '{done} of {all} runs done.', zh: '{all} 次训练做完了 {done} 次。' },
  weightsTold: {
    en: '{seeds} reach {target} with batch norm when all weights are multiplied by {with}; without it, by {without}.',
    zh: '全部权重乘以多少，{seeds}还能达到 {target}：用批量归一化，{with}；不用，{without}。',
  },
  outlierWeightsTold: {
    en: '{seeds} reach {target} with batch norm when 5 weights of each layer are multiplied by {with}; without it, by {without}.',
    zh: '每层有 5 个权重乘以多少，{seeds}还能达到 {target}：用批量归一化，{with}；不用，{without}。',
  },
  outlierSampleTold: {
    en: '{seeds} reach {target} with batch norm when one example of each batch is multiplied by {with}; without it, by {without}.',
    zh: '每批有一个样本乘以多少，{seeds}还能达到 {target}：用批量归一化，{with}；不用，{without}。',
  },
  gradientTold: {
    en: 'Over this range the length of the first gradient changes by a factor of {with} with batch norm, {without} without it.',
    zh: '在这个范围里，最初的梯度最长是最短的多少倍：用批量归一化，约 {with}；不用，约 {without}。',
  },
  gradientSame: {
    en: 'The first gradient is measured on a batch without the outlying example, so it is the same everywhere here.',
    zh: '测量最初的梯度时，用的那一批里没有离群样本，所以这里处处相同。',
  },
  allSeeds: { en: 'All {all} seeds', zh: '{all} 个种子都' },
  mostSeeds: { en: 'At least {most} of {all} seeds', zh: '{all} 个种子里至少 {most} 个' },
  span: { en: '{from} to {to}', zh: '{from} 到 {to}' },
  one: { en: '{from} alone', zh: '只有 {from}' },
  none: { en: 'none of these', zh: '一个也没有' },

  // The data table.
  tableCaption: { en: 'What came of each start', zh: '每种起点的结果' },
  tableFactor: { en: 'times', zh: '倍数' },
  tableSeed: { en: 'seed', zh: '种子' },
  tableWith: { en: '{quantity}, with batch norm', zh: '{quantity}，用批量归一化' },
  tableWithState: { en: 'outcome, with', zh: '结果，用' },
  tableWithout: { en: '{quantity}, without', zh: '{quantity}，不用' },
  tableWithoutState: { en: 'outcome, without', zh: '结果，不用' },
});

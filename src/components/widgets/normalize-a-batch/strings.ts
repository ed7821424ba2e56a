import { defineStrings } from '../../../i18n/strings.ts';

/** The words of one batch. */
export const strings = defineStrings({
  title: { en: 'What does it do to one batch?', zh: '它对一批数做了什么？' },

  // On the figure, where space is short.
  before: { en: 'what arrives', zh: '进来的数' },
  after: { en: 'what leaves', zh: '出去的数' },
  note: { en: 'row: example, column: unit', zh: '行是样本，列是单元' },
  key: {
    en: 'Each bar is one number, to the left where it is negative; numbers of one color share a mean and a variance.',
    zh: '每根短条是一个数，向左为负；颜色相同的数共用一个均值、一个方差。',
  },

  // The takeaway: one sentence on what is drawn.
  batch: {
    en: 'Unit {unit} arrives with mean {mean} and standard deviation {sd} over {count} examples; it leaves with mean {meanAfter} and standard deviation {sdAfter}.',
    zh: '单元 {unit} 进来时，{count} 个样本上的均值是 {mean}，标准差是 {sd}；出去时，均值 {meanAfter}，标准差 {sdAfter}。',
  },
  layer: {
    en: 'Example {example} arrives with mean {mean} and standard deviation {sd} over its {count} units; it leaves with mean {meanAfter} and standard deviation {sdAfter}.',
    zh: '样本 {example} 进来时，{count} 个单元上的均值是 {mean}，标准差是 {sd}；出去时，均值 {meanAfter}，标准差 {sdAfter}。',
  },
  group: {
    en: 'In example {example}, units {from} to {to} arrive with mean {mean} and standard deviation {sd}; they leave with mean {meanAfter} and standard deviation {sdAfter}.',
    zh: '样本 {example} 的单元 {from} 到 {to} 进来时，均值是 {mean}，标准差是 {sd}；出去时，均值 {meanAfter}，标准差 {sdAfter}。',
  },
  sign2: {
    en: 'Of two numbers only the order is left: {low} and {high} become {lowAfter} and {highAfter}.',
    zh: '只有两个数，归一化后只剩谁大谁小：{low} 和 {high} 变成 {lowAfter} 和 {highAfter}。',
  },
  single: {
    en: 'The number is alone: it is its own mean, its variance is 0, and what leaves is β = {beta}, whatever arrived.',
    zh: '这个数没有同伴：均值就是它自己，方差是 0；不管进来的是多少，出去的都是 β = {beta}。',
  },
  summary: {
    en: 'Mean {mean} becomes {meanAfter}, standard deviation {sd} becomes {sdAfter}.',
    zh: '均值从 {mean} 变成 {meanAfter}，标准差从 {sd} 变成 {sdAfter}。',
  },

  // The table.
  tableCaption: {
    en: 'What arrives at the norm of hidden layer {layer}, and what leaves it',
    zh: '第 {layer} 个隐藏层的归一化，进来的数和出去的数',
  },
  tableCell: { en: 'Example, unit', zh: '样本、单元' },
  tableArrives: { en: 'z, arrives', zh: 'z，进来' },
  tableMean: { en: 'Mean μ', zh: '均值 μ' },
  tableVariance: { en: 'Variance σ²', zh: '方差 σ²' },
  tableLeaves: { en: 'y, leaves', zh: 'y，出去' },
});

import { defineStrings } from '../../../i18n/strings.ts';

/** The words of training and inference. */
export const strings = defineStrings({
  title: { en: 'Why does the same image get two answers?', zh: '同一张图片，为什么会得到两个答案？' },

  // On the figure, where space is short.
  companions: { en: 'one picture, other companions', zh: '同一张图，不同的同伴' },
  more: { en: '+{count}', zh: '+{count}' },
  answers: { en: 'taken for, in {count} batches', zh: '在 {count} 批里被认成' },
  accuracy: { en: 'share of test pictures right', zh: '测试图片答对的比例' },
  mean: { en: 'mean of one unit', zh: '一个单元的均值' },
  step: { en: 'step', zh: '步' },
  batch: { en: 'batch', zh: '本批' },
  running: { en: 'running', zh: '滑动平均' },

  // The takeaway: what the answers are, then how accurate both modes are.
  flips: {
    en: 'The same {label} goes into {count} batches of {size} and gets {kinds} different answers; it is read right in {right}.',
    zh: '同一个 {label} 放进 {count} 批，每批 {size} 张，答案出了 {kinds} 种，认对 {right} 次。',
  },
  steady: {
    en: 'The same {label} goes into {count} batches of {size} and gets one answer every time: {answer}.',
    zh: '同一个 {label} 放进 {count} 批，每批 {size} 张，每次都认成 {answer}。',
  },
  inference: {
    en: 'With running averages the companions don’t count: in every batch, this {label} gets the answer {answer}.',
    zh: '用滑动平均，同伴不起作用：这个 {label} 在哪一批里都认成 {answer}。',
  },
  accuracies: {
    en: 'At step {step}, {batch} of the test pictures are right with batch statistics and {running} with running averages.',
    zh: '到第 {step} 步，用本批统计量能答对 {batch} 的测试图片，用滑动平均能答对 {running}。',
  },
  runDiverged: { en: 'The run', zh: '这次训练' },
  redraw: { en: 'Draw other companions', zh: '换一批同伴' },

  // The table.
  tableCaption: {
    en: 'Answers in {count} batches, and the run up to step {step}',
    zh: '{count} 批里的答案，和到第 {step} 步为止的训练',
  },
  tableWhat: { en: 'Batch or step', zh: '批或步' },
  tableBatch: { en: 'batch {number}', zh: '第 {number} 批' },
  tableStep: { en: 'step {step}', zh: '第 {step} 步' },
  tableAnswer: { en: 'Answer', zh: '答案' },
  tableCompanions: { en: 'Companions', zh: '同伴' },
  tableAccuracyBatch: { en: 'Accuracy, batch statistics', zh: '准确率，本批统计量' },
  tableAccuracyRunning: { en: 'Accuracy, running averages', zh: '准确率，滑动平均' },
  tableMeanBatch: { en: 'Mean of the unit in the batch', zh: '该单元在批里的均值' },
  tableMeanRunning: { en: 'Its running average', zh: '它的滑动平均' },
});

import { defineStrings } from '../../../i18n/strings.ts';

/** The words of the learning rate range. */
export const strings = defineStrings({
  title: { en: 'Which learning rates train at all?', zh: '哪些学习率训练得动？' },

  // On the figure, where space is short.
  with: { en: 'with batch norm', zh: '用批量归一化' },
  without: { en: 'without', zh: '不用' },
  usable: { en: 'usable: {from} to {to}', zh: '可用：{from} 到 {to}' },
  usableOne: { en: 'usable: {from}', zh: '可用：{from}' },
  usableNone: { en: 'usable: none', zh: '可用：无' },
  accuracy: { en: 'best test accuracy on the way', zh: '途中最好的测试准确率' },
  learningRate: { en: 'learning rate', zh: '学习率' },
  trained: { en: '{target} reached', zh: '达到 {target}' },
  stalled: { en: 'below', zh: '没达到' },
  diverged: { en: 'diverged', zh: '发散' },

  // The takeaway.
  running: {
    en: '{done} of {all} runs done; {target} reached by {with} with batch norm and {without} without.',
    zh: '{all} 次训练做完了 {done} 次；达到 {target} 的，用批量归一化的有 {with} 次，不用的有 {without} 次。',
  },
  told: {
    en: '{seeds} reach {target} {with} with batch norm, {without} without it.',
    zh: '{seeds}能达到 {target} 的学习率：用批量归一化，{with}；不用，{without}。',
  },
  allSeeds: { en: 'All {all} seeds', zh: '{all} 个种子都' },
  mostSeeds: { en: 'At least {most} of {all} seeds', zh: '{all} 个种子里至少 {most} 个' },
  withSpan: { en: 'at learning rates from {from} to {to}', zh: '从 {from} 到 {to}' },
  withOne: { en: 'only at learning rate {from}', zh: '只有 {from}' },
  withNone: { en: 'at none of these learning rates', zh: '一个也没有' },
  withoutSpan: { en: 'from {from} to {to}', zh: '从 {from} 到 {to}' },
  withoutOne: { en: 'only at {from}', zh: '只有 {from}' },
  withoutNone: { en: 'at none', zh: '一个也没有' },

  // The data table.
  tableCaption: {
    en: 'What came of each learning rate after {steps} steps',
    zh: '每个学习率训练 {steps} 步后的结果',
  },
  tableRate: { en: 'learning rate', zh: '学习率' },
  tableSeed: { en: 'seed', zh: '种子' },
  tableWith: { en: 'best test accuracy, with batch norm', zh: '最好的测试准确率，用批量归一化' },
  tableWithState: { en: 'outcome, with', zh: '结果，用' },
  tableWithout: { en: 'best test accuracy, without', zh: '最好的测试准确率，不用' },
  tableWithoutState: { en: 'outcome, without', zh: '结果，不用' },
  stateTrained: { en: 'reached', zh: '达到' },
  stateStalled: { en: 'below', zh: '没达到' },
  stateDiverged: { en: 'diverged', zh: '发散' },
});

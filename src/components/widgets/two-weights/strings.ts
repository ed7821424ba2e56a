import { defineStrings } from '../../../i18n/strings.ts';

/** The words of the two weights. */
export const strings = defineStrings({
  title: {
    en: 'What does a smoother loss change for one descent?',
    zh: '损失平缓了，下山的路有什么不同？',
  },

  // On the figure.
  with: { en: 'with batch norm', zh: '用批量归一化' },
  without: { en: 'without', zh: '不用' },
  rate: { en: 'learning rate', zh: '学习率' },
  arrives: { en: 'arrives', zh: '到谷底' },
  arrivedAt: { en: 'step {step}', zh: '第 {step} 步' },
  notYet: { en: 'not in {steps}', zh: '{steps} 步没到' },
  diverged: { en: 'blows up', zh: '发散' },

  // The takeaway.
  both: {
    en: 'At learning rate {rate} both descents arrive: with batch norm at step {with}, without it at step {without}.',
    zh: '学习率 {rate} 时两边都到了谷底：用批量归一化走到第 {with} 步，不用走到第 {without} 步。',
  },
  onlyWith: {
    en: 'At learning rate {rate} the descent with batch norm arrives at step {with}; without it, {without}.',
    zh: '学习率 {rate} 时，用批量归一化的第 {with} 步到谷底；不用的{without}。',
  },
  onlyWithout: {
    en: 'At learning rate {rate} the descent without batch norm arrives at step {without}; with it, {with}.',
    zh: '学习率 {rate} 时，不用批量归一化的第 {without} 步到谷底；用的{with}。',
  },
  neither: {
    en: 'At learning rate {rate} neither arrives: with batch norm {with}, without it {without}.',
    zh: '学习率 {rate} 时两边都没到谷底：用批量归一化的{with}，不用的{without}。',
  },
  blewUp: { en: 'the loss blows up within {step} steps', zh: '走了 {step} 步就发散了' },
  stuck: { en: 'the loss is still {loss} after {steps} steps', zh: '走完 {steps} 步，损失还有 {loss}' },
  tally: {
    en: 'From this start {with} of the {all} learning rates lead to the bottom with batch norm, {without} without.',
    zh: '从这个起点出发，{all} 个学习率里，用批量归一化有 {with} 个能到谷底，不用有 {without} 个。',
  },
  computed: {
    en: 'Computed on this page, step by step: data of seed {seed}, {steps} steps per descent.',
    zh: '在本页逐步算出：数据来自随机种子 {seed}，每条路 {steps} 步。',
  },
  hint: { en: 'Move the start of the descent: arrow keys, click or drag', zh: '移动起点：方向键、点击或拖动' },

  // The data table.
  tableCaption: {
    en: 'The descent at learning rate {rate}, step by step',
    zh: '学习率 {rate} 走过的路，一步一行',
  },
  tableStep: { en: 'step', zh: '步' },
  tableWith: { en: '{what}, with batch norm', zh: '{what}，用批量归一化' },
  tableWithout: { en: '{what}, without', zh: '{what}，不用' },
  loss: { en: 'loss', zh: '损失' },
});

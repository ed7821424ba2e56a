import { defineStrings } from '../../../i18n/strings.ts';

/** The words of step and rewind. */
export const strings = defineStrings({
  title: {
    en: 'From one point, how far can you trust the gradient?',
    zh: '站在一点上，梯度能信多远？',
  },

  // On the figure, where space is short.
  with: { en: 'with batch norm', zh: '用批量归一化' },
  without: { en: 'without', zh: '不用' },
  loss: { en: 'loss', zh: '损失' },
  size: { en: 'step size', zh: '步长' },
  start: { en: 'P({point})', zh: 'P({point})' },
  safe: { en: 'safe up to {rate}', zh: '{rate} 以内不升' },
  unsafe: { en: 'no step is safe', zh: '一步都不行' },
  gradient: {
    en: 'gradient after the step, against the one at P: turn, length (log)',
    zh: '走到那里的梯度，与 P 处相比：转角和长度（对数）',
  },
  gradientShort: { en: 'gradient there: turn, length (log)', zh: '那里的梯度：转角、长度（对数）' },

  // The story.
  atStart: { en: 'At P({point})', zh: '在 P({point})' },
  going: { en: 'A step of {rate} …', zh: '走一步 {rate}……' },
  there: { en: 'Measured at {rate}', zh: '在 {rate} 处测好了' },
  returning: { en: 'Rewinding …', zh: '退回来……' },
  back: { en: 'Back at P({point})', zh: '回到 P({point})' },
  end: { en: 'Three steps, rewound', zh: '三步都走过，都退回了' },
  next: { en: 'Next', zh: '下一幕' },
  moment: { en: 'Moment of the experiment', zh: '演到第几幕' },

  // The takeaway: computed from what is drawn.
  nothingYet: {
    en: 'At P({point}) the loss is {with} with batch norm and {without} without. Now for the steps.',
    zh: '在 P({point})，用批量归一化的网络损失 {with}，不用的 {without}。下面开始走。',
  },
  oneStep: {
    en: 'A step of {rate} takes the loss from {with} to {withThere} with batch norm, from {without} to {withoutThere} without.',
    zh: '走一步 {rate}：用批量归一化，损失从 {with} 变到 {withThere}；不用，从 {without} 变到 {withoutThere}。',
  },
  further: {
    en: 'From P({point}), no step up to {with} raises the loss with batch norm; without it, none up to {without}.',
    zh: '从 P({point}) 出发，用批量归一化，步长到 {with} 损失都不升；不用，只到 {without}。',
  },
  alike: {
    en: 'From P({point}), no step up to {with} raises the loss with batch norm; without it, none up to {without}: not far apart.',
    zh: '从 P({point}) 出发，用批量归一化，步长到 {with} 损失都不升；不用，到 {without}：相差不多。',
  },
  shorter: {
    en: 'From P({point}), no step up to {without} raises the loss without batch norm; with it, only up to {with}.',
    zh: '从 P({point}) 出发，不用批量归一化，步长到 {without} 损失都不升；用了反而只到 {with}。',
  },
  onlyWith: {
    en: 'From P({point}), no step up to {with} raises the loss with batch norm; without it, even {smallest} does.',
    zh: '从 P({point}) 出发，用批量归一化，步长到 {with} 损失都不升；不用，连 {smallest} 都会升。',
  },
  onlyWithout: {
    en: 'From P({point}), no step up to {without} raises the loss without batch norm; with it, even {smallest} does.',
    zh: '从 P({point}) 出发，不用批量归一化，步长到 {without} 损失都不升；用了，连 {smallest} 都会升。',
  },
  neither: {
    en: 'From P({point}), even a step of {smallest} raises the loss, with batch norm and without.',
    zh: '从 P({point}) 出发，用不用批量归一化都一样，连 {smallest} 的一步都会让损失上升。',
  },
  lowered: {
    en: 'Of the three steps, {with} lower it with batch norm, {without} without.',
    zh: '三步里，让损失下降的：用的有 {with} 步，不用的有 {without} 步。',
  },
  blown: {
    en: 'The training blew up before it came to P({point}): {runs}.',
    zh: '训练还没到 P({point}) 就发散了：{runs}。',
  },
  runWith: { en: 'With batch norm', zh: '用批量归一化的网络' },
  runWithout: { en: 'Without', zh: '不用的网络' },
  blownWith: { en: 'with batch norm', zh: '用批量归一化的网络' },
  blownWithout: { en: 'without batch norm', zh: '不用的网络' },
  and: { en: ' and ', zh: '、' },
  drawn: {
    en: 'Both panels share logarithmic axes: the loss after a step along the gradient, against the size of the step.',
    zh: '两幅图共用对数坐标：横轴是沿梯度走的步长，纵轴是走到那里的损失。',
  },

  // The data table.
  tableCaption: { en: 'Along the gradient at P({point})', zh: '沿 P({point}) 处的梯度' },
  tableSize: { en: 'step size', zh: '步长' },
  tableLossWith: { en: 'loss, with batch norm', zh: '损失，用批量归一化' },
  tableLossWithout: { en: 'loss, without', zh: '损失，不用' },
  tableTurnWith: { en: 'turn of the gradient in degrees, with', zh: '梯度转角（度），用' },
  tableTurnWithout: { en: 'turn in degrees, without', zh: '梯度转角（度），不用' },
  tableLengthWith: { en: 'length of the gradient as a multiple, with', zh: '梯度长度（倍），用' },
  tableLengthWithout: { en: 'length as a multiple, without', zh: '梯度长度（倍），不用' },
});

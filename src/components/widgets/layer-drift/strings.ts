import { defineStrings } from '../../../i18n/strings.ts';

/** The words of the drifting layers. */
export const strings = defineStrings({
  title: {
    en: 'Do a layer’s inputs drift, and does batch norm stop it?',
    zh: '一层的输入会漂移吗？批量归一化能止住吗？',
  },

  // On the figure, where space is short.
  with: { en: 'with batch norm', zh: '用批量归一化' },
  without: { en: 'without', zh: '不用' },
  lineWith: { en: 'with', zh: '用' },
  lineWithout: { en: 'without', zh: '不用' },
  step: { en: 'step', zh: '步' },
  inputs: { en: 'value arriving at the layer (zeros left out)', zh: '到达这一层的值（0 不画）' },
  driftScale: { en: 'inputs move, every 4 steps (sd)', zh: '输入每 4 步移动多少（标准差）' },
  shiftScale: { en: 'gradient changes when earlier layers step', zh: '前面各层走一步，梯度改变多少' },

  // The takeaway: what is drawn, in numbers.
  start: {
    en: 'Step {step}: both networks started from the same weights, and no drift has been measured yet.',
    zh: '第 {step} 步：两个网络从同样的权重出发，还没有测到漂移。',
  },
  drift: {
    en: 'Up to step {step}, what arrives at layer {layer} moved by {without} standard deviations every 4 steps without batch norm and by {with} with it.',
    zh: '到第 {step} 步为止，第 {layer} 层收到的输入每 4 步移动的距离，不用批量归一化是 {without} 个标准差，用了是 {with} 个。',
  },
  shift: {
    en: 'When the layers before it take one step, its gradient changes by {without} without and {with} with: {verdict}.',
    zh: '前面各层走一步，它的梯度改变多少？不用是 {without}，用了是 {with}：{verdict}。',
  },
  bothLower: { en: 'both measures say that batch norm steadies the layer', zh: '两把尺子都说批量归一化让这一层更稳' },
  split: {
    en: 'the inputs are steadier with batch norm, the gradient is not',
    zh: '用了批量归一化，输入更稳，梯度却没有更稳',
  },
  splitOther: {
    en: 'the gradient is steadier with batch norm, the inputs are not',
    zh: '用了批量归一化，梯度更稳，输入却没有更稳',
  },
  neitherLower: { en: 'neither measure is lower with batch norm', zh: '两把尺子上，批量归一化都没占到便宜' },
  summary: {
    en: 'Inputs move {with} with batch norm, {without} without; gradient {shiftWith} and {shiftWithout}.',
    zh: '输入移动：用 {with}，不用 {without}；梯度改变：用 {shiftWith}，不用 {shiftWithout}。',
  },
  description: {
    en: 'Ridges show the values above 0 that arrive at the layer, one row for every 20 steps.',
    zh: '每 20 步画一条山脊，表示到达这一层、大于 0 的值怎样分布。',
  },

  withName: { en: 'With batch norm', zh: '用批量归一化的网络' },
  withoutName: { en: 'Without', zh: '不用的网络' },

  // The data table.
  tableCaption: {
    en: 'Layer {layer} up to step {step}: every reading drawn on the scales, and the zeros left out of the ridges',
    zh: '第 {layer} 层，到第 {step} 步为止：两把尺子上的每次测量，以及山脊里没画的 0 占多少',
  },
  tableStep: { en: 'step', zh: '步' },
  tableDriftWith: { en: 'inputs moved, with batch norm', zh: '输入移动，用批量归一化' },
  tableDriftWithout: { en: 'inputs moved, without', zh: '输入移动，不用' },
  tableShiftWith: { en: 'gradient changed, with batch norm', zh: '梯度改变，用批量归一化' },
  tableShiftWithout: { en: 'gradient changed, without', zh: '梯度改变，不用' },
  tableZerosWith: { en: 'share of zeros, with batch norm', zh: '0 的占比，用批量归一化' },
  tableZerosWithout: { en: 'share of zeros, without', zh: '0 的占比，不用' },
});

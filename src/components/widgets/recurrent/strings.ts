import { defineStrings } from '../../../i18n/strings.ts';

/** The words of the recurrent network. */
export const strings = defineStrings({
  title: { en: 'Why is it awkward in recurrent nets?', zh: '用在循环神经网络里，为什么别扭？' },

  // On the figure, where space is short.
  entering: { en: 'what enters tanh: {name}', zh: '进入 tanh 的值：{name}' },
  timeStep: { en: 'time step', zh: '时间步' },
  blank: { en: 'blank', zh: '空白' },
  average: { en: 'dashed: spread of all steps together', zh: '虚线：各步合起来的标准差' },
  right: { en: 'test digits right', zh: '测试数字答对' },
  key: { en: 'hollow: batch mode; filled: inference mode', zh: '空心：批模式；实心：推理模式' },
  none: { en: 'no norm', zh: '不归一化' },
  perStep: { en: 'BN, averages per step', zh: '批量归一化，每步各用一份' },
  shared: { en: 'BN, one shared average', zh: '批量归一化，各步共用一份' },
  layer: { en: 'layer norm', zh: '层归一化' },

  // The takeaway.
  start: {
    en: 'Step 0: four networks that will read the digits row by row, and know nothing yet.',
    zh: '第 0 步：四个网络准备逐行读数字，都还什么也没学。',
  },
  fails: {
    en: 'With one running average for all time steps, inference fails: {sharedBatch} right in batch mode, {sharedInference} in inference mode. With averages for each step: {perStepBatch} and {perStepInference}. No norm gets {none}, layer norm {layer}.',
    zh: '各时间步共用一份滑动平均，推理就失灵：批模式答对 {sharedBatch}，推理模式只有 {sharedInference}。每步各用一份：{perStepBatch} 和 {perStepInference}。不归一化 {none}，层归一化 {layer}。',
  },
  drops: {
    en: 'With one running average for all time steps, inference loses: {sharedBatch} right in batch mode, {sharedInference} in inference mode. With averages for each step: {perStepBatch} and {perStepInference}. No norm gets {none}, layer norm {layer}.',
    zh: '各时间步共用一份滑动平均，推理就吃亏：批模式答对 {sharedBatch}，推理模式是 {sharedInference}。每步各用一份：{perStepBatch} 和 {perStepInference}。不归一化 {none}，层归一化 {layer}。',
  },
  same: {
    en: 'So far one running average for all time steps costs little: {sharedBatch} right in batch mode, {sharedInference} in inference mode. With averages for each step: {perStepBatch} and {perStepInference}. No norm gets {none}, layer norm {layer}.',
    zh: '到这一步，各时间步共用一份滑动平均还没吃多少亏：批模式答对 {sharedBatch}，推理模式是 {sharedInference}。每步各用一份：{perStepBatch} 和 {perStepInference}。不归一化 {none}，层归一化 {layer}。',
  },
  short: {
    en: 'One shared average: {sharedBatch} in batch mode, {sharedInference} in inference mode.',
    zh: '各步共用滑动平均：批模式 {sharedBatch}，推理模式 {sharedInference}。',
  },
  spread: {
    en: 'In the network shown ({name}), values spread {ratio} times as far at row {last} as at row 1.',
    zh: '图中的网络（{name}）里，第 {last} 行的标准差是第 1 行的 {ratio} 倍。',
  },
  description: {
    en: 'For each time step, the distribution of what enters the tanh; and the accuracy of four networks in batch mode and in inference mode.',
    zh: '每个时间步进入 tanh 的值怎样分布；以及四个网络在批模式和推理模式下的准确率。',
  },

  // The table.
  caption: {
    en: 'Accuracy of four recurrent networks, and one seen from inside',
    zh: '四个循环神经网络的准确率，以及其中一个的内部',
  },
  quantity: { en: 'quantity', zh: '量' },
  at: { en: 'at', zh: '位置' },
  value: { en: 'value', zh: '值' },
  batchAccuracy: { en: 'accuracy in batch mode', zh: '批模式下的准确率' },
  inferenceAccuracy: { en: 'accuracy in inference mode', zh: '推理模式下的准确率' },
  deviation: { en: 'spread at time step', zh: '标准差（按时间步）' },
  overall: { en: 'spread of all steps', zh: '各步合起来的标准差' },
  share: { en: 'share at step {step} near', zh: '第 {step} 步的占比（按取值）' },
});

import { defineStrings } from '../../../i18n/strings.ts';

/** The words of the widget on depth. */
export const strings = defineStrings({
  title: { en: 'Can batch norm make things worse?', zh: '批量归一化会帮倒忙吗？' },

  // On the figure, where space is short.
  gradient: { en: 'gradient before training, last layer = 1', zh: '训练前的梯度，最后一层为 1' },
  theory: { en: 'dashed: theory for BN with ReLU', zh: '虚线：理论值（BN 加 ReLU）' },
  back: { en: 'layers back from the last', zh: '从最后一层往回数' },
  right: { en: 'test points right', zh: '测试点答对' },
  trained: { en: 'after 300 steps on the spiral', zh: '在螺旋上训练 300 步之后' },
  layers: { en: 'hidden layers', zh: '隐藏层数' },
  guessing: { en: 'guessing', zh: '瞎猜' },
  with: { en: 'batch norm', zh: '批量归一化' },
  without: { en: 'no norm', zh: '不归一化' },
  batchNormSkip: { en: 'BN + skips', zh: 'BN 加跳跃' },
  skip: { en: 'skips alone', zh: '只有跳跃' },
  layerNorm: { en: 'layer norm', zh: '层归一化' },

  // The takeaway.
  waiting: { en: 'Computing the gradients …', zh: '正在算梯度……' },
  explodes: {
    en: 'With batch norm the gradient explodes: at layer 2 of {depth} it is {with} times as long as at the last, × {rate} per layer. With no norm it is {without} times, {third} {thirdFactor} times.',
    zh: '用批量归一化，梯度爆炸：{depth} 层的网络，第 2 层的梯度是最后一层的 {with} 倍，每层 {rate} 倍。不归一化是 {without} 倍，{third}是 {thirdFactor} 倍。',
  },
  grows: {
    en: 'With batch norm the gradient grows on its way back: at layer 2 of {depth} it is {with} times as long as at the last, × {rate} per layer. With no norm it is {without} times, {third} {thirdFactor} times.',
    zh: '用批量归一化，梯度往回传时变大：{depth} 层的网络，第 2 层的梯度是最后一层的 {with} 倍，每层 {rate} 倍。不归一化是 {without} 倍，{third}是 {thirdFactor} 倍。',
  },
  calm: {
    en: 'Here batch norm does not blow the gradient up: at layer 2 of {depth} it is {with} times as long as at the last, × {rate} per layer. With no norm it is {without} times, {third} {thirdFactor} times.',
    zh: '这里批量归一化没有让梯度爆炸：{depth} 层的网络，第 2 层的梯度是最后一层的 {with} 倍，每层 {rate} 倍。不归一化是 {without} 倍，{third}是 {thirdFactor} 倍。',
  },
  learned: {
    en: 'Trained with {trained} layers: batch norm {withShare}, no norm {withoutShare}, {third} {thirdShare} right.',
    zh: '训练 {trained} 层的网络：批量归一化答对 {withShare}，不归一化 {withoutShare}，{third} {thirdShare}。',
  },
  short: {
    en: 'Gradient at layer 2 of {depth}: {with} times that of the last with batch norm, {without} without.',
    zh: '{depth} 层的网络，第 2 层的梯度：用批量归一化是最后一层的 {with} 倍，不用是 {without} 倍。',
  },
  description: {
    en: 'Left, the length of the gradient of each layer before training, on a logarithmic axis. Right, accuracy after training over the number of layers.',
    zh: '左图是训练前每一层梯度的长度，对数坐标。右图是训练后的准确率随层数的变化。',
  },

  // The table.
  caption: { en: 'Gradients of each layer, and accuracy by depth', zh: '各层的梯度，以及各深度的准确率' },
  quantity: { en: 'quantity', zh: '量' },
  layer: { en: 'layer, or number of layers', zh: '第几层，或层数' },
  value: { en: 'value', zh: '值' },
  gradientOf: { en: 'gradient, {net}', zh: '梯度，{net}' },
  accuracyOf: { en: 'accuracy, {net}', zh: '准确率，{net}' },
  theoryName: { en: 'theory', zh: '理论值' },
});

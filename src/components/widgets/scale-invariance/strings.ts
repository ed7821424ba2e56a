import { defineStrings } from '../../../i18n/strings.ts';

/** The words of the scale invariance. */
export const strings = defineStrings({
  title: { en: 'What if the weights are multiplied by ten?', zh: '把权重都乘以 10，会怎样？' },

  // On the figure.
  loss: { en: 'loss before the first step', zh: '第一步之前的损失' },
  gradient: { en: 'length of its gradient (layer 3)', zh: '梯度的长度（第 3 层）' },
  length: { en: 'with: length of the weights (layer 3)', zh: '用：权重的长度（第 3 层）' },
  rate: { en: 'with: effective learning rate', zh: '用：有效学习率' },
  alpha: { en: 'α', zh: 'α' },
  step: { en: 'step', zh: '步' },
  with: { en: 'with', zh: '用' },
  without: { en: 'without', zh: '不用' },
  times: { en: 'α = {alpha}', zh: 'α = {alpha}' },

  // The takeaway.
  asDrawn: {
    en: 'Weights as they were drawn: before the first step the loss is {with} with batch norm and {without} without.',
    zh: '权重保持初值：第一步之前，用批量归一化的损失是 {with}，不用的是 {without}。',
  },
  scaled: {
    en: 'All hidden weights × {alpha}: with batch norm the loss {with}; without, it {without}.',
    zh: '所有隐藏层的权重 × {alpha}：用批量归一化，损失{with}；不用，损失{without}。',
  },
  stays: { en: 'stays at {to}', zh: '还是 {to}' },
  moves: { en: 'goes from {from} to {to}', zh: '从 {from} 变成 {to}' },
  overflows: { en: 'goes from {from} beyond all finite numbers', zh: '从 {from} 涨到溢出' },
  gradients: {
    en: 'With batch norm the gradient of layer 3 is {gradient} long, {plain} at α = 1.',
    zh: '用批量归一化时，第 3 层的梯度长 {gradient}，α = 1 时长 {plain}。',
  },
  growth: {
    en: 'With batch norm, {step} steps at learning rate {learningRate} took the weights of layer 3 from length {first} to {last}.',
    zh: '用批量归一化，以学习率 {learningRate} 走 {step} 步，第 3 层权重的长度从 {first} 到 {last}。',
  },
  diverged: {
    en: 'With batch norm, the training at this α blew up at step {step}.',
    zh: '用批量归一化，这个 α 训练到第 {step} 步就发散了。',
  },
  description: {
    en: 'Four small charts: loss and gradient before training against α, for both networks; with batch norm, length of the weights and effective learning rate over the steps, a line for each α.',
    zh: '四幅小图：两个网络训练前的损失和梯度随 α 的变化；用批量归一化时，权重长度和有效学习率随步数的变化，每个 α 一条线。',
  },

  runName: { en: 'α = {alpha}, with batch norm', zh: 'α = {alpha}，用批量归一化' },

  // The data table.
  caption: {
    en: 'Every α: before the first step, and at step {step} with learning rate {learningRate}',
    zh: '每个 α：第一步之前，以及学习率 {learningRate} 下的第 {step} 步',
  },
  lossWith: { en: 'loss, with', zh: '损失，用' },
  lossWithout: { en: 'loss, without', zh: '损失，不用' },
  gradientWith: { en: 'gradient, with', zh: '梯度，用' },
  gradientWithout: { en: 'gradient, without', zh: '梯度，不用' },
  product: { en: 'gradient × α, with', zh: '梯度 × α，用' },
  lengthFirst: { en: 'length at step 0', zh: '第 0 步的长度' },
  lengthLast: { en: 'length at step {step}', zh: '第 {step} 步的长度' },
  rateLast: { en: 'effective learning rate at step {step}', zh: '第 {step} 步的有效学习率' },
});

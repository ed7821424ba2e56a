/** What a reader of the initialization figure may set. */
import { classifierParams, seedsParams } from '../../params/classifiers.ts';
import type { Params } from '../../params/param.ts';

export const params = {
  what: {
    kind: 'choice',
    options: ['weights', 'outlierWeights', 'outlierSample'],
    initial: 'weights',
    label: { en: 'What is too small or too large', zh: '让什么过小或过大' },
    notches: [
      {
        value: 'weights',
        label: { en: 'all weights', zh: '全部权重' },
        sentence: { en: 'All initial weights but those of the last layer.', zh: '除最后一层外，所有的初始权重。' },
      },
      {
        value: 'outlierWeights',
        label: { en: 'a few weights', zh: '几个权重' },
        sentence: { en: '5 initial weights of each layer but the last.', zh: '除最后一层外，每层 5 个初始权重。' },
      },
      {
        value: 'outlierSample',
        label: { en: 'one example', zh: '一个样本' },
        sentence: { en: 'The features of one example in each batch of 64.', zh: '每批 64 个样本里，有一个的特征。' },
      },
    ],
  },
  quantity: {
    kind: 'choice',
    options: ['accuracy', 'batchAccuracy', 'gradient'],
    initial: 'accuracy',
    label: { en: 'Look at', zh: '看什么' },
    notches: [
      {
        value: 'accuracy',
        label: { en: 'accuracy', zh: '准确率' },
        sentence: {
          en: 'On test data, in inference mode: batch norm uses its running averages.',
          zh: '测试数据，推理模式：批量归一化用滑动平均。',
        },
      },
      {
        value: 'batchAccuracy',
        label: { en: 'accuracy, batch mode', zh: '批模式准确率' },
        sentence: {
          en: 'On test data, normalized with its own mean and variance.',
          zh: '测试数据，用它自己的均值和方差归一化。',
        },
      },
      {
        value: 'gradient',
        label: { en: 'first gradient', zh: '最初的梯度' },
        sentence: { en: 'Length of the gradient before the first step.', zh: '走第一步之前，梯度的长度。' },
      },
    ],
  },
  task: {
    ...classifierParams.task,
    initial: 'digits',
    notches: [
      {
        value: 'digits',
        label: { en: 'digits', zh: '数字' },
        sentence: {
          en: 'Standardized digits, 3 hidden layers, learning rate 0.3.',
          zh: '标准化的数字图片，隐藏层 3 个，学习率 0.3。',
        },
      },
      {
        value: 'spiral',
        label: { en: 'spiral', zh: '螺旋' },
        sentence: { en: '6 hidden layers, learning rate 0.1.', zh: '隐藏层 6 个，学习率 0.1。' },
      },
    ],
  },
  ...seedsParams,
} as const satisfies Params;

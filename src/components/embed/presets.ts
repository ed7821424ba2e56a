/**
 * States of widgets with a page of their own: sites that ask an address how to embed it never hear of its settings, so a
 * state that is to be pasted needs an address without any.
 */
import type { Phrase } from '../../i18n/strings.ts';

export interface Preset {
  readonly widget: string;
  /** Last part of its address. */
  readonly name: string;
  /** The state, as in the address of the widget: `learningRate=1&depth=10`. */
  readonly set: string;
  readonly title: Phrase;
}

export const presets: readonly Preset[] = [
  {
    widget: 'race',
    name: 'learning-rate-1',
    set: 'learningRate=1',
    title: { en: 'Who still learns at learning rate 1?', zh: '学习率调到 1，谁还学得动？' },
  },
  {
    widget: 'race',
    name: 'ten-layers',
    set: 'learningRate=0.3&depth=10',
    title: { en: 'Ten hidden layers and large steps: who still learns?', zh: '隐藏层十个，步子又大，谁还学得动？' },
  },
  {
    widget: 'race',
    name: 'digits',
    set: 'learningRate=0.3&depth=3&task=digits',
    title: { en: 'Does batch norm train faster on digits?', zh: '换成识别数字，批量归一化还更快吗？' },
  },
  {
    widget: 'normalize-a-batch',
    name: 'layer-norm',
    set: 'norm=layer',
    title: { en: 'What does layer norm do to one batch?', zh: '层归一化对一个批量做了什么？' },
  },
  {
    widget: 'normalize-a-batch',
    name: 'batch-of-two',
    set: 'batchSize=2',
    title: { en: 'What is left of a batch of two?', zh: '一批只有两个，还剩下什么？' },
  },
  {
    widget: 'train-and-inference',
    name: 'slow-averages',
    set: 'momentum=0.001',
    title: { en: 'What if the running averages lag behind?', zh: '滑动平均跟不上会怎样？' },
  },
  {
    widget: 'shift-lab',
    name: 'all-covered',
    set: 'to=3',
    title: { en: 'What if training covers the whole range?', zh: '训练时全都见过，又会怎样？' },
  },
  {
    widget: 'scale-invariance',
    name: 'times-100',
    set: 'alpha=100',
    title: { en: 'What if the weights are multiplied by a hundred?', zh: '权重乘以一百会怎样？' },
  },
  {
    widget: 'two-weights',
    name: 'small-steps',
    set: 'learningRate=0.14',
    title: { en: 'At small steps, who arrives?', zh: '步子小的时候，谁到得了？' },
  },
  {
    widget: 'silhouettes',
    name: 'fighters-shown',
    set: 'fighter=1',
    title: { en: 'What if training had shown it fighters?', zh: '训练时见过战斗机，结果会怎样？' },
  },
  {
    widget: 'step-and-rewind',
    name: 'late',
    set: 'point=150',
    title: { en: 'Late in training, how far can you trust the gradient?', zh: '训练后期，梯度能信多远？' },
  },
  {
    widget: 'loss-surface',
    name: 'before-training',
    set: 'step=0',
    title: { en: 'What does the loss look like before any training?', zh: '还没训练时，损失长什么样？' },
  },
  {
    widget: 'bands',
    name: 'three-layers',
    set: 'learningRate=0.1&depth=3',
    title: {
      en: 'Three layers and small steps: what is left of the effect?',
      zh: '只有三层、步子又小，效果还剩多少？',
    },
  },
  {
    widget: 'batch-size',
    name: 'batches-of-32',
    set: 'batchSize=32',
    title: { en: 'In batches of 32, who gets most digits right?', zh: '每批 32 个时，谁答对的数字最多？' },
  },
  {
    widget: 'convergence',
    name: 'digits',
    set: 'task=digits&depth=3',
    title: { en: 'On digits, who needs fewer steps?', zh: '换成识别数字，谁走的步数更少？' },
  },
  {
    widget: 'depth',
    name: 'five-layers',
    set: 'depth=5',
    title: { en: 'With five layers, does the gradient explode, too?', zh: '只有五层，梯度也会爆炸吗？' },
  },
  {
    widget: 'initialization',
    name: 'one-outlier',
    set: 'what=outlierSample&task=spiral',
    title: { en: 'How much can one outlier in each batch do?', zh: '每批混进一个离群样本，影响有多大？' },
  },
  {
    widget: 'layer-drift',
    name: 'tiny-steps',
    set: 'learningRate=0.01',
    title: {
      en: 'At tiny steps, is the gradient steadier with batch norm?',
      zh: '步子极小时，批量归一化能让梯度更稳吗？',
    },
  },
  {
    widget: 'learning-rate-range',
    name: 'digits',
    set: 'task=digits&depth=3',
    title: { en: 'Which learning rates train at all on digits?', zh: '识别数字，哪些学习率训练得动？' },
  },
  {
    widget: 'noisy-bn',
    name: 'noise-times-4',
    set: 'noise=4',
    title: { en: 'Four times the noise of the paper: who is ahead?', zh: '噪声是论文的四倍，谁领先？' },
  },
  {
    widget: 'playground',
    name: 'layer-norm',
    set: 'bNorm=layerNorm',
    title: { en: 'Batch norm or layer norm: who learns the spiral first?', zh: '批量归一化和层归一化，谁先学会螺旋？' },
  },
  {
    widget: 'recurrent',
    name: 'twelve-rows',
    set: 'length=12',
    title: { en: 'Without blank rows, does one shared average do?', zh: '不补空白行，各步共用一份滑动平均行吗？' },
  },
];

export const presetsOf = (widget: string): Preset[] => presets.filter((preset) => preset.widget === widget);

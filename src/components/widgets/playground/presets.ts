/** States worth trying, each with a word on what it shows; the outcome promised is tested against the engine. */
import type { Phrase } from '../../../i18n/strings.ts';

export interface Preset {
  readonly name: Phrase;
  /** The state, as its address has it. */
  readonly search: string;
  readonly comment: Phrase;
  /** Which sentence the run ends with. */
  readonly outcome: string;
}

export const presets: readonly Preset[] = [
  {
    name: { en: 'The race of chapter 1', zh: '第 1 章的赛跑' },
    search: '',
    comment: {
      en: 'Same seed, same weights; only A normalizes. Look at the layers below: without BN, the spread of the outputs goes its own way.',
      zh: '种子相同，权重相同，只有 A 做归一化。看下面的逐层图：不用 BN，各层输出的标准差各走各的。',
    },
    outcome: 'bothReached',
  },
  {
    name: { en: 'Ten times the learning rate', zh: '学习率乘以 10' },
    search: '?aLearningRate=1&bLearningRate=1',
    comment: {
      en: 'A puts up with it, B does not arrive.',
      zh: 'A 受得住，B 到不了。',
    },
    outcome: 'onlyA',
  },
  {
    name: { en: 'Adam for both', zh: '两边都用 Adam' },
    search: '?aOptimizer=adam&bOptimizer=adam&aLearningRate=0.01&bLearningRate=0.01',
    comment: {
      en: 'A good part of BN’s lead is gone: Adam, too, looks after the size of steps.',
      zh: 'BN 的领先少了一大截：步子的大小，Adam 也会管。',
    },
    outcome: 'bothReached',
  },
  {
    name: { en: 'Batches of 2', zh: '每批 2 个' },
    search: '?aBatchSize=2&bBatchSize=2&aLearningRate=0.03&bLearningRate=0.03&bNorm=layerNorm',
    comment: {
      en: 'Of two examples, normalizing leaves only which is larger. Layer norm, in B, does not look at the batch.',
      zh: '两个样本归一化之后，只剩下谁大谁小。B 用层归一化，不看同批的样本。',
    },
    outcome: 'neither',
  },
  {
    name: { en: 'Weights ten times too large', zh: '初始权重大十倍' },
    search: '?aInit=10&bInit=10',
    comment: {
      en: 'Chapter 9 in one run: B blows up, A does not notice.',
      zh: '一次训练看懂第 9 章：B 发散了，A 毫无感觉。',
    },
    outcome: 'diverged',
  },
  {
    name: { en: 'Sixteen layers', zh: '16 层' },
    search: '?aDepth=16&bDepth=16',
    comment: {
      en: 'Compare the gradients at step 0: with BN they grow towards the first layers, and still A learns.',
      zh: '看第 0 步的梯度：用 BN，越靠前的层梯度越大，可 A 照样学得会。',
    },
    outcome: 'onlyA',
  },
];

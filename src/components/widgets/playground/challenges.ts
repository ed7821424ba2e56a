/** Tasks for the reader, each with a checker of what a whole run gave. Each can be solved: `solution` is tested. */
import type { Phrase } from '../../../i18n/strings.ts';
import type { Contestant, PlaygroundData } from './playground.ts';

export interface Challenge {
  readonly id: string;
  readonly task: Phrase;
  /** Whether a run that has gone to its end solves it. */
  isSolved(data: PlaygroundData): boolean;
  /** A state that does, for the test. */
  readonly solution: string;
}

const both = ({ a, b }: PlaygroundData): readonly Contestant[] => [a, b];
const hasArrived = ({ reachedAt, divergedAt }: Contestant) => reachedAt !== undefined && !divergedAt;

export const challenges: readonly Challenge[] = [
  {
    id: 'plain-depth',
    task: {
      en: 'Spiral, 10 hidden layers or more, no normalization: reach 95 %.',
      zh: '螺旋，隐藏层不少于 10 个，不归一化：达到 95%。',
    },
    isSolved: (run) =>
      run.data === 'spiral' &&
      both(run).some((net) => net.settings.norm === 'none' && net.settings.depth >= 10 && hasArrived(net)),
    solution: '?bDepth=10&bLearningRate=0.056',
  },
  {
    id: 'fast',
    task: {
      en: 'Spiral: reach 95 % by step 20.',
      zh: '螺旋：20 步之内达到 95%。',
    },
    isSolved: (run) =>
      run.data === 'spiral' && both(run).some((net) => hasArrived(net) && (net.reachedAt ?? Infinity) <= 20),
    solution: '?aOptimizer=adam&aLearningRate=0.01',
  },
  {
    id: 'narrow',
    task: {
      en: 'Circles: reach 95 % with at most 12 hidden units in all.',
      zh: '同心圆：隐藏单元总共不超过 12 个，达到 95%。',
    },
    isSolved: (run) =>
      run.data === 'circles' &&
      both(run).some((net) => net.settings.depth * net.settings.width <= 12 && hasArrived(net)),
    solution: '?data=circles&aDepth=2&aWidth=6&aLearningRate=0.3',
  },
  {
    id: 'beaten',
    task: {
      en: 'Let a network without normalization reach the target before one with batch norm, everything else being equal.',
      zh: '其余设定全都一样，让不归一化的网络比用批量归一化的先达标。',
    },
    isSolved({ a, b }) {
      const isPair = a.settings.norm === 'batchNorm' && b.settings.norm === 'none';
      const isEqual = JSON.stringify({ ...a.settings, norm: '' }) === JSON.stringify({ ...b.settings, norm: '' });
      return isPair && isEqual && hasArrived(b) && (b.reachedAt ?? Infinity) < (a.reachedAt ?? Infinity);
    },
    solution: '?data=digits',
  },
  {
    id: 'brake',
    task: {
      en: 'Spiral: reach 95 % with initial weights 100 times too large.',
      zh: '螺旋：初始权重放大 100 倍，仍达到 95%。',
    },
    isSolved: (run) => run.data === 'spiral' && both(run).some((net) => net.settings.init === 100 && hasArrived(net)),
    solution: '?aInit=100',
  },
];

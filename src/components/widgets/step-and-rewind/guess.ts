import type { GuessQuestion } from '../../shell/Guess.tsx';
import type { StepData } from './stepAndRewind.ts';

/** Asked before training, where the answer surprises. */
export const guess: GuessQuestion<StepData> = {
  question: {
    en: 'And before training, at P(0): how much further does the safe step reach with batch norm than without?',
    zh: '要是在训练之前，也就是 P(0)：用批量归一化，安全步长比不用时大多少？',
  },
  search: '?point=0',
  options: [
    { value: 'less', label: { en: 'no further', zh: '不比它大' } },
    { value: 'few', label: { en: 'further, at most 5 times as far', zh: '大，最多 5 倍' } },
    { value: 'many', label: { en: 'more than 5 times as far', zh: '超过 5 倍' } },
  ],
  answer({ with: one, without: other }) {
    if (one.points.length === 0 || other.points.length === 0) return undefined;
    if (one.safe <= other.safe) return 'less';
    return one.safe <= 5 * other.safe ? 'few' : 'many';
  },
};

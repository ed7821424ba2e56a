import { useModel } from '@preact/signals';
import { say } from '../../../i18n/strings.ts';
import type { GuessQuestion } from '../../shell/Guess.tsx';
import { TrainingView, type ViewProps } from '../../shell/TrainingView.tsx';
import { createPageTools } from '../../training/pageTools.ts';
import { NoisyBnModel } from './model.ts';
import type { NoiseData, NoisyNetwork } from './noise.ts';
import { params } from './params.ts';
import { strings } from './strings.ts';
import { words } from './words.ts';

const loadDraw = async () => (await import('./draw.ts')).draw;
const tools = createPageTools(loadDraw);

const trained = ({ accuracies }: NoisyNetwork) => accuracies.training.at(-1)?.value ?? 0;

const guess: GuessQuestion<NoiseData> = {
  question: {
    en: 'Four times the paper’s noise behind batch norm: after 200 steps, who gets more of the training digits right?',
    zh: '批量归一化后面加上论文 4 倍的噪声：200 步之后，谁在训练数字上答对得多？',
  },
  search: '?noise=4',
  options: [
    { value: 'noisy', label: { en: 'batch norm with that noise', zh: '加了噪声的批量归一化' } },
    { value: 'plain', label: { en: 'the plain network, undisturbed', zh: '什么都不加的网络' } },
  ],
  answer({ noisy, plain }) {
    const lead = trained(noisy) - trained(plain);
    return lead === 0 ? undefined : lead > 0 ? 'noisy' : 'plain';
  },
};

const runNames = [strings.plainName, strings.withName, strings.noisyName, strings.plainNoisyName];

export function View({ locale, ...page }: ViewProps) {
  const model = useModel(() => new NoisyBnModel(tools));
  return (
    <TrainingView
      {...{ name: 'noisy-bn', locale, model, params, words, loadDraw, guess }}
      {...page}
      shown={['noise', 'accuracy', 'network']}
      more={['learningRate', 'seed', 'pace']}
      runNames={() => runNames.map((phrase) => say(phrase, locale))}
    />
  );
}

import { useModel } from '@preact/signals';
import { type Locale, say } from '../../../i18n/strings.ts';
import { formatNumber } from '../../params/format.ts';
import type { GuessQuestion } from '../../shell/Guess.tsx';
import { TrainingView, type ViewProps } from '../../shell/TrainingView.tsx';
import { createPageTools } from '../../training/pageTools.ts';
import { ScaleInvarianceModel } from './model.ts';
import { params } from './params.ts';
import { type ScaleData, type ScaleSettings, unscaled } from './scaleInvariance.ts';
import { strings } from './strings.ts';
import { words } from './words.ts';

const loadDraw = async () => (await import('./draw.ts')).draw;
const tools = createPageTools(loadDraw);

const guess: GuessQuestion<ScaleData> = {
  question: {
    en: 'Batch norm, learning rate 1, all hidden weights shrunk to a hundredth. After 400 steps, how long are they beside the weights of the net that was left as it is?',
    zh: '用批量归一化，学习率 1，所有隐藏层的权重先缩到百分之一。走完 400 步，跟没缩过的网络比，权重有多长？',
  },
  search: '?alpha=0.01',
  options: [
    { value: 'shorter', label: { en: 'less than half as long', zh: '不到一半' } },
    { value: 'alike', label: { en: 'about as long', zh: '差不多长' } },
    { value: 'longer', label: { en: 'more than twice as long', zh: '两倍以上' } },
  ],
  answer({ nets, chosen }) {
    const [end, plain] = [nets[chosen], nets[unscaled]].map((net) => net?.lengths.at(-1)?.[1]);
    if (end === undefined || plain === undefined) return undefined;
    const ratio = end / plain;
    return ratio < 0.5 ? 'shorter' : ratio > 2 ? 'longer' : 'alike';
  },
};

export function View({ locale, ...page }: ViewProps) {
  const model = useModel(() => new ScaleInvarianceModel(tools));
  return (
    <TrainingView
      {...{ name: 'scale-invariance', locale, model, params, words, loadDraw, guess, runNames }}
      {...page}
      shown={['alpha', 'learningRate']}
      more={['seed', 'pace']}
    />
  );
}

/** Only the network that is looked at is missed when it blows up. */
function runNames({ alpha }: ScaleSettings, locale: Locale): readonly string[] {
  const names: string[] = [];
  const place = params.alpha.notches.findIndex(({ value }) => value === alpha);
  names[place] = say(strings.runName, locale, { alpha: formatNumber(alpha, locale) });
  return names;
}

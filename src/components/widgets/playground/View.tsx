import { useModel } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import { say } from '../../../i18n/strings.ts';
import { TrainingView, type ViewProps } from '../../shell/TrainingView.tsx';
import { createPageTools } from '../../training/pageTools.ts';
import { Bench } from './Bench.tsx';
import { carryAcross, takeCarried } from './carrying.ts';
import { Challenges, Presets } from './Ideas.tsx';
import { PlaygroundModel } from './model.ts';
import { OwnPoints } from './OwnPoints.tsx';
import { params } from './params.ts';
import { strings } from './strings.ts';
import { words } from './words.ts';

const loadDraw = async () => (await import('./draw.ts')).draw;
const tools = { ...createPageTools(loadDraw), carried: takeCarried };

export function View({ locale, ...page }: ViewProps) {
  const model = useModel(() => new PlaygroundModel(tools));
  useEffect(() => carryAcross(() => (model.isInAddress.peek() ? undefined : model.points.peek())), []);
  const hasOwn = model.values.value.data === 'own';
  return (
    <TrainingView
      {...{ name: 'playground', locale, model, params, words, loadDraw }}
      {...page}
      shown={['data']}
      more={['seed', 'pace']}
      caveat={model.isInAddress.value ? '' : say(strings.notInLink, locale)}
      runNames={() => ['', '']}
      below={
        <>
          {hasOwn && <OwnPoints model={model} locale={locale} />}
          <Bench model={model} locale={locale} />
          <Presets model={model} locale={locale} />
          <Challenges model={model} locale={locale} />
        </>
      }
    />
  );
}

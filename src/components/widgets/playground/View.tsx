import { useModel } from '@preact/signals';
import { TrainingView, type ViewProps } from '../../shell/TrainingView.tsx';
import { createPageTools } from '../../training/pageTools.ts';
import { Bench } from './Bench.tsx';
import { Challenges, Presets } from './Ideas.tsx';
import { PlaygroundModel } from './model.ts';
import { OwnPoints } from './OwnPoints.tsx';
import { params } from './params.ts';
import { words } from './words.ts';

const loadDraw = async () => (await import('./draw.ts')).draw;
const tools = createPageTools(loadDraw);

export function View({ locale, ...page }: ViewProps) {
  const model = useModel(() => new PlaygroundModel(tools));
  const hasOwn = model.values.value.data === 'own';
  return (
    <TrainingView
      {...{ name: 'playground', locale, model, params, words, loadDraw }}
      {...page}
      shown={['data']}
      more={['seed', 'pace']}
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

import { useModel } from '@preact/signals';
import { TrainingView, type ViewProps } from '../../shell/TrainingView.tsx';
import { createPageTools } from '../../training/pageTools.ts';
import { BatchModel } from './model.ts';
import { params } from './params.ts';
import { words } from './words.ts';

const loadDraw = async () => (await import('./draw.ts')).draw;
const tools = createPageTools(loadDraw);

export function View({ locale, ...page }: ViewProps) {
  const batch = useModel(() => new BatchModel(tools));
  const pick = ({ target, clientX, clientY }: MouseEvent) => {
    const cell = target instanceof Element && cellAt(target, clientX, clientY);
    if (cell) batch.pick(cell.example, cell.unit);
  };
  return (
    // biome-ignore lint/a11y: the sliders of unit and example do the same by keyboard.
    <div onClick={pick}>
      <TrainingView
        {...{ name: 'normalize-a-batch', locale, model: batch, params, words, loadDraw }}
        {...page}
        shown={['norm', 'batchSize', 'gamma', 'beta']}
        more={['unit', 'example', 'layer', 'eps', 'seed', 'pace']}
        runNames={() => ['']}
      />
    </div>
  );
}

/** The cell of a table under the pointer, counted from 1. */
function cellAt(target: Element, x: number, y: number) {
  const table = target.closest('.cells-hit');
  if (!table) return undefined;
  const { left, top, width, height } = table.getBoundingClientRect();
  const count = (name: string) => Number(table.getAttribute(name));
  const place = (along: number, all: number) => Math.min(all, Math.max(1, Math.ceil(along * all)));
  return {
    example: place((y - top) / height, count('data-rows')),
    unit: place((x - left) / width, count('data-columns')),
  };
}

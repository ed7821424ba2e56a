import { chart } from '../../figures/chart.ts';
import { dot } from '../../figures/marks.ts';
import { moveTo, px, svg, text } from '../../figures/svg.ts';
import { wordsWidth } from '../../figures/words.ts';
import { ownerOf, type Part, type PartOptions } from './part.ts';
import { type Accuracy, type NetName, nets } from './recurrent.ts';

/** A row for each network: a hollow mark where it stands in batch mode, a filled one in inference mode. */
export function accuracyRows({ document, place, fontSize, labels, number }: PartOptions): Part {
  const last = wordsWidth(labels.share(1), fontSize);
  const ground = chart({
    document,
    box: place,
    margins: { top: 3.2 * fontSize, right: 0.5 * last + 0.4 * fontSize, bottom: 2 * fontSize, left: 1.2 * fontSize },
    fontSize,
    number,
    x: { domain: [0, 1], ticks: [0, 0.5, 1], grid: true, format: labels.share },
    y: { domain: [0, 1], ticks: [] },
  });
  const pitch = (ground.bottom - ground.top) / nets.length;
  const rows = nets.map((net, i) => {
    const y = ground.top + pitch * (i + 0.72);
    return row(document, net, labels.net(net), { y, from: ground.left, to: ground.right, x: ground.x, fontSize });
  });
  ground.element.append(
    text(document, labels.right, { class: 'axis-name', y: px(fontSize) }),
    text(document, labels.key, { class: 'quiet', y: px(2.35 * fontSize) }),
    ...rows.map(({ element }) => element),
  );
  return {
    element: ground.element,
    update({ accuracies }) {
      for (const [i, net] of nets.entries()) rows[i]?.update(accuracies[net], labels.share);
    },
  };
}

interface RowPlace {
  readonly y: number;
  readonly from: number;
  readonly to: number;
  readonly x: (value: number) => number;
  readonly fontSize: number;
}

function row(document: Document, net: NetName, name: string, { y, from, to, x, fontSize }: RowPlace) {
  const owner = ownerOf[net];
  const rail = svg(document, 'path', { class: 'rule-line', d: `M${from} ${px(y)}H${to}` });
  const way = svg(document, 'path', { class: `way net-${owner}` });
  const hollow = dot(document, owner, 0, 0, 5);
  hollow.setAttribute('class', `hollow net-${owner}`);
  const filled = dot(document, owner, 0, 0, 5);
  const above = px(y - 0.95 * fontSize);
  const words = text(document, name, { class: `line-name net-${owner}`, x: from, y: above });
  const value = text(document, '', { class: 'quiet', x: to, y: above, 'text-anchor': 'end' });
  const marks = svg(document, 'g', {}, [way, hollow, filled]);
  return {
    element: svg(document, 'g', {}, [rail, words, value, marks]),
    update(accuracy: Accuracy | undefined, share: (value: number) => string) {
      marks.setAttribute('class', accuracy ? 'known' : 'unknown');
      const { batch, inference } = accuracy ?? { batch: 0, inference: 0 };
      const same = share(batch) === share(inference);
      value.textContent = !accuracy ? '' : same ? share(inference) : `${share(batch)} → ${share(inference)}`;
      way.setAttribute('d', `M${px(x(batch))} ${px(y)}H${px(x(inference))}`);
      hollow.setAttribute('transform', moveTo(x(batch), y));
      filled.setAttribute('transform', moveTo(x(inference), y));
    },
  };
}

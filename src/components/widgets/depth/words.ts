/** Sentences on very deep networks, computed from what is drawn. */
import { type Locale, say } from '../../../i18n/strings.ts';
import { formatNumber, formatPercent } from '../../params/format.ts';
import type { Telling, Words } from '../../shell/telling.ts';
import type { Table } from '../../takeaway/table.ts';
import type { DepthData, DepthValues, NetOwner } from './depth.ts';
import type { params } from './params.ts';
import { strings } from './strings.ts';

export const words: Words<typeof params, DepthData> = { tell, table };

/** From this factor on a gradient counts as exploding, and from this one on as growing. */
const [explosion, growth] = [20, 2];

/** What the words need of the settings. */
type Settings = Pick<DepthValues, 'compare'>;

function tell(data: DepthData, { compare }: Settings, locale: Locale): Telling {
  const factors = { with: factorOf(data, 'with'), without: factorOf(data, 'without'), third: factorOf(data, 'third') };
  const { with: mine, without: plain, third: other } = factors;
  if (mine === undefined || plain === undefined || other === undefined) {
    return { outcome: 'waiting', takeaway: say(strings.waiting, locale) };
  }
  const outcome = mine >= explosion ? 'explodes' : mine >= growth ? 'grows' : 'calm';
  const times = (value: number) => formatNumber(value, locale, 2);
  const named = {
    depth: data.depth,
    with: times(mine),
    without: times(plain),
    third: say(strings[compare], locale),
    thirdFactor: times(other),
    rate: formatNumber(mine ** (1 / (data.depth - 2)), locale, 3),
  };
  const takeaway = [say(strings[outcome], locale, named), learned(data, compare, locale)]
    .filter(Boolean)
    .join(locale === 'zh' ? '' : ' ');
  const description = `${takeaway} ${say(strings.description, locale)}`;
  return { outcome, takeaway, summary: say(strings.short, locale, named), description };
}

/** The gradient of the second layer over that of the last. */
function factorOf({ gradients }: DepthData, owner: NetOwner): number | undefined {
  return gradients[owner]?.at(-1);
}

/** What training came to; '' before it is known. */
function learned({ depths, trained, accuracies }: DepthData, compare: Settings['compare'], locale: Locale): string {
  const at = depths.indexOf(trained);
  const [mine, plain, other] = [accuracies.with[at], accuracies.without[at], accuracies.third[at]];
  if (mine === undefined || plain === undefined || other === undefined) return '';
  return say(strings.learned, locale, {
    trained,
    third: say(strings[compare], locale),
    withShare: formatPercent(mine, locale),
    withoutShare: formatPercent(plain, locale),
    thirdShare: formatPercent(other, locale),
  });
}

function table(data: DepthData, { compare }: Settings, locale: Locale): Table {
  const word = (name: 'caption' | 'quantity' | 'layer' | 'value') => say(strings[name], locale);
  const nets = { with: 'with', without: 'without', third: compare } as const;
  const owners = ['with', 'without', 'third'] as const;
  const name = (owner: NetOwner) => say(strings[nets[owner]], locale);
  const lengths = (net: string, values: readonly number[]) =>
    values.map((value, back) => [say(strings.gradientOf, locale, { net }), data.depth - back, value]);
  return {
    caption: word('caption'),
    columns: [word('quantity'), word('layer'), word('value')],
    rows: [
      ...owners.flatMap((owner) => lengths(name(owner), data.gradients[owner] ?? [])),
      ...lengths(say(strings.theoryName, locale), data.theory),
      ...owners.flatMap((owner) =>
        data.depths.map((layers, i) => [
          say(strings.accuracyOf, locale, { net: name(owner) }),
          layers,
          data.accuracies[owner][i],
        ]),
      ),
    ],
  };
}

import { toCsv } from '../../src/components/takeaway/table.ts';
import { stillsOf } from '../../src/components/widgets/stills.ts';
import { addressOf, digestOf, type GoldenState } from './golden.ts';

/** What a link shows today, by the same engine and words as in the browser. */
export async function measure(name: string, link: Pick<GoldenState, 'sv' | 'search'>): Promise<GoldenState> {
  const { drawStill } = await stillsOf(name);
  const { facts, table } = drawStill('en', addressOf(link));
  const { fingerprint, telling } = facts;
  return {
    sv: link.sv,
    search: link.search,
    outcome: telling.outcome,
    numbers: digestOf(toCsv(table())),
    ...(fingerprint && { fingerprint }),
  };
}

/** Sentences on the two surfaces, computed from what is drawn. */
import { type Locale, type Phrase, say } from '../../../i18n/strings.ts';
import type { Contender } from '../../figures/panel.ts';
import { formatNumber, formatPercent } from '../../params/format.ts';
import type { Telling, Words } from '../../shell/telling.ts';
import type { Table } from '../../takeaway/table.ts';
import type { Counters } from './figure.ts';
import type { params } from './params.ts';
import { strings } from './strings.ts';
import { isMeasured, type SurfaceSettings, type SurfacesData } from './surfaces.ts';

export const words: Words<typeof params, SurfacesData> = { tell, table };

/** Slopes within this factor count as alike. */
const alikeWithin = 1.5;

function tell(data: SurfacesData, { step, plane, look, heights }: SurfaceSettings, locale: Locale): Telling {
  const { measured } = data;
  const blown = blownWords(data, step, locale);
  if (blown) return { outcome: 'diverged', takeaway: blown };
  if (!measured) return { outcome: 'waiting', takeaway: say(strings.waiting, locale, { step }) };
  const { with: one, without: other } = measured;
  const number = (value: number) => writtenNumber(value, locale);
  const ratio = other.slope / one.slope;
  const kind = ratio > alikeWithin ? 'gentler' : ratio < 1 / alikeWithin ? 'steeper' : 'alike';
  const slopes = say(strings[kind], locale, {
    with: number(one.slope),
    without: number(other.slope),
    times: formatNumber(ratio, locale, 2),
  });
  const counts = { with: one.minima.length, without: other.minima.length };
  const bumpier = Math.sign(counts.with - counts.without);
  const dips = say(minimaPhrase(kind, bumpier), locale, counts);
  const shares = { with: formatPercent(one.explained, locale), without: formatPercent(other.explained, locale) };
  const path = plane === 'trajectory' ? [say(strings.pathShare, locale, shares)] : [];
  const sentences = [slopes, dips, ...path];
  const outcome = kind === 'gentler' && bumpier > 0 ? 'gentlerButBumpier' : kind;
  return {
    outcome,
    takeaway: joined(sentences, locale),
    summary: slopes,
    description: joined(
      [...sentences, say(look === 'hills' && heights === 'plain' ? strings.plainNote : strings.scaleNote, locale)],
      locale,
    ),
  };
}

/** Which of the networks never came to the step; '' where both did. */
function blownWords({ with: one, without: other }: SurfacesData, step: number, locale: Locale): string {
  const [isOne, isOther] = [one, other].map(({ blownAt }) => blownAt !== undefined);
  if (isOne && isOther) return say(strings.blownBoth, locale, { step });
  const name = isOne ? strings.blownWith : isOther ? strings.blownWithout : undefined;
  return name ? say(strings.blownOne, locale, { name: say(name, locale), step }) : '';
}

function minimaPhrase(kind: 'gentler' | 'steeper' | 'alike', bumpier: number): Phrase {
  if (bumpier === 0) return strings.sameMinima;
  if (kind !== 'gentler') return strings.moreMinimaAlike;
  return bumpier > 0 ? strings.moreMinima : strings.fewerMinima;
}

/** The lines under a surface. */
export function countersOf(data: SurfacesData, contender: Contender, locale: Locale): Counters {
  const drawn = data[contender];
  const surface = isMeasured(drawn) ? drawn : undefined;
  const unknown = data[contender].blownAt === undefined ? '…' : '–';
  const number = (value: number | undefined) => (value === undefined ? unknown : writtenNumber(value, locale));
  const lines: Counters = [
    [say(strings.slope, locale), number(surface?.slope)],
    [say(strings.highest, locale), number(surface?.loss)],
    [say(strings.minima, locale), surface ? String(surface.minima.length) : unknown],
  ];
  if (!surface || surface.path.length === 0) return lines;
  return [...lines, [say(strings.explained, locale), formatPercent(surface.explained, locale)]];
}

function writtenNumber(value: number, locale: Locale): string {
  return Number.isFinite(value) ? formatNumber(value, locale) : '∞';
}

function joined(sentences: readonly string[], locale: Locale): string {
  return sentences.join(locale === 'zh' ? '' : ' ');
}

/** One row per place, in the order of the raster, as far as it is known. */
function table(data: SurfacesData, _: SurfaceSettings, locale: Locale): Table {
  const { side } = data.with;
  const count = side * Math.max(data.with.rows, data.without.rows);
  const loss = (contender: Contender, i: number) => {
    const value = data[contender].losses[i];
    return i < side * data[contender].rows ? value : undefined;
  };
  const heads = [strings.tableRow, strings.tableColumn, strings.tableWith, strings.tableWithout];
  return {
    caption: say(strings.tableCaption, locale),
    columns: heads.map((phrase) => say(phrase, locale)),
    rows: Array.from({ length: count }, (_, i) => [
      Math.floor(i / side) + 1,
      (i % side) + 1,
      loss('with', i),
      loss('without', i),
    ]),
  };
}

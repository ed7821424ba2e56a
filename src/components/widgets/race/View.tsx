import { useComputed, useModel } from '@preact/signals';
import type { ComponentChildren } from 'preact';
import { type Locale, say } from '../../../i18n/strings.ts';
import { Announcer } from '../../controls/Announcer.tsx';
import { failures } from '../../controls/Failure.tsx';
import { PlayBar } from '../../controls/PlayBar.tsx';
import { changeSentence } from '../../params/words.ts';
import { Menu } from '../../takeaway/Menu.tsx';
import { LiveFigure } from '../../training/LiveFigure.tsx';
import { createPageTools } from '../../training/pageTools.ts';
import { useWidget } from '../../training/useWidget.ts';
import { RaceModel } from './model.ts';
import type { Moment } from './moment.ts';
import { Provenance } from './Provenance.tsx';
import { Settings } from './Settings.tsx';
import { Tally } from './Tally.tsx';
import { raceTable } from './table.ts';
import { Verdict } from './Verdict.tsx';
import { describe, labels, numberWords, scoreSentence, summary } from './words.ts';

export interface ViewProps {
  readonly locale: Locale;
  /** What the still shows. */
  readonly still: Moment;
  /** Fingerprint of the still. */
  readonly fingerprint: string;
  /** The still. */
  readonly children?: ComponentChildren;
}

const id = 'race';
const loadFigureModule = () => import('./figure.ts');
const tools = createPageTools(loadFigureModule);

export function View({ locale, still, fingerprint, children }: ViewProps) {
  const race = useModel(() => new RaceModel(tools));
  const { root, isLive } = useWidget(race);
  const { trainer } = race;
  const moment = useComputed(() => race.moment.value ?? still);
  const spoken = useComputed(() => {
    const failure = trainer.failure.value;
    return failure ? say(failures[failure], locale) : summary(moment.value, locale);
  });
  const news = useComputed(() => {
    const { status: tallied, score } = race.tally;
    if (tallied.value === 'finished') return scoreSentence(score.value, locale);
    return changeSentence(race.changes.value, race.addressed.value, locale);
  });
  const description = useComputed(() => describe(moment.value, locale));
  const table = useComputed(() => trainer.seen.value && raceTable(trainer.seen.value, locale));
  const loadFigure = async () => {
    const { figure } = await loadFigureModule();
    const settings = () => trainer.seen.peek()?.plan.values ?? race.values.peek();
    const words = labels(settings, locale, description.peek());
    return (data: NonNullable<typeof race.race.value>, width: number) =>
      figure(data, { document, width, labels: words, number: numberWords(locale) });
  };
  return (
    <div class="live" ref={root} data-live={isLive} data-status={trainer.status} data-step={trainer.position}>
      <LiveFigure data={race.race} origin={race.origin} description={description} loadFigure={loadFigure}>
        {children}
      </LiveFigure>
      <PlayBar trainer={trainer} locale={locale} />
      <div class="side">
        <Settings id={id} race={race} locale={locale} />
        <Verdict race={race} moment={moment} locale={locale} />
        <Provenance race={race} fingerprint={fingerprint} locale={locale} />
      </div>
      <div class="below">
        <Menu
          name={id}
          table={table}
          prepare={() => trainer.seek(trainer.plan.peek().steps)}
          address={() => `${location.origin}${location.pathname}${race.rewrite.value('')}#${id}`}
          figure={() => shownFigure(root.current)}
          locale={locale}
        />
        <Tally race={race} locale={locale} />
      </div>
      <Announcer status={trainer.status} sentence={spoken} news={news} isVisible={trainer.isVisible} />
    </div>
  );
}

/** The still is in the page once per width, and one of them shows. */
function shownFigure(root: HTMLElement | null): SVGSVGElement | undefined {
  const figures = root?.querySelectorAll<SVGSVGElement>('.picture .figure') ?? [];
  return [...figures].find((figure) => figure.getClientRects().length > 0);
}

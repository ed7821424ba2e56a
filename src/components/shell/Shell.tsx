import { effect, type ReadonlySignal, useComputed } from '@preact/signals';
import type { ComponentChildren, RefObject } from 'preact';
import type { EngineErrorName } from '../../engine/errors.ts';
import { type Locale, say } from '../../i18n/strings.ts';
import { Announcer } from '../controls/Announcer.tsx';
import { Failure, failures } from '../controls/Failure.tsx';
import { EmbedDialog } from '../embed/EmbedDialog.tsx';
import { strings as embedStrings } from '../embed/strings.ts';
import type { Rewrite } from '../params/address.ts';
import type { Change, Params, Value } from '../params/param.ts';
import { changeSentence } from '../params/words.ts';
import { type ExportSource, exportAs } from '../takeaway/exports.ts';
import { Menu } from '../takeaway/Menu.tsx';
import type { Table } from '../takeaway/table.ts';
import { useHandle } from '../takeaway/useHandle.ts';
import { isEmbedded } from '../training/embedded.ts';
import type { TrainerStatus } from '../training/state.ts';
import { Settings } from './Settings.tsx';
import type { Telling } from './telling.ts';

/** What the shell needs to know of a widget's model. */
export interface ShellModel {
  readonly values: ReadonlySignal<{ readonly [name: string]: Value }>;
  readonly changes: ReadonlySignal<readonly Change[]>;
  readonly addressed: ReadonlySignal<Params>;
  readonly rewrite: ReadonlySignal<Rewrite>;
  set(name: string, value: Value): void;
  run(search: string, keyPrefix?: string): void;
  play(): void;
  pause(): void;
}

export interface ShellProps {
  /** Name of the widget: its id in the page, and the name of its files. */
  readonly name: string;
  readonly locale: Locale;
  readonly root: RefObject<HTMLDivElement>;
  readonly isLive: ReadonlySignal<boolean>;
  readonly model: ShellModel;
  readonly params: Params;
  /** Controls in sight, at most four, and those on request. */
  readonly shown: readonly string[];
  readonly more: readonly string[];
  readonly status: ReadonlySignal<TrainerStatus>;
  readonly step?: ReadonlySignal<number>;
  readonly isVisible: ReadonlySignal<boolean>;
  readonly failure: ReadonlySignal<EngineErrorName | undefined>;
  readonly again: () => void;
  readonly telling: ReadonlySignal<Telling>;
  readonly table: ReadonlySignal<Table | undefined>;
  /** Trains what the still shows. */
  readonly prepare: () => void;
  /** What rebuilds it in PyTorch, where something is trained step by step. */
  readonly pytorch?: ExportSource['pytorch'];
  readonly picture: ComponentChildren;
  readonly bar: ComponentChildren;
  /** Under the takeaway. */
  readonly verdict?: ComponentChildren;
  readonly provenance: ComponentChildren;
  /** What else is worth saying at once; '' for nothing. */
  readonly news?: ReadonlySignal<string>;
  /** What a link cannot carry, in words; '' for nothing. */
  readonly caveat?: string;
  /** Under the menu. */
  readonly below?: ComponentChildren;
}

/** The body of every widget: picture, bar, controls, what the picture says, where it comes from, what to take away. */
export function Shell(props: ShellProps) {
  const { name, locale, root, isLive, model, params, shown, more, status, step, telling, failure } = props;
  const spoken = useComputed(() => {
    const { summary, takeaway } = telling.value;
    return failure.value ? say(failures[failure.value], locale) : (summary ?? takeaway);
  });
  const change = useComputed(() => changeSentence(model.changes.value, model.addressed.value, locale));
  const news = useComputed(() => props.news?.value || change.value);
  const { set } = model;
  const source: ExportSource = {
    name,
    title: () => root.current?.closest('[data-widget]')?.querySelector('h3')?.textContent ?? name,
    table: props.table,
    prepare: props.prepare,
    status,
    pytorch: props.pytorch,
    address: () => `${page()}${model.rewrite.value('')}#${name}`,
    figure: () => shownFigure(root.current),
  };
  const embed = {
    phrase: embedStrings.embed,
    show: () => {
      const search = plainKeys(model.rewrite.value(''), name);
      return (
        <EmbedDialog
          embedded={{ name, title: source.title(), locale, search, origin: location.origin }}
          locale={locale}
        />
      );
    },
  };
  useHandle(root, isLive, () => ({
    name,
    search: () => model.rewrite.value(''),
    status: () => status.value,
    failure: () => failure.value,
    change: () => change.value,
    show: (search) => model.run(search),
    play: model.play,
    pause: model.pause,
    exportAs: (kind) => exportAs(kind, source),
    watch: (react) => effect(() => void [model.rewrite.value, status.value, failure.value, change.value, react()]),
  }));
  return (
    <div
      class="live"
      ref={root}
      data-live={isLive}
      data-status={status}
      data-step={step}
      data-outcome={telling.value.outcome}
    >
      {props.picture}
      {props.bar}
      <div class="side">
        <Settings {...{ id: name, params, values: model.values.value, set, shown, more, locale }} />
        <div class="verdict-lines">
          {change.value && <p class="change">{change}</p>}
          <p class="takeaway">{telling.value.takeaway}</p>
          {failure.value && <Failure name={failure.value} again={props.again} locale={locale} />}
          {props.verdict}
        </div>
        {props.provenance}
      </div>
      <div class="below">
        <Menu source={source} parts={isEmbedded() ? [] : [embed]} caveat={props.caveat ?? ''} locale={locale} />
        {props.below}
      </div>
      <Announcer status={status} sentence={spoken} news={news} isVisible={props.isVisible} />
    </div>
  );
}

/** A state as it is written where the widget stands alone: on a page with others its keys carry its name. */
function plainKeys(search: string, name: string): string {
  const pairs = [...new URLSearchParams(search)].map(([key, value]) => [key.replace(`${name}.`, ''), value]);
  const text = new URLSearchParams(pairs).toString();
  return text && `?${text}`;
}

/** Where readers find this widget: a frame, or a file, names the page that it belongs to. */
const page = () =>
  (isEmbedded() && document.querySelector<HTMLLinkElement>('link[rel=canonical]')?.href) ||
  location.origin + location.pathname;

/** The still is in the page once per width, and one of them shows. */
function shownFigure(root: HTMLElement | null): SVGSVGElement | undefined {
  const figures = root?.querySelectorAll<SVGSVGElement>('.picture .figure') ?? [];
  return [...figures].find((figure) => figure.getClientRects().length > 0);
}

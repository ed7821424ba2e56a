/** Default states, run at build time by the same engine and drawn by the same figures. Never part of a page's script. */
import { parseHTML } from 'linkedom';
import { openOffline, type RunSpec, runOffline, studyOffline } from '../../engine/offline.ts';
import type { Locale } from '../../i18n/strings.ts';
import type { Params, Values } from '../params/param.ts';
import { readQuery } from '../params/query.ts';
import { stepParam } from '../params/shared.ts';
import type { Table } from '../takeaway/table.ts';
import type { FormulaWidget } from '../training/formula.ts';
import { emptyHistory, extend, fingerprintOf } from '../training/history.ts';
import { unknownStudy, withFrame } from '../training/survey.ts';
import type { SurveyWidget } from '../training/surveying.ts';
import type { SweepWidget } from '../training/sweeping.ts';
import type { TrainingWidget } from '../training/training.ts';
import { sweepProvenance, trainingProvenance } from './provenance.ts';
import type { Draw, StillFacts, Telling, Words } from './telling.ts';

/** A widget's state in words, and as SVG of any width. */
export interface Still {
  readonly facts: StillFacts;
  draw(width: number): string;
  /** The figure itself, for files that need it otherwise. */
  figure(width: number): SVGSVGElement;
  /** The numbers drawn. */
  table(): Table;
}

export interface Stills {
  /** The state that an address asks for; without one, the default. */
  drawStill(locale: Locale, search?: string): Still;
  /** The state that an address asks for, in words. */
  tellAt(search: string, locale: Locale): Telling;
}

/** Stills of a widget that trains step by step. */
export interface TrainingStills extends Stills {
  /** The runs that an address asks for. */
  runsAt(search: string): readonly RunSpec[];
}

/** A state as an engine without a worker computes it. */
interface State<P extends Params, Data> {
  readonly data: Data;
  readonly values: Values<P>;
  readonly fingerprint: string;
  provenance(locale: Locale): string;
}

/** Stills of a widget that trains. */
export function trainingStills<P extends Params, Data>(
  widget: TrainingWidget<P, Data>,
  words: Words<P, Data>,
  draw: Draw<P, Data>,
): TrainingStills {
  const stills = createStills(words, draw, (search) => {
    const { values } = readQuery(widget.params, search);
    const plan = { ...widget.planOf(values), values };
    const stepped = readQuery({ step: stepParam(plan.steps) }, search);
    const offline = openOffline(plan.specs);
    const history = extend(
      emptyHistory(offline.dataset, plan.specs.length),
      offline.advance({ steps: stepped.values.step }),
    );
    const seen = { plan, history, step: Math.min(stepped.values.step, history.head) };
    const { seed = 0 } = values as { readonly seed?: number };
    return {
      data: widget.dataAt(seen),
      values,
      fingerprint: fingerprintOf(seen) ?? '',
      provenance: (locale) => trainingProvenance({ seed, steps: history.head }, locale),
    };
  });
  const runsAt = (search: string) => widget.planOf(readQuery(widget.params, search).values).specs;
  return { ...stills, runsAt };
}

/** Stills of a widget that fills in from many runs. */
export function sweepStills<P extends Params, Outcome, Data>(
  widget: SweepWidget<P, Outcome, Data>,
  words: Words<P, Data>,
  draw: Draw<P, Data>,
): Stills {
  return createStills(words, draw, (search) => {
    const { values } = readQuery(widget.params, search);
    const outcomes = widget.jobsOf(values).map((spec) => widget.outcomeOf(runOffline(spec), values));
    const { seed = 0 } = values as { readonly seed?: number };
    return {
      data: widget.dataOf(outcomes, values),
      values,
      fingerprint: '',
      provenance: (locale) => sweepProvenance({ seed, runs: outcomes.length }, locale),
    };
  });
}

/** Stills of a widget that fills in from studies. */
export function surveyStills<P extends Params, Data>(
  widget: SurveyWidget<P, Data>,
  words: Words<P, Data>,
  draw: Draw<P, Data>,
): Stills {
  return createStills(words, draw, (search) => {
    const { values } = readQuery(widget.params, search);
    const requests = widget.jobsOf(values);
    const surveyed = requests.map((request) => withFrame(unknownStudy(request), studyOffline(request).advance({})));
    const [first] = requests;
    const facts = { seed: first?.spec.seed ?? 0, steps: first?.step ?? 0 };
    return {
      data: widget.dataOf(surveyed, values),
      values,
      fingerprint: '',
      provenance: (locale) => trainingProvenance(facts, locale),
    };
  });
}

/** Stills of a widget that computes what it shows at once. */
export function formulaStills<P extends Params, Data>(
  { params, dataOf }: FormulaWidget<P, Data>,
  words: Words<P, Data>,
  draw: Draw<P, Data>,
  provenance: (values: Values<P>, locale: Locale) => string,
): Stills {
  return createStills(words, draw, (search) => {
    const { values } = readQuery(params, search);
    return { data: dataOf(values), values, fingerprint: '', provenance: (locale) => provenance(values, locale) };
  });
}

/** Stills from anything that computes a state from an address; each state is computed once. */
function createStills<P extends Params, Data>(
  words: Words<P, Data>,
  draw: Draw<P, Data>,
  compute: (search: string) => State<P, Data>,
): Stills {
  const known = new Map<string, State<P, Data>>();
  const stateAt = (search: string) => {
    const state = known.get(search) ?? compute(search);
    known.set(search, state);
    return state;
  };
  return {
    drawStill(locale, search = '') {
      const { data, values, fingerprint, provenance } = stateAt(search);
      const telling = words.tell(data, values, locale);
      const description = telling.description ?? telling.takeaway;
      const { document } = parseHTML('<!doctype html><html><body></body></html>');
      const figure = (width: number) => draw(data, { document, width, locale, description }, () => values).element;
      return {
        facts: { telling, fingerprint, provenance: provenance(locale) },
        figure,
        draw: (width) => figure(width).outerHTML,
        table: () => words.table(data, values, locale),
      };
    },
    tellAt(search, locale) {
      const { data, values } = stateAt(search);
      return words.tell(data, values, locale);
    },
  };
}

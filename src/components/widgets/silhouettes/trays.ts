/** What is trained, and one moment of it as figure, words and table see it. Pure. */
import {
  accuracyOn,
  firstPhase,
  silhouetteKinds,
  silhouetteSteps,
  silhouettesSettings,
} from '../../../engine/experiments/silhouettes.ts';
import type { Examples, SilhouetteKind } from '../../../engine/run.ts';
import type { Values } from '../../params/param.ts';
import { readingAt } from '../../training/history.ts';
import type { Seen } from '../../training/state.ts';
import type { TrainingPlan, TrainingWidget } from '../../training/training.ts';
import { params } from './params.ts';

/** Test pictures drawn of each kind: its first. */
export const shownPerKind = 7;

export interface TrayData {
  readonly step: number;
  /** One per kind, in the order of `silhouetteKinds`. */
  readonly kinds: readonly KindData[];
  /** All test pictures, the kinds in turn. */
  readonly pictures: Examples;
}

/** How the test pictures of one kind fare. */
export interface KindData {
  readonly kind: SilhouetteKind;
  readonly isPlane: boolean;
  /** Whether it was learned from. */
  readonly isShown: boolean;
  /** Share of its test pictures classified right. */
  readonly right: number;
  /** For each picture drawn, whether it was taken for a plane. */
  readonly verdicts: readonly boolean[];
}

export const trays: TrainingWidget<typeof params, TrayData> = { params, planOf, dataAt };

function planOf(settings: Values<typeof params>) {
  const { pace: _, ...chosen } = settings;
  const values = { ...chosen, learningRate: silhouettesSettings.learningRate.initial };
  return { specs: [firstPhase(values)], steps: silhouetteSteps.first };
}

function dataAt({ plan, history, step }: Seen<TrainingPlan<typeof params>>): TrayData {
  const [run] = history.runs;
  const classes = (run && readingAt(run, 0, step)?.values) ?? new Uint8Array();
  const kinds = silhouetteKinds.map((kind, place) => ({
    kind,
    isPlane: isPlane(kind),
    isShown: plan.values[kind],
    right: accuracyOn(kind, classes),
    verdicts: Array.from({ length: shownPerKind }, (_, i) => classes[i * silhouetteKinds.length + place] === 1),
  }));
  return { step, kinds, pictures: history.dataset.test };
}

function isPlane(kind: SilhouetteKind): boolean {
  return kind === 'airliner' || kind === 'fighter';
}

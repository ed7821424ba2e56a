import type { StudyRequest } from '../../engine/studies/study.ts';
import type { Params } from '../params/param.ts';
import type { Surveyed } from '../training/survey.ts';
import { type BlownRun, Diverged } from './Diverged.tsx';
import { FillingView, type FillingViewProps } from './FillingView.tsx';
import { trainingProvenance } from './provenance.ts';

interface SurveyViewProps<P extends Params, Data> extends FillingViewProps<P, StudyRequest, Surveyed, Data> {
  /** Names of the runs that are studied, for saying which of them blew up. */
  readonly runNames: readonly string[];
}

/** The view of a widget that fills in from studies of runs that stand still. */
export function SurveyView<P extends Params, Data>(props: SurveyViewProps<P, Data>) {
  const { model, locale, params } = props;
  const provenance = () => {
    const [request] = model.jobs.value;
    const facts = { seed: request?.spec.seed ?? 0, steps: request?.step ?? 0, ms: model.spent.value };
    return trainingProvenance(facts, locale);
  };
  const verdict = (
    <Diverged
      runs={blownRuns(model.jobs.value, model.filling.outcomes.value, props.runNames)}
      params={params}
      values={model.values.value}
      set={model.set}
      locale={locale}
    />
  );
  return <FillingView {...props} unit="rows" provenance={provenance} verdict={verdict} />;
}

/** The runs that never came to be studied. */
function blownRuns(
  requests: readonly StudyRequest[],
  studies: readonly (Surveyed | undefined)[],
  names: readonly string[],
): BlownRun[] {
  return requests.flatMap(({ spec: { layers } }, index) => {
    const { divergence } = studies[index] ?? {};
    return divergence ? [{ name: names[index] ?? '', divergence, layers }] : [];
  });
}

import type { StudyRequest } from '../../engine/studies/study.ts';
import type { Params } from '../params/param.ts';
import type { Surveyed } from '../training/survey.ts';
import { FillingView, type FillingViewProps } from './FillingView.tsx';
import { trainingProvenance } from './provenance.ts';

/** The view of a widget that fills in from studies of runs that stand still. */
export function SurveyView<P extends Params, Data>(props: FillingViewProps<P, StudyRequest, Surveyed, Data>) {
  const { model, locale } = props;
  const provenance = () => {
    const [request] = model.jobs.value;
    const facts = { seed: request?.spec.seed ?? 0, steps: request?.step ?? 0, ms: model.spent.value };
    return trainingProvenance(facts, locale);
  };
  return <FillingView {...props} unit="rows" provenance={provenance} />;
}

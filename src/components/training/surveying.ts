/** A widget that fills in from studies of runs that stand still. */
import type { StudyRequest } from '../../engine/studies/study.ts';
import type { Params } from '../params/param.ts';
import { createFillingModel, type FillingWidget } from './fillingModel.ts';
import type { SurveyTools } from './pageTools.ts';
import { createSurvey, type Surveyed } from './survey.ts';

/** What a widget says of itself; all of it pure. Studies whose rows are not all there are drawn as far as they are. */
export type SurveyWidget<P extends Params, Data> = FillingWidget<P, StudyRequest, Surveyed, Data>;

export function createSurveying<P extends Params, Data>(
  widget: SurveyWidget<P, Data>,
  { openStudyPool, clock }: SurveyTools,
) {
  return createFillingModel(widget, clock, () => createSurvey(openStudyPool));
}

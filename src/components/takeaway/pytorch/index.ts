import type { RunSpec } from '../../../engine/run.ts';
import type { OpenSession } from '../../../engine/session/protocol.ts';
import type { Locale } from '../../../i18n/strings.ts';
import type { ScriptFacts } from '../exports.ts';
import { measureAll } from './measure.ts';
import { writeScript } from './script.ts';

/** A script that trains these runs again in PyTorch. @throws EngineError as `open` does */
export async function pytorchScript(
  open: OpenSession,
  specs: readonly RunSpec[],
  facts: ScriptFacts,
  locale: Locale,
): Promise<string> {
  return writeScript(await measureAll(open, specs), facts, locale);
}

// npm run pace -- [--only depth]: what each widget of the built site asks of the main thread while it runs and is dragged.
// Times are of the processor where they can be, so that a busy machine changes little; they never fail.
import { parseArgs } from 'node:util';
import { chromium } from 'playwright';
import { serve } from '../../scripts/serve.mjs';
import { widgetNames } from '../browser/support/exercise.ts';
import { chromiumToLaunch } from '../support/chromium.ts';
import { linesOf } from './report.ts';
import { visit } from './visit.ts';

const { values } = parseArgs({ options: { only: { type: 'string' } } });
const names = widgetNames.filter((name) => !values.only || values.only.split(',').includes(name));
if (names.length === 0) throw new RangeError(`only: expected some of ${widgetNames.join(', ')}, got ${values.only}`);

const site = await serve('dist');
const browser = await chromium.launch(await chromiumToLaunch());
for (const name of names)
  for (const line of linesOf(name, await visit(browser, `${site.url}/en/w/${name}/`))) console.log(line);
await browser.close();
await site.close();
process.exit(0);

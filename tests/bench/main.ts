// npm run bench -- [--rounds 40] [--only W2] [--json]: our engine against others, all in one run in Chromium.
// Times never fail; what does not run or does not learn does.
import { parseArgs } from 'node:util';
import { raceInBrowser } from './browser.ts';
import { complaintsAbout, rowsOf, tableOf } from './report.ts';

const { values } = parseArgs({
  options: { rounds: { type: 'string', default: '40' }, only: { type: 'string' }, json: { type: 'boolean' } },
});
const rounds = Number(values.rounds);
if (!Number.isInteger(rounds) || rounds < 1)
  throw new RangeError(`rounds: expected a whole number, got ${values.rounds}`);

const results = await raceInBrowser({ rounds, ...(values.only && { only: values.only }) });
const rows = rowsOf(results);
console.log(tableOf(results, rows));
for (const complaint of complaintsAbout(results)) {
  console.error(complaint);
  process.exitCode = 1;
}
if (values.json) console.log(JSON.stringify(rows));

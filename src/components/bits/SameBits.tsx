import { useComputed, useSignal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import committed from '../../content/results/bits.json';
import { type BitSpecName, bitSpecs } from '../../engine/bits.ts';
import type { EngineErrorName } from '../../engine/errors.ts';
import { engineErrorName } from '../../engine/errors.ts';
import { type Locale, say } from '../../i18n/strings.ts';
import { failures } from '../controls/Failure.tsx';
import { runNames, strings } from './strings.ts';

type Fingerprints = Readonly<Partial<Record<BitSpecName, string>>>;

const names = Object.keys(bitSpecs) as BitSpecName[];

/** Trains one run in a worker of its own. */
async function train(name: BitSpecName): Promise<string> {
  const { openSession } = await import('../../engine/index.ts');
  const session = await openSession([bitSpecs[name]]);
  try {
    const { runs } = await session.advance({});
    return runs[0]?.fingerprint ?? '';
  } finally {
    session.close();
  }
}

/** Trains the reference runs on the reader's device and compares their fingerprints with the committed ones. */
export function SameBits({ locale }: { readonly locale: Locale }) {
  const found = useSignal<Fingerprints>({});
  // Until the page's code is there, a click would be lost.
  const isLive = useSignal(false);
  const isTraining = useSignal(false);
  const failure = useSignal<EngineErrorName | undefined>(undefined);
  const done = useComputed(() => Object.keys(found.value).length);

  useEffect(() => {
    isLive.value = true;
  }, []);

  async function compare(): Promise<void> {
    isTraining.value = true;
    failure.value = undefined;
    found.value = {};
    try {
      for (const name of names) found.value = { ...found.value, [name]: await train(name) };
    } catch (error) {
      failure.value = engineErrorName(error) ?? 'WorkerLost';
    }
    isTraining.value = false;
  }

  return (
    <div class="same-bits" data-done={done}>
      <p class="controls">
        <button type="button" disabled={isTraining.value || !isLive.value} onClick={compare}>
          {say(done.value > 0 || failure.value ? strings.again : strings.start, locale)}
        </button>
      </p>
      <p role="status">{failure.value ? say(failures[failure.value], locale) : summary(found.value, locale)}</p>
      <table>
        <thead>
          <tr>
            {[strings.run, strings.ours, strings.yours, strings.verdict].map((heading) => (
              <th scope="col" key={heading.en}>
                {say(heading, locale)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {names.map((name) => (
            <Row key={name} name={name} found={found.value[name]} locale={locale} />
          ))}
        </tbody>
      </table>
    </div>
  );
}

function Row({ name, found, locale }: { name: BitSpecName; found: string | undefined; locale: Locale }) {
  const isSame = found === committed[name];
  const verdict = found === undefined ? strings.waiting : isSame ? strings.same : strings.different;
  return (
    <tr data-run={name} data-verdict={verdict.en}>
      <th scope="row">{say(runNames[name], locale)}</th>
      <td>
        <code>{committed[name]}</code>
      </td>
      <td>{found && <code>{found}</code>}</td>
      <td>{say(verdict, locale)}</td>
    </tr>
  );
}

/** One sentence on how far the comparison has come. */
function summary(found: Fingerprints, locale: Locale): string {
  const done = names.filter((name) => found[name] !== undefined);
  if (done.length === 0) return '';
  const all = names.length;
  if (done.length < all) return say(strings.progress, locale, { done: done.length + 1, all });
  const count = done.filter((name) => found[name] !== committed[name]).length;
  return count === 0 ? say(strings.allSame, locale, { all }) : say(strings.someDiffer, locale, { all, count });
}

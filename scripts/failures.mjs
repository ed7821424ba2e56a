// Names the tests that failed, from the reports of the runners, so that the end of a long log says what to mend.
import { stripVTControlCharacters } from 'node:util';

/**
 * @typedef {object} Failure
 * @property {string} title of the test, with all it stands in
 * @property {string} message what the runner said first
 */

/** The lines that say what was expected and found come first. @param {string} [text] */
const head = (text = '') => stripVTControlCharacters(text).trim().split('\n').slice(0, 16).join('\n');

/**
 * @typedef {{ status: string, fullName: string, failureMessages?: string[] }} Assertion
 * @param {{ testResults: { status: string, name: string, message?: string, assertionResults: Assertion[] }[] }} report
 * @returns {Failure[]} a file that cannot be loaded is one, by its name
 */
export function failuresOfVitest({ testResults }) {
  return testResults.flatMap(({ status, name, message, assertionResults }) =>
    status === 'failed' && assertionResults.length === 0
      ? [{ title: name, message: head(message) }]
      : assertionResults
          .filter((test) => test.status === 'failed')
          .map((test) => ({ title: `${name}: ${test.fullName}`, message: head(test.failureMessages?.[0]) })),
  );
}

/**
 * @typedef {{ errors: { message?: string }[] }} Result
 * @typedef {{ title: string, ok: boolean, tests: { results: Result[] }[] }} Spec
 * @typedef {{ title: string, specs?: Spec[], suites?: Group[] }} Group
 * @param {{ suites: Group[], errors: { message?: string }[] }} report
 * @returns {Failure[]} with the errors outside of any test
 */
export function failuresOfPlaywright({ suites, errors }) {
  /** @param {string} above @returns {(group: Group) => Failure[]} */
  const within = (above) => (group) => {
    const title = `${above}${group.title}: `;
    const own = (group.specs ?? [])
      .filter(({ ok }) => !ok)
      .map((spec) => ({ title: title + spec.title, message: head(spec.tests[0]?.results[0]?.errors[0]?.message) }));
    return [...own, ...(group.suites ?? []).flatMap(within(title))];
  };
  return [
    ...suites.flatMap(within('')),
    ...errors.map(({ message }) => ({ title: 'outside', message: head(message) })),
  ];
}

import { expect, test } from 'vitest';
import { withOwnOrigin } from './frame-policy.mjs';

const policy = `default-src 'self'; script-src 'self' 'sha256-abc='`;
const page = (content: string) => `<head><meta http-equiv="content-security-policy" content="${content}"></head>`;

test('a frame sets the policy it was built with, for the origin it stands at (M2)', () => {
  const [, code = ''] = withOwnOrigin(page(policy)).match(/^<head><script>(.*)<\/script><\/head>$/) ?? [];
  const set: Record<string, string>[] = [];
  const document = { createElement: () => ({}), head: { append: (meta: Record<string, string>) => set.push(meta) } };
  new Function('document', 'location', code)(document, { origin: 'https://a.org' });
  expect(set).toEqual([
    {
      httpEquiv: 'content-security-policy',
      content: `default-src https://a.org; script-src https://a.org 'sha256-abc='`,
    },
  ]);
});

test('a frame without a policy is refused (M2)', () => {
  expect(() => withOwnOrigin('<head></head>')).toThrow('expected a frame with a policy');
});

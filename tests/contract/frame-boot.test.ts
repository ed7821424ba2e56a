/** What a frame makes of its address before anything is painted. */
import { expect, test } from 'vitest';
import { frameBoot } from '../../src/components/embed/boot.ts';
import { createRandom, randomQuery } from '../support/wild.ts';

type Dataset = Record<string, string>;

const run = new Function('document', 'location', 'window', frameBoot);

function boot(search: string, parent?: object): Dataset {
  const dataset: Dataset = {};
  const window = {};
  run({ documentElement: { dataset } }, { search }, Object.assign(window, { parent: parent ?? window }));
  return dataset;
}

const looks = ['theme', 'controls', 'hide', 'static', 'present', 'load', 'sv'];

const legal: Readonly<Record<string, RegExp>> = {
  script: /^$/,
  theme: /^(auto|light|dark)$/,
  controls: /^(full|min|none)$/,
  static: /^$/,
  present: /^$/,
  hide: /^((title|settings|takeaway|provenance|menu|guess) ?)*$/,
};

test('10 000 wild addresses give a frame a legal look (M6)', () => {
  const random = createRandom(4);
  for (let i = 0; i < 10_000; i++) {
    const query = randomQuery(random, looks);
    for (const [key, value] of Object.entries(boot(query))) {
      if (!legal[key]?.test(value)) throw new Error(`${query.slice(0, 200)}: ${key} is ${value}`);
    }
  }
});

test('what an address asks for is what the frame looks like (M11)', () => {
  expect(boot('?theme=dark&controls=min&hide=menu,title,x&static=1')).toEqual({
    script: '',
    theme: 'dark',
    controls: 'min',
    hide: 'menu title',
    static: '',
  });
  expect(boot('', {})).toHaveProperty('framed');
});

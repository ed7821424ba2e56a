// A rule that ends in `:is(.a, .b)` is written once and read by everyone: browsers find rules by the class, id or name of the
// element they end in, and ask those without one of every element there is. So each built rule ends in one name.
import { list } from 'postcss';

/** What stands before the last element of a selector, the choice it ends in, and its states. */
const choice = /^(.*[\s>+~])?:is\(([^()]*)\)([^\s>+~()]*)$/;

/**
 * Classes, attributes and states, then elements: `:is` weighs as much as the heaviest it holds.
 * @param {string} selector
 */
function weightOf(selector) {
  const classes = selector.match(/\.[\w-]+|\[[^\]]*\]|(?<!:):(?!:)[\w-]+/g)?.length ?? 0;
  const elements = selector.match(/(^|[\s>+~])[a-z]|::/g)?.length ?? 0;
  return 100 * classes + elements;
}

/**
 * The same selectors, without a choice at their end where all it holds weigh alike.
 * @param {string} selector
 * @returns {string[]}
 */
function spellOut(selector) {
  const [, before = '', held, states = ''] = selector.match(choice) ?? [];
  const ends = held ? list.comma(held) : [];
  if (new Set(ends.map(weightOf)).size !== 1) return [selector];
  return ends.map((end) => before + end + states);
}

/** @returns {import('postcss').Plugin} */
export const namedSubjects = () => ({
  postcssPlugin: 'named-subjects',
  Once(root) {
    root.walkRules((rule) => {
      const spelled = rule.selectors.flatMap(spellOut);
      if (spelled.length > rule.selectors.length) rule.selectors = spelled;
    });
  },
});

import { defineStrings, type Locale, say } from '../../i18n/strings.ts';
import type { Change, Params } from './param.ts';

const strings = defineStrings({
  change: {
    en: '{label}: the link asks for “{found}”, here it is {used} (possible: {expected})',
    zh: '{label}：链接里写的是“{found}”，这里用 {used}（可取 {expected}）',
  },
  between: { en: ', ', zh: '、' },
  and: { en: '; ', zh: '；' },
  end: { en: '.', zh: '。' },
});

/** One sentence on everything in the address that had to be changed; '' where nothing was. */
export function changeSentence(changes: readonly Change[], params: Params, locale: Locale): string {
  if (changes.length === 0) return '';
  const clauses = changes.map(({ name, found, used, expected }) => {
    const label = params[name]?.label;
    const possible = expected.replaceAll(', ', say(strings.between, locale));
    return say(strings.change, locale, { label: label ? say(label, locale) : name, found, used, expected: possible });
  });
  return clauses.join(say(strings.and, locale)) + say(strings.end, locale);
}

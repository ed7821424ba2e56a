import { defineStrings } from '../../i18n/strings.ts';

/** What opens the embed dialog. */
export const strings = defineStrings({
  embed: { en: 'Embed', zh: '嵌入' },
});

import { defineStrings } from '../../i18n/strings.ts';

/** Words of the menu that every widget has. */
export const strings = defineStrings({
  link: { en: 'Link', zh: '链接' },
  linkCopied: { en: 'Link to this moment, copied:', zh: '这一刻的链接，已复制：' },
  linkShown: { en: 'Link to this moment:', zh: '这一刻的链接：' },
  data: { en: 'Data', zh: '数据' },
  csv: { en: 'CSV', zh: 'CSV' },
  svg: { en: 'SVG', zh: 'SVG' },
  waiting: { en: 'The numbers are being trained …', zh: '正在训练出这些数……' },
});

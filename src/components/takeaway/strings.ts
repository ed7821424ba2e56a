import { defineStrings } from '../../i18n/strings.ts';

/** Words of the menu that every widget has. */
export const strings = defineStrings({
  link: { en: 'Link', zh: '链接' },
  linkCopied: { en: 'Link to this moment, copied:', zh: '这一刻的链接，已复制：' },
  linkShown: { en: 'Link to this moment:', zh: '这一刻的链接：' },
  data: { en: 'Data', zh: '数据' },
  csv: { en: 'CSV', zh: 'CSV' },
  svg: { en: 'SVG', zh: 'SVG' },
  png: { en: 'PNG', zh: 'PNG' },
  pytorch: { en: 'PyTorch script', zh: 'PyTorch 脚本' },
  cite: { en: 'Cite', zh: '引用' },
  citeHint: {
    en: 'This state of the figure, with its settings, seed and step:',
    zh: '图现在的样子，连同设定、种子和步数：',
  },
  bibtex: { en: 'BibTeX file', zh: 'BibTeX 文件' },
  waiting: { en: 'Still training: the numbers are not ready yet …', zh: '还在训练，数还没出来……' },
});

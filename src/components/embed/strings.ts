import { defineStrings } from '../../i18n/strings.ts';

/** Words of the embed dialog. */
export const strings = defineStrings({
  embed: { en: 'Embed', zh: '嵌入' },
  hint: {
    en: 'Paste this into your own page. It shows the figure as it stands now, with its settings and step.',
    zh: '把下面的代码贴到你的网页里，显示的就是现在这幅图，连同设定和步数。',
  },
  html: { en: 'HTML', zh: 'HTML' },
  frame: { en: 'Frame only', zh: '只用框架' },
  image: { en: 'Picture and link', zh: '图片加链接' },
  markdown: { en: 'Markdown', zh: 'Markdown' },
  copy: { en: 'Copy', zh: '复制' },
  copied: { en: 'Copied', zh: '已复制' },
  code: { en: 'Code to paste', zh: '要粘贴的代码' },
  preview: { en: 'Preview', zh: '预览' },
  guide: { en: 'How to embed on your platform', zh: '各个平台怎么嵌入' },
});

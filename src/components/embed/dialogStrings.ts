import { defineStrings } from '../../i18n/strings.ts';

/** Words of the embed dialog, which come with it: a page loads none of them before it is opened. */
export const dialogStrings = defineStrings({
  hint: {
    en: 'Paste this into your own page. It shows the figure as it stands now, with its settings and step.',
    zh: '把下面的代码贴到你的网页里，显示的就是现在这幅图，连同设定和步数。',
  },
  pictureHint: {
    en: 'A picture of the figure as it stands now; a click on it leads to the live one. To upload, where SVG is refused:',
    zh: '贴出来是一张图片，画的就是现在这样；点开可以动手。不收 SVG 的平台，请上传：',
  },
  firstPictureHint: {
    en: 'A picture of the figure at its first settings; a click on it leads to the live one as it stands now. To upload, where SVG is refused:',
    zh: '贴出来是一张图片，画的是最初的设定；点开才是现在这样，可以动手。不收 SVG 的平台，请上传：',
  },
  png: { en: 'the picture as PNG', zh: 'PNG 图片' },
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

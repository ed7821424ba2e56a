import { defineStrings } from './strings.ts';

/** The words of the site's frame. */
export const site = defineStrings({
  name: { en: 'Why Batch Norm Works', zh: '批量归一化为何有效' },
  promise: {
    en: 'Why it works is still being argued over. Here the networks really train, on your own device: look for yourself.',
    zh: '批量归一化为什么管用，学界争论至今。这里的网络都在你的设备上当场训练，结果你自己看。',
  },
  language: { en: 'English', zh: '中文' },
  readInThisLanguage: { en: 'Read in English', zh: '阅读中文版' },
  chooseLanguage: { en: 'Language', zh: '语言' },
  skipToText: { en: 'Skip to the text', zh: '跳到正文' },
  chapterNumber: { en: 'Chapter {number}', zh: '第 {number} 章' },
  contents: { en: 'Contents', zh: '目录' },
  inPreparation: { en: 'In preparation', zh: '准备中' },
  story: { en: 'The story goes on', zh: '故事的前后' },
  previousChapter: { en: 'Before: ', zh: '上一章：' },
  nextChapter: { en: 'Next: ', zh: '下一章：' },
  resultOver: {
    en: 'Median over {seeds} seeds; in brackets the smallest and the largest. Click to see it in the figure.',
    zh: '{seeds} 个随机种子的中位数；方括号里是最小值和最大值。点一下，在图里看。',
  },
  inTheStory: { en: 'Read the story around this figure', zh: '读读这幅图的来龙去脉' },
  otherStates: { en: 'The same figure, set otherwise:', zh: '同一幅图，换一种设定：' },
  oneFile: {
    en: 'Download the figure as one file, for slides and lessons offline',
    zh: '下载成单个文件，演示、上课不用联网',
  },
  files: { en: 'To upload where only pictures are taken:', zh: '发到只收图片的平台：' },
  filePng: { en: 'picture as PNG', zh: 'PNG 图片' },
  fileWeChat: { en: 'SVG for WeChat', zh: '微信版 SVG' },
  fileCode: { en: 'QR code that leads here', zh: '扫码打开本页的二维码' },
  fileNumbers: { en: 'numbers as CSV', zh: 'CSV 数据' },
  references: { en: 'References', zh: '参考文献' },
  theme: { en: 'Theme', zh: '主题' },
  themeSystem: { en: 'System', zh: '跟随系统' },
  themeLight: { en: 'Light', zh: '浅色' },
  themeDark: { en: 'Dark', zh: '深色' },
  notFound: { en: 'There is no page at this address', zh: '这个地址没有页面' },
  notFoundHint: {
    en: 'It may have moved, or the link may have lost a letter. The story begins here:',
    zh: '页面也许搬走了，也许链接少了个字母。故事从这里开始：',
  },
  notFoundLink: { en: 'Chapter 1, in English', zh: '第 1 章，中文版' },
  creditBefore: {
    en: 'This site retells, tests and in places corrects the article ',
    zh: '本站重新讲述并逐条检验了一篇文章，有些地方作了更正：',
  },
  creditAfter: {
    en: ' by Ketan Doshi (Towards Data Science, 2021).',
    zh: '，作者 Ketan Doshi（Towards Data Science，2021）。',
  },
  licenseText: { en: 'Text and figures: ', zh: '文字与图：' },
  licenseCode: { en: 'Code: ', zh: '代码：' },
  privacy: {
    en: 'No cookies, no tracking, no outside requests.',
    zh: '无 cookie，无跟踪，不向任何外部网站发请求。',
  },
  about: { en: 'About this site', zh: '关于本站' },
  embedding: { en: 'Embed a figure', zh: '把图放进网页' },
  gallery: { en: 'All figures', zh: '所有的图' },
  galleryLede: {
    en: 'Every question of this site, each with its figure. Open one on a page of its own, or where its story is told.',
    zh: '本站问过的每个问题，各有一幅图。可以单独打开，也可以到讲它的那一章去看。',
  },
  glossary: { en: 'Glossary', zh: '术语表' },
  glossaryLede: {
    en: 'The words this site uses, with their Chinese names: what each means, and the paper it comes from where there is one.',
    zh: '本站用到的术语，附英文名，说明意思；出自论文的，注明论文。',
  },
  notSaid: { en: 'Not to be called in Chinese:', zh: '不要译作：' },
  playground: { en: 'Playground', zh: '试验场' },
  playgroundDescription: {
    en: 'Two networks from one seed, and everything about them is yours to set: depth, width, normalization, optimizer, learning rate, data, or points of your own.',
    zh: '两个网络，同一个种子，其余随你设定：深度、宽度、归一化、优化器、学习率、数据，还可以用你自己的点。',
  },
  playgroundLede: {
    en: 'Two networks from one seed. Everything else is yours: set them up, press play, look into their layers, and share the link.',
    zh: '两个网络，同一个种子。其余随你设定：设好，点播放，看看每一层里在发生什么，再把链接发给别人。',
  },
  sameBits: { en: 'Does your device get the same numbers?', zh: '你的设备算出的数一样吗？' },
});

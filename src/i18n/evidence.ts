import { defineStrings } from './strings.ts';

/** The words of the evidence table. */
export const evidence = defineStrings({
  choose: { en: 'Show claims that are', zh: '看哪些说法' },
  all: { en: 'all {count}', zh: '全部 {count} 条' },
  supported: { en: 'supported', zh: '站得住' },
  partly: { en: 'supported in part', zh: '对了一部分' },
  contradicted: { en: 'contradicted', zh: '站不住' },
  open: { en: 'open', zh: '没有定论' },
  article: { en: 'The article', zh: '文章怎么说' },
  measured: { en: 'Measured here', zh: '我们测到的' },
  literature: { en: 'Elsewhere', zh: '别人的结果' },
  chapter: { en: 'Chapter {number}', zh: '第 {number} 章' },
});

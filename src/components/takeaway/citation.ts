/** How to cite a state of a widget. The site has one author for all of its figures: itself. */

const site = 'Why Batch Norm Works / 批量归一化为何有效';

const today = (): string => new Date().toISOString().slice(0, 10);

/** An entry for a bibliography file; the address holds settings, seed and step. */
export function bibtex(title: string, address: string, date = today()): string {
  const key = `whybatchnormworks-${new URL(address).hash.slice(1) || 'page'}`;
  return `@online{${key},
  title        = {${escapeTex(title)}},
  organization = {${site}},
  url          = {${address}},
  urldate      = {${date}},
}
`;
}

/** Plain words, and after GB/T 7714 an electronic source [EB/OL]. */
export function plainCitation(title: string, address: string, date = today()): string {
  return `${site}. ${title} [EB/OL]. [${date}]. ${address}`;
}

function escapeTex(text: string): string {
  return text.replace(/[{}%&#$_]/g, (sign) => `\\${sign}`);
}

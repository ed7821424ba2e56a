import { site, today } from './citation.ts';

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

function escapeTex(text: string): string {
  return text.replace(/[{}%&#$_]/g, (sign) => `\\${sign}`);
}

/** How to cite a state of a widget. The site has one author for all of its figures: itself. */

export const site = 'Why Batch Norm Works / 批量归一化为何有效';

export const today = (): string => new Date().toISOString().slice(0, 10);

/** Plain words, and after GB/T 7714 an electronic source [EB/OL]. */
export function plainCitation(title: string, address: string, date = today()): string {
  return `${site}. ${title} [EB/OL]. [${date}]. ${address}`;
}

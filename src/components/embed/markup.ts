/** Pieces of what authors paste. */

/** Heights a frame is given before it tells its own, in CSS pixels: at 320 to 559 px of width, and above. */
export const frameHeight = { narrow: 860, wide: 760 } as const;

export function escapeHtml(text: string): string {
  return text.replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`);
}

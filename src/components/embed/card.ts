/** Pictures around a figure: with the address it came from, and as the card of a link. */
import { site } from '../../i18n/site.ts';
import { type Locale, say } from '../../i18n/strings.ts';
import { escapeHtml } from './markup.ts';

/** Size of the card that previews of links ask for. */
export const cardSize = { width: 1200, height: 630 } as const;

/** Pixels of a picture for places that take nothing else. */
export const pictureWidth = 1200;

const [paper, ink, quiet, accent] = ['#fdfcf9', '#1b1b1b', '#595959', '#0072b2'];
const captionHeight = 36;
const margin = 16;

interface Picture {
  readonly svg: string;
  readonly width: number;
  readonly height: number;
}

/** Size of a figure's file, as it says itself. */
function measured(svg: string): Picture {
  const [width = 0, height = 0] = ['width', 'height'].map((name) =>
    Number(new RegExp(`^<svg[^>]* ${name}="(\\d+)"`).exec(svg)?.[1]),
  );
  if (!width || !height) throw new RangeError(`measured: expected a width and a height in ${svg.slice(0, 200)}`);
  return { svg, width, height };
}

/** The figure over a line that says where it lives: an uploaded picture loses its link. */
export function captioned(svg: string, address: string): Picture {
  const figure = measured(svg);
  const width = figure.width + 2 * margin;
  const height = figure.height + margin + captionHeight;
  const line = `<text x="${width - margin}" y="${height - 12}" font-size="13" text-anchor="end" fill="${quiet}">${escapeHtml(shortened(address))}</text>`;
  return {
    svg: `${opening(width, height)}${placed(figure, margin, margin, figure.width)}${line}</svg>`,
    width,
    height,
  };
}

/** The card of a link: the site's name, the title, the figure. */
export function card(svg: string, title: string, locale: Locale): Picture {
  const { width, height } = cardSize;
  const lines = wrapped(title, 22);
  const top = 100 + 60 * lines.length;
  const figure = measured(svg);
  const scale = Math.min((width - 2 * 64) / figure.width, (height - top - 24) / figure.height);
  const size = figure.width * scale;
  const texts = lines.map(
    (line, i) =>
      `<text x="64" y="${130 + 60 * i}" font-size="48" font-weight="700" fill="${ink}">${escapeHtml(line)}</text>`,
  );
  const name = `<text x="64" y="62" font-size="24" fill="${quiet}">${escapeHtml(say(site.name, locale))}</text>`;
  const rail = `<rect width="12" height="${height}" fill="${accent}"/>`;
  const shown = placed(figure, (width - size) / 2, top, size);
  return { svg: `${opening(width, height)}${rail}${name}${texts.join('')}${shown}</svg>`, width, height };
}

const opening = (width: number, height: number) =>
  `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" font-family="sans-serif"><rect width="${width}" height="${height}" fill="${paper}"/>`;

function placed({ svg, width, height }: Picture, x: number, y: number, size: number): string {
  const place = `x="${x}" y="${y}" width="${size}" height="${(size * height) / width}"`;
  return svg.replace(/^<svg([^>]*)>/, (_, attributes: string) => {
    return `<svg ${place} overflow="visible"${attributes.replace(/ (width|height)="\d+"/g, '')}>`;
  });
}

const shortened = (address: string) => decodeURI(address).replace(/^https?:\/\//, '');

/** Lines of at most so many widths of a Chinese character. A Latin letter is about half as wide. */
function wrapped(text: string, most: number): string[] {
  const lines = [''];
  let room = most;
  // Latin words hold together, and a mark stays with what it follows.
  for (const piece of text.match(
    /[^\u3000-\u9fff\uff00-\uffef\s]+\s*|[\u3000-\u9fff](?:[\u3000-\u303f\uff00-\uffef])?|./gu,
  ) ?? []) {
    const wide = [...piece].reduce((sum, sign) => sum + (sign > '\u2e80' ? 1 : 0.52), 0);
    if (wide > room && lines.at(-1)) {
      lines.push('');
      room = most;
    }
    lines[lines.length - 1] += piece;
    room -= wide;
  }
  return lines.map((line) => line.trim());
}

/** The name of a kind, whether it was in training, and a bar for the share of its test pictures that is right. */
import { type Box, px, svg, text } from '../../figures/svg.ts';
import { wordsWidth } from '../../figures/words.ts';
import type { TrayLabels } from './figure.ts';
import type { KindData } from './trays.ts';

interface HeadOptions {
  readonly document: Document;
  readonly labels: TrayLabels;
  readonly fontSize: number;
  readonly name: Box;
  readonly bar: Box;
  readonly isWide: boolean;
}

export function kindHead({ document, labels, fontSize, name, bar, isWide }: HeadOptions) {
  const title = text(document, '', { class: 'kind', x: name.x, y: name.y });
  const tray = text(document, '', { class: 'tray' });
  const track = svg(document, 'path', { class: 'track', d: rectPath(bar, 1) });
  const right = svg(document, 'path', { class: 'share' });
  const share = text(document, '', { class: 'share-words', 'text-anchor': isWide ? 'start' : 'end' });
  const element = svg(document, 'g', {}, [title, tray, track, right, share]);
  let drawn = '';
  return {
    element,
    update(kind: KindData) {
      const state = `${kind.kind} ${kind.isShown} ${kind.right}`;
      if (state === drawn) return;
      drawn = state;
      const words = labels.kind(kind.kind);
      const status = kind.isShown ? labels.shown : labels.unseen;
      title.textContent = words;
      tray.textContent = status;
      tray.setAttribute('x', String(px(isWide ? name.x : name.x + wordsWidth(words, fontSize * 1.1) + fontSize)));
      tray.setAttribute('y', String(px(isWide ? name.y + 1.5 * fontSize : name.y)));
      element.setAttribute('class', kind.isShown ? 'head-shown' : 'head-unseen');
      right.setAttribute('d', rectPath(bar, kind.right));
      const said = labels.right(kind.right);
      share.textContent = said;
      share.setAttribute('x', String(px(isWide ? bar.x : bar.x + bar.width)));
      share.setAttribute('y', String(px(isWide ? bar.y + bar.height + 1.4 * fontSize : bar.y + bar.height + fontSize)));
    },
  };
}

function rectPath({ x, y, width, height }: Box, share: number): string {
  return `M${x} ${y}h${px(width * share)}v${height}h${px(-width * share)}z`;
}

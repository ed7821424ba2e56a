/** The styles of a frame, in its document: a host's reader waits for one request less. */
import { createHash } from 'node:crypto';
import embed from '../../styles/embed.css?inline';
import figure from '../../styles/figure.css?inline';
import tokens from '../../styles/tokens.css?inline';
import widget from '../../styles/widget.css?inline';

export const frameStyle: string = [tokens, figure, widget, embed].join('');

/** What the content security policy knows them by. */
export const frameStyleHash = `sha256-${createHash('sha256').update(frameStyle).digest('base64')}` as const;

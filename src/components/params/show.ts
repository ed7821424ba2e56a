/** A link of the text asks a widget for a state, as its address would, in plain keys. Dispatched on the widget. */
export const showEvent = 'bn:show';

/** What such a link asks for. One that comes before the widget answers waits in `data-show`. */
export interface ShowRequest {
  readonly search: string;
  /** Whether to begin at the beginning. */
  readonly play: boolean;
}

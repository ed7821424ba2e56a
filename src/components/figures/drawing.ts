/** A figure that stands in a page: its element, and a way to bring it up to date without building it again. */
export interface Drawing<Data> {
  readonly element: SVGSVGElement;
  /** Afterwards the element looks as if drawn afresh from `data`; only what changed is touched. */
  update(data: Data): void;
}

/** A part of a figure that shows what a network says; bytes as its probe gives them, undefined before the first. */
export interface Picture {
  readonly element: SVGElement;
  update(bytes: Uint8Array | undefined): void;
}

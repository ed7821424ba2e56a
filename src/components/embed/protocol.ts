/**
 * What an embed and the page it stands on say to each other; docs/embedding.md is the contract. First a handshake in public
 * (`hello` from the frame, `port` from the host, each checked by its receiver), then all else through the port.
 */

export const channel = 'bn-embed';
export const version = 1;

/** Heights in CSS pixels that either side takes seriously. */
const lowest = 120;
const highest = 4000;

/** Frame → host, through the port; `hello` alone in public. */
export const frameTypes = ['hello', 'ready', 'resize', 'state', 'visible', 'error', 'reply'] as const;
/** Host → frame, through the port; `port` alone in public. */
export const hostTypes = ['port', 'get', 'set', 'theme', 'play', 'pause', 'reset', 'export'] as const;

export type FrameType = (typeof frameTypes)[number];

/** What an `error` is about: the first is told by the loader, the last by either side, the others by the frame. */
export const errorCodes = ['unknown-widget', 'bad-state', 'engine-failed', 'timeout'] as const;
export type ErrorCode = (typeof errorCodes)[number];

export interface Message<Type extends string> {
  readonly ch: typeof channel;
  readonly v: typeof version;
  readonly t: Type;
  /** Joins a reply to its question. */
  readonly id?: number;
  readonly d?: Readonly<Record<string, unknown>>;
}

export function message<Type extends string>(t: Type, d?: Message<Type>['d'], id?: number): Message<Type> {
  return { ch: channel, v: version, t, ...(id !== undefined && { id }), ...(d && { d }) };
}

/** The message in anything that was received; undefined for what is none, or none of `types`. Never throws. */
export function readMessage<Type extends string>(data: unknown, types?: readonly Type[]): Message<Type> | undefined {
  // Of null, and of what is no object, nothing can be read.
  const { ch, v, t, id, d } = Object(data) as Partial<Record<keyof Message<Type>, unknown>>;
  const isOurs = ch === channel && v === version && (!types || types.includes(t as Type));
  const isWhole =
    (id === undefined || Number.isInteger(id)) && (d === undefined || (typeof d === 'object' && d !== null));
  return isOurs && isWhole ? (data as Message<Type>) : undefined;
}

/** A height worth taking; undefined for what is none. */
export function readHeight(value: unknown): number | undefined {
  const isHeight = typeof value === 'number' && value > 0 && value < Infinity;
  return isHeight ? Math.min(highest, Math.max(lowest, Math.ceil(value))) : undefined;
}

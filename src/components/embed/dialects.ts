/**
 * Heights in the words of hosts that know nothing of us: broadcast, as each of them checks the source itself. They carry
 * nothing but a number that the host asked for.
 */
interface Dialect {
  /** Whether this address was made by such a host. */
  isSpoken(address: URL): boolean;
  say(height: number, address: URL): unknown;
}

const secretOf = ({ hash }: URL): string | null => new URLSearchParams(hash.replace(/^#\??/, '')).get('secret');

/** WordPress keeps a frame hidden until it hears this: it is told at once. */
export const wordPress: Dialect = {
  isSpoken: (address) => secretOf(address) !== null,
  say: (value, address) => ({ message: 'height', value, secret: secretOf(address) }),
};

/** Told where no loader answers. */
export const otherDialects: readonly Dialect[] = [
  { isSpoken: () => true, say: (height) => ({ sentinel: 'amp', type: 'embed-size', height }) },
  {
    isSpoken: () => true,
    say: (height, { href }) => JSON.stringify({ src: href, context: 'iframe.resize', height }),
  },
  {
    isSpoken: ({ searchParams }) => searchParams.has('childId'),
    say: (height, { searchParams }) => `pymxPYMx${searchParams.get('childId')}xPYMxheightxPYMx${height}`,
  },
];

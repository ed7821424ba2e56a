/** Whether this page is itself an embed: it shares a machine with somebody else's page, and nobody embeds from it. */
export const isEmbedded = (): boolean =>
  typeof document !== 'undefined' && document.documentElement.dataset.embed !== undefined;

/** Whether it is a file of its own, which brings as little as it can. */
export const isAlone = (): boolean => typeof document !== 'undefined' && 'alone' in document.documentElement.dataset;

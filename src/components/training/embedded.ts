/** Whether this page is itself an embed: it shares a machine with somebody else's page, and nobody embeds from it. */
export const isEmbedded = (): boolean =>
  typeof document !== 'undefined' && document.documentElement.dataset.embed !== undefined;

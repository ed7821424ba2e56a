// `## Why it matters [#why]`: an explicit heading id, the same in every language, so that links survive translation.
// `{#why}`, the usual form, would be an expression in MDX.

const marker = /\s*\[#([a-z][a-z0-9-]*)\]\s*$/;

/** @typedef {{ type: string, value?: string, children?: Node[], data?: object | undefined }} Node */

/** @param {Node} node */
function takeId(node) {
  const last = node.children?.at(-1);
  const id = last?.type === 'text' ? last.value?.match(marker)?.[1] : undefined;
  if (!last?.value || !id) return;
  last.value = last.value.replace(marker, '');
  node.data = { ...node.data, hProperties: { id } };
}

/** @param {Node} tree */
function visit(tree) {
  if (tree.type === 'heading') takeId(tree);
  for (const child of tree.children ?? []) visit(child);
}

export const headingId = () => visit;

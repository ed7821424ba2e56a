// In a frame with sandbox="allow-scripts" WebKit takes 'self' for nobody: the frame's origin is opaque, and no script of the
// widget would load. So the policy of a frame names the origin that it was loaded from, which is known only there.
import { globSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const meta = /<meta http-equiv="content-security-policy" content="([^"]*)">/;

/** @returns {import('astro').AstroIntegration} */
export function framePolicy() {
  return {
    name: 'frame-policy',
    hooks: {
      'astro:build:done': ({ dir }) => {
        const dist = fileURLToPath(dir);
        for (const frame of globSync('embed/v1/*/*/index.html', { cwd: dist })) {
          const file = join(dist, frame);
          writeFileSync(file, withOwnOrigin(readFileSync(file, 'utf8')));
        }
      },
    },
  };
}

/**
 * The same document, whose policy is set by its first lines, before any other script of it is loaded.
 * @param {string} html
 */
export function withOwnOrigin(html) {
  const [found, policy] = html.match(meta) ?? [];
  if (!found || !policy) throw new Error('framePolicy: expected a frame with a policy');
  const set = `<script>(p=>{const m=document.createElement('meta');m.httpEquiv='content-security-policy';m.content=p.replaceAll("'self'",location.origin);document.head.append(m)})(${JSON.stringify(policy)})</script>`;
  return html.replace(found, () => set);
}

import { serve } from '../../../scripts/serve.mjs';

/** Serves the built site for one run, on a free port; the workers read its address from the environment. */
export default async function globalSetup() {
  const site = await serve('dist');
  process.env.SITE_UNDER_TEST = site.url;
  return site.close;
}

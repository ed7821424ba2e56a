import type { APIRoute } from 'astro';
import { loaderScript, release } from '../../../components/embed/bundle.ts';

export const getStaticPaths = () => [{ params: { version: `v${release}` } }];

export const GET: APIRoute = async ({ site }) =>
  new Response(await loaderScript(String(site)), { headers: { 'Content-Type': 'text/javascript' } });

import type { APIRoute } from 'astro';
import { loaderScript } from '../../../components/embed/bundle.ts';

export const GET: APIRoute = async ({ site }) =>
  new Response(await loaderScript(String(site)), { headers: { 'Content-Type': 'text/javascript' } });

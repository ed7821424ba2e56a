import type { APIRoute } from 'astro';
import { versions } from '../../components/embed/bundle.ts';

export const GET: APIRoute = async ({ site }) => Response.json(await versions(String(site)));

import type { APIRoute } from 'astro';
import { pixelsOf } from '../../../../../components/embed/files.ts';
import { widgetPaths } from '../../../../../components/embed/paths.ts';
import type { Locale } from '../../../../../i18n/strings.ts';

export const getStaticPaths = () => widgetPaths();

export const GET: APIRoute<{ locale: Locale; name: string }> = async ({ props: { name, locale }, site }) =>
  new Response(await pixelsOf(name, locale, String(site)), { headers: { 'Content-Type': 'image/png' } });

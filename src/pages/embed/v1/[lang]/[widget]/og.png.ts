import type { APIRoute } from 'astro';
import { cardOf } from '../../../../../components/embed/files.ts';
import { widgetPaths } from '../../../../../components/embed/paths.ts';
import { titleOf } from '../../../../../components/widgets/registry.ts';
import type { Locale } from '../../../../../i18n/strings.ts';

export const getStaticPaths = () => widgetPaths();

export const GET: APIRoute<{ locale: Locale; name: string }> = async ({ props: { name, locale } }) =>
  new Response(await cardOf(name, titleOf(name, locale), locale), { headers: { 'Content-Type': 'image/png' } });

import type { APIRoute } from 'astro';
import { pictureOf } from '../../../../../components/embed/files.ts';
import { widgetPaths } from '../../../../../components/embed/paths.ts';
import type { Locale } from '../../../../../i18n/strings.ts';

export const getStaticPaths = () => widgetPaths();

export const GET: APIRoute<{ locale: Locale; name: string }> = async ({ props: { name, locale } }) =>
  new Response(await pictureOf(name, locale, 'dark'));

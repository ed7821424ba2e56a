import type { APIRoute } from 'astro';
import { oembed } from '../../../../../components/embed/oembed.ts';
import { widgetPaths } from '../../../../../components/embed/paths.ts';
import { titleOf } from '../../../../../components/widgets/registry.ts';
import type { Locale } from '../../../../../i18n/strings.ts';

export const getStaticPaths = () => widgetPaths();

export const GET: APIRoute<{ locale: Locale; name: string }> = ({ props: { locale, name }, site }) => {
  const title = titleOf(name, locale);
  return Response.json(oembed(name, title, locale, String(site)));
};

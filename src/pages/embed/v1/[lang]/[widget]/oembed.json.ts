import type { APIRoute } from 'astro';
import { pixelSize } from '../../../../../components/embed/files.ts';
import { oembed } from '../../../../../components/embed/oembed.ts';
import { widgetPaths } from '../../../../../components/embed/paths.ts';
import { titleOf } from '../../../../../components/widgets/registry.ts';
import type { Locale } from '../../../../../i18n/strings.ts';

export const getStaticPaths = () => widgetPaths();

export const GET: APIRoute<{ locale: Locale; name: string }> = async ({ props: { locale, name }, site }) => {
  const picture = await pixelSize(name, locale);
  return Response.json(oembed({ name, title: titleOf(name, locale), locale, origin: String(site), picture }));
};

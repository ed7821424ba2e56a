import type { APIRoute } from 'astro';
import { pixelSize } from '../../../../../../components/embed/files.ts';
import { oembed } from '../../../../../../components/embed/oembed.ts';
import { presetPaths } from '../../../../../../components/embed/paths.ts';
import type { Preset } from '../../../../../../components/embed/presets.ts';
import type { Locale } from '../../../../../../i18n/strings.ts';

export const getStaticPaths = () => presetPaths();

export const GET: APIRoute<{ locale: Locale; preset: Preset }> = async ({ props: { preset, locale }, site }) => {
  const picture = await pixelSize(preset.widget, locale, preset.set);
  const title = preset.title[locale];
  return Response.json(oembed({ name: preset.widget, title, locale, origin: String(site), picture, preset }));
};

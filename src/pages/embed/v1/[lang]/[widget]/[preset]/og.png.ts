import type { APIRoute } from 'astro';
import { cardOf } from '../../../../../../components/embed/files.ts';
import { presetPaths } from '../../../../../../components/embed/paths.ts';
import type { Preset } from '../../../../../../components/embed/presets.ts';
import type { Locale } from '../../../../../../i18n/strings.ts';

export const getStaticPaths = () => presetPaths();

export const GET: APIRoute<{ locale: Locale; preset: Preset }> = async ({ props: { preset, locale } }) => {
  const card = await cardOf(preset.widget, preset.title[locale], locale, preset.set);
  return new Response(card, { headers: { 'Content-Type': 'image/png' } });
};

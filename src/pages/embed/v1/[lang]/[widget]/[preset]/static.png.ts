import type { APIRoute } from 'astro';
import { pixelsOf } from '../../../../../../components/embed/files.ts';
import { presetPaths } from '../../../../../../components/embed/paths.ts';
import type { Preset } from '../../../../../../components/embed/presets.ts';
import type { Locale } from '../../../../../../i18n/strings.ts';

export const getStaticPaths = () => presetPaths();

export const GET: APIRoute<{ locale: Locale; preset: Preset }> = async ({ props: { preset, locale }, site }) =>
  new Response(await pixelsOf(preset.widget, locale, String(site), preset), {
    headers: { 'Content-Type': 'image/png' },
  });

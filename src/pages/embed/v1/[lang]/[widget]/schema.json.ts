import type { APIRoute } from 'astro';
import { schemaOf } from '../../../../../components/embed/files.ts';
import { widgetPaths } from '../../../../../components/embed/paths.ts';
import type { Locale } from '../../../../../i18n/strings.ts';

export const getStaticPaths = () => widgetPaths();

export const GET: APIRoute<{ locale: Locale; name: string }> = ({ props: { name, locale } }) =>
  Response.json(schemaOf(name, locale));

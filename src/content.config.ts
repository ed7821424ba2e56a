import { defineCollection, reference } from 'astro:content';
import { file, glob } from 'astro/loaders';
import { z } from 'astro/zod';

const phrase = z.object({ en: z.string(), zh: z.string() });

const prose = z.object({
  title: z.string(),
  description: z.string(),
  /** Numbers of the prose that somebody chose, or that a cited paper reports; a measured one never stands there by hand. */
  chosen: z.array(z.string()).default([]),
});

/** One folder per chapter, NN-slug/{en,zh}.mdx: NN is the order, slug the address. A new folder is a new chapter. */
const chapters = defineCollection({
  loader: glob({
    base: 'src/content/chapters',
    pattern: '[0-9][0-9]-*/*.mdx',
    generateId: ({ entry }) => entry.replace(/\.mdx$/, ''),
  }),
  schema: prose,
});

/** Pages of prose beside the story, name/{en,zh}.mdx. */
const pages = defineCollection({
  loader: glob({
    base: 'src/content/pages',
    pattern: '*/*.mdx',
    generateId: ({ entry }) => entry.replace(/\.mdx$/, ''),
  }),
  schema: prose,
});

/** The whole story in order; a chapter that has no folder yet is listed as in preparation. */
const outline = defineCollection({
  loader: file('src/content/outline.yaml'),
  schema: z.object({ order: z.number().int(), title: phrase }),
});

/** Every paper once, cited by id. */
const references = defineCollection({
  loader: file('src/content/references.yaml'),
  schema: z.object({
    authors: z.array(z.object({ family: z.string(), given: z.string() })).min(1),
    year: z.number().int(),
    title: z.string(),
    venue: z.string(),
    url: z.url(),
  }),
});

/** Every term once, in both languages, with the Chinese variants that must not be used. */
const glossary = defineCollection({
  loader: file('src/content/glossary.yaml'),
  schema: z.object({
    en: z.string(),
    zh: z.string(),
    abbreviation: z.string().optional(),
    meaning: phrase.optional(),
    rejected: z.array(z.string()).default([]),
    see: reference('references').optional(),
  }),
});

/** A number of a committed result, and where it can be seen; see components/site/results.ts. */
const result = z.strictObject({
  of: z.string(),
  sweep: z.string(),
  at: z.string().optional(),
  measure: z.string(),
  over: z.string().optional(),
  as: z.enum(['number', 'percent', 'whole', 'times']).optional(),
  to: z.string(),
  set: z.string().optional(),
});

/** Every claim of the article once, and how it stands. */
const evidence = defineCollection({
  loader: file('src/content/evidence.yaml'),
  schema: z.strictObject({
    chapter: reference('outline'),
    state: z.enum(['supported', 'partly', 'contradicted', 'open']),
    /** A few words. */
    claim: phrase,
    /** What the article says. */
    article: phrase,
    /** What this site measured; `{a}` is a result. */
    measured: phrase,
    results: z.record(z.string(), result).default({}),
    /** What others found. */
    literature: phrase.optional(),
    cite: z.array(z.string()).default([]),
  }),
});

export const collections = { chapters, evidence, pages, outline, references, glossary };

type Resource = Readonly<{ title: string; description: string; url: string; language: string }>;

/** schema.org description of a chapter, for search engines. */
export const learningResource = ({ title, description, url, language }: Resource) => ({
  '@context': 'https://schema.org',
  '@type': 'LearningResource',
  name: title,
  description,
  url,
  inLanguage: language,
  learningResourceType: 'interactive article',
  isAccessibleForFree: true,
  license: 'https://creativecommons.org/licenses/by/4.0/',
  isBasedOn: 'https://towardsdatascience.com/batch-norm-explained-visually-why-does-it-work-90b98bcc58a0',
});

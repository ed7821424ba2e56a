// The smallest site with the classic theme; what the embedding guide adds comes from a file beside it, written by the test.
import embed from './embed.config.js';

export default {
  title: 'A site',
  url: 'http://host.example',
  baseUrl: '/',
  trailingSlash: true,
  plugins: ['@docusaurus/plugin-content-pages'],
  themes: ['@docusaurus/theme-classic'],
  ...embed,
};

// The theme asks a CDN for fonts and icons; here everything comes from this machine.
hexo.extend.filter.register('after_render:html', (html) => html.replace(/<link[^>]+cdn\.jsdelivr\.net[^>]*>/g, ''));

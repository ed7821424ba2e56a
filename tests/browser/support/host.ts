/** Other people's pages: a server of its own, so that its origin is not the site's. */
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

export interface HostPage {
  readonly html: string;
  readonly headers?: Readonly<Record<string, string>>;
}

export interface Host {
  readonly url: string;
  /** Serves a page from now on. @returns its whole address */
  put(path: string, page: HostPage): string;
  close(): Promise<void>;
}

/** Listens on 127.0.0.1, where the site is on localhost: two origins, whatever the port. */
export async function startHost(): Promise<Host> {
  const pages = new Map<string, HostPage>();
  const server = createServer((request, response) => {
    const page = pages.get(new URL(request.url ?? '/', 'http://host').pathname);
    const isIcon = request.url === '/favicon.ico';
    response.writeHead(page ? 200 : isIcon ? 204 : 404, {
      'content-type': 'text/html; charset=utf-8',
      ...page?.headers,
    });
    response.end(page?.html ?? '');
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return {
    url,
    put(path, page) {
      pages.set(path, page);
      return url + path;
    },
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

/** A post with something in it. */
export const post = (body: string, head = ''): string =>
  `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>A post</title>${head}</head><body style="margin:0"><h1>A post</h1>${body}<p>Text after it.</p></body></html>`;

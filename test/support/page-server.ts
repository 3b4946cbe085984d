import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

/** A page of our own making on an origin of its own, with the paths it was asked for. */
export interface PageServer {
  url: string;
  close(): Promise<void>;
}

/** Serves this HTML at every path, on this machine only. */
export async function servePage(html: string): Promise<PageServer> {
  const server = createServer((_, response) => {
    response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' });
    response.end(`<!doctype html><html lang="en"><title>Page</title>${html}`);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

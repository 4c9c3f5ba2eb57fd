import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

/** A page to serve: its body, with its headers where it is not plain HTML. */
export type Served = string | { body: string | Uint8Array; headers: Record<string, string> };

const HTML = { 'content-type': 'text/html; charset=utf-8' };

/**
 * Serves pages on this machine only.
 * @param find gives the page of a path, or null
 * @returns the address without a slash at its end, and how to stop
 */
export async function serve(find: (path: string) => Served | null): Promise<{ url: string; close(): void }> {
  const server = createServer((request, response) => {
    const found = find(decodeURIComponent(new URL(request.url!, 'http://localhost').pathname));
    if (found === null) {
      response.writeHead(404).end();
      return;
    }
    const { body, headers } = typeof found === 'string' ? { body: found, headers: {} } : found;
    response.writeHead(200, { ...HTML, ...headers }).end(body);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, close: () => server.close() };
}

import { readFile } from "node:fs/promises";
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { extname, join, normalize, sep } from "node:path";

/** One file of a site. */
export interface Answer {
  readonly type: string;
  readonly body: string | Uint8Array;
}

/** A site on this machine alone, at a free port. */
export interface Site {
  /** `http://127.0.0.1:PORT/` */
  readonly url: string;
  close(): Promise<void>;
}

const types: Readonly<Record<string, string>> = {
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".css": "text/css; charset=utf-8",
  ".json": "application/json; charset=utf-8",
  ".webmanifest": "application/manifest+json",
  ".svg": "image/svg+xml",
  ".png": "image/png",
  ".woff2": "font/woff2",
  ".wasm": "application/wasm",
};

/**
 * Serves files that are made in the test.
 *
 * @param files  by path: `{ "/": …, "/worker.js": … }`
 * @param headers  for every answer, as the content security policy that the page must live under
 */
export const serveSite = (
  files: Readonly<Record<string, Answer>>,
  headers: Readonly<Record<string, string>> = {},
): Promise<Site> => serve((path) => Promise.resolve(files[path]), headers);

/** Serves a built site from its folder; `/` is its `index.html`. Nothing above the folder can be reached. */
export const serveFolder = (folder: string, headers: Readonly<Record<string, string>> = {}): Promise<Site> =>
  serve(async (path) => {
    const file = normalize(join(folder, path.endsWith("/") ? `${path}index.html` : path));
    if (!file.startsWith(normalize(folder + sep))) return undefined;
    try {
      return { type: types[extname(file)] ?? "application/octet-stream", body: await readFile(file) };
    } catch {
      return undefined;
    }
  }, headers);

async function serve(
  find: (path: string) => Promise<Answer | undefined>,
  headers: Readonly<Record<string, string>>,
): Promise<Site> {
  const server: Server = createServer(async (request, response) => {
    const { pathname } = new URL(request.url ?? "/", "http://127.0.0.1");
    const answer = await find(decodeURIComponent(pathname));
    if (answer === undefined) response.writeHead(404, headers).end();
    else response.writeHead(200, { "content-type": answer.type, ...headers }).end(answer.body);
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

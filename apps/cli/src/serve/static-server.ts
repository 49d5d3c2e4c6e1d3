import { createReadStream, realpathSync, type Stats, statSync } from "node:fs";
import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { extname, join, sep } from "node:path";

const types: Readonly<Record<string, string>> = {
  ".html": "text/html; charset=utf-8",
  ".css": "text/css; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".mjs": "text/javascript; charset=utf-8",
  ".json": "application/json; charset=utf-8",
  ".jsonld": "application/ld+json; charset=utf-8",
  ".webmanifest": "application/manifest+json; charset=utf-8",
  ".xml": "application/xml; charset=utf-8",
  ".csv": "text/csv; charset=utf-8",
  ".txt": "text/plain; charset=utf-8",
  ".svg": "image/svg+xml",
  ".png": "image/png",
  ".ico": "image/x-icon",
  ".woff2": "font/woff2",
  ".wasm": "application/wasm",
  ".xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
  ".docx": "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
};

/** Nothing from elsewhere runs, is shown or frames the pages; nothing is sent elsewhere. */
export const securityHeaders: Readonly<Record<string, string>> = {
  "Content-Security-Policy":
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; font-src 'self'; connect-src 'self'; worker-src 'self'; manifest-src 'self'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'",
  "X-Content-Type-Options": "nosniff",
  "X-Frame-Options": "DENY",
  "Referrer-Policy": "no-referrer",
  "Permissions-Policy": "camera=(), geolocation=(), microphone=()",
  "Cross-Origin-Opener-Policy": "same-origin",
  "Cross-Origin-Resource-Policy": "same-origin",
};

/** A folder of files, and the path under which they are seen: "/", "/check/". */
export interface Mount {
  readonly at: string;
  readonly folder: string;
}

/**
 * A server of the files in some folders and of nothing else: no path leads out of them, not by `..`, not by a link, and
 * what begins with a dot stays unseen. GET and HEAD only.
 *
 * @param folders  one folder, or several, each under its own path; where none is at the top, the top leads to the first
 */
export function staticServer(folders: string | readonly Mount[]): Server {
  const mounts = (typeof folders === "string" ? [{ at: "/", folder: folders }] : folders)
    .map(({ at, folder }) => ({ at, folder: realpathSync(folder) }))
    .sort((a, b) => b.at.length - a.at.length);
  return createServer((request, response) => {
    answer(mounts, request, response);
  });
}

/** Starts a server; port 0 takes a free one. @returns where it listens */
export const listen = (server: Server, port: number, host: string): Promise<AddressInfo> =>
  new Promise((resolve, reject) => {
    server.once("error", reject);
    server.listen(port, host, () => {
      server.off("error", reject);
      resolve(server.address() as AddressInfo);
    });
  });

function answer(mounts: readonly Mount[], request: IncomingMessage, response: ServerResponse): void {
  for (const [name, value] of Object.entries(securityHeaders)) response.setHeader(name, value);
  if (request.method !== "GET" && request.method !== "HEAD") {
    response.setHeader("Allow", "GET, HEAD");
    refuse(response, 405);
    return;
  }
  const path = pathIn(request.url ?? "/");
  const mount = path === undefined ? undefined : mounts.find(({ at }) => `/${path}/`.startsWith(at));
  if (path === "" && mount === undefined && mounts[0] !== undefined) {
    response.setHeader("Location", mounts[0].at.slice(1));
    refuse(response, 301);
    return;
  }
  const root = (mount ?? mounts.at(-1))!.folder;
  const found = mount === undefined ? undefined : fileAt(root, path!.slice(mount.at.length - 1));
  if (found === undefined) {
    const page = fileAt(root, "404.html");
    if (page === undefined) refuse(response, 404);
    else send(request, response, page, 404);
    return;
  }
  // Relative links need the slash behind a folder.
  if (found.isFolder && !(request.url ?? "").split(/[?#]/u)[0]!.endsWith("/")) {
    response.setHeader("Location", `${encodeURI(path!.slice(path!.lastIndexOf("/") + 1))}/`);
    refuse(response, 301);
    return;
  }
  send(request, response, found, 200);
}

interface Found {
  readonly full: string;
  readonly stat: Stats;
  /** The index of a folder. */
  readonly isFolder: boolean;
}

/** The path of a request inside the root, decoded; `undefined` where it is none. */
function pathIn(url: string): string | undefined {
  let path: string;
  try {
    path = decodeURIComponent(url.split(/[?#]/u)[0] ?? "");
  } catch {
    return undefined;
  }
  const parts = path.split("/").filter((part) => part !== "");
  const isOdd = parts.some((part) => part.startsWith(".") || /[\\:\p{Cc}]/u.test(part));
  return !path.startsWith("/") || isOdd ? undefined : parts.join("/");
}

function fileAt(root: string, path: string): Found | undefined {
  try {
    let full = realpathSync(join(root, path));
    if (full !== root && !full.startsWith(root.endsWith(sep) ? root : root + sep)) return undefined;
    let stat = statSync(full);
    const isFolder = stat.isDirectory();
    if (isFolder) {
      full = realpathSync(join(full, "index.html"));
      if (!full.startsWith(root.endsWith(sep) ? root : root + sep)) return undefined;
      stat = statSync(full);
    }
    return stat.isFile() ? { full, stat, isFolder } : undefined;
  } catch {
    return undefined;
  }
}

function send(
  request: IncomingMessage,
  response: ServerResponse,
  { full, stat }: Found,
  status: number,
): void {
  const tag = `"${stat.size.toString(16)}-${Math.trunc(stat.mtimeMs).toString(16)}"`;
  response.setHeader("Content-Type", types[extname(full).toLowerCase()] ?? "application/octet-stream");
  response.setHeader("Cache-Control", "no-cache");
  response.setHeader("ETag", tag);
  if (status === 200 && request.headers["if-none-match"] === tag) {
    response.writeHead(304).end();
    return;
  }
  response.setHeader("Content-Length", stat.size);
  response.writeHead(status);
  if (request.method === "HEAD") {
    response.end();
    return;
  }
  createReadStream(full)
    .on("error", () => response.destroy())
    .pipe(response);
}

function refuse(response: ServerResponse, status: number): void {
  const words = { 301: "在别处", 404: "没有这一页", 405: "只能读取" } as const;
  response.setHeader("Content-Type", "text/plain; charset=utf-8");
  response.writeHead(status).end(`${words[status as keyof typeof words]}\n`);
}

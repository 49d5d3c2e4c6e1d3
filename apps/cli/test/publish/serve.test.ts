import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { request, type Server } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { listen, staticServer } from "../../src/serve/static-server.ts";

const root = mkdtempSync(join(tmpdir(), "zp-serve-"));
const folder = join(root, "网站");
let server: Server;
let port: number;

beforeAll(async () => {
  mkdirSync(join(folder, "items"), { recursive: true });
  mkdirSync(join(root, "网站-另一个"));
  writeFileSync(join(folder, "index.html"), "<h1>首页</h1>");
  writeFileSync(join(folder, "items/index.html"), "事项");
  writeFileSync(join(folder, "数据.csv"), "甲");
  writeFileSync(join(folder, "services.jsonld"), "{}");
  writeFileSync(join(folder, ".secret"), "秘密");
  writeFileSync(join(folder, "404.html"), "没有这一页");
  writeFileSync(join(root, "secret.txt"), "秘密");
  writeFileSync(join(root, "网站-另一个/secret.txt"), "秘密");
  symlinkSync(join(root, "secret.txt"), join(folder, "link.txt"));
  symlinkSync(root, join(folder, "up"));
  server = staticServer(folder);
  ({ port } = await listen(server, 0, "127.0.0.1"));
});
afterAll(async () => {
  await new Promise((done) => server.close(done));
  rmSync(root, { recursive: true, force: true });
});

interface Answer {
  readonly status: number;
  readonly headers: Readonly<Record<string, unknown>>;
  readonly body: string;
}

/** Paths go out as they are: a client that tidies them would hide what is tested. */
const get = (path: string, method = "GET", headers: Record<string, string> = {}): Promise<Answer> =>
  new Promise((resolve, reject) => {
    const asked = request({ host: "127.0.0.1", port, path, method, headers }, (response) => {
      let body = "";
      response.setEncoding("utf8");
      response.on("data", (part: string) => {
        body += part;
      });
      response.on("end", () =>
        resolve({ status: response.statusCode ?? 0, headers: response.headers, body }),
      );
    });
    asked.on("error", reject);
    asked.end();
  });

describe("the server of a site", () => {
  it.each([
    ["/", "text/html; charset=utf-8"],
    ["/index.html?q=1", "text/html; charset=utf-8"],
    ["/items/", "text/html; charset=utf-8"],
    ["/%E6%95%B0%E6%8D%AE.csv", "text/csv; charset=utf-8"],
    ["/services.jsonld", "application/ld+json; charset=utf-8"],
  ])("%s is %s", async (path, type) => {
    const { status, headers } = await get(path);
    expect([status, headers["content-type"]]).toEqual([200, type]);
  });

  it.each([
    ...[
      "/../secret.txt",
      "/%2e%2e/secret.txt",
      "/..%2fsecret.txt",
      "/items/../../secret.txt",
      "/..\\secret.txt",
    ],
    ...[
      "/%5c..%5csecret.txt",
      "/link.txt",
      "/up/secret.txt",
      "/.secret",
      "/../网站-另一个/secret.txt",
      "//secret.txt",
    ],
    ...["/%00", "/%", "/C:/secret.txt", "/up/%E7%BD%91%E7%AB%99-%E5%8F%A6%E4%B8%80%E4%B8%AA/secret.txt"],
  ])("leads nowhere else: %s", async (path) => {
    const { status, body } = await get(encodeURI(path).replaceAll("%25", "%"));
    expect(status).toBeGreaterThanOrEqual(400);
    expect(body).not.toContain("秘密");
  });

  it("answers with a strict policy, whatever is asked for", async () => {
    for (const path of ["/", "/nothing"]) {
      const { headers } = await get(path);
      expect(headers["content-security-policy"]).toMatch(/default-src 'none'.*frame-ancestors 'none'/);
      expect(headers["content-security-policy"]).not.toContain("unsafe");
      expect(headers).toMatchObject({
        "x-content-type-options": "nosniff",
        "referrer-policy": "no-referrer",
      });
    }
  });

  it("shows the page of its own for what is not there, and puts the slash behind a folder", async () => {
    expect(await get("/nothing")).toMatchObject({ status: 404, body: "没有这一页" });
    const { status, headers } = await get("/items");
    expect([status, headers.location]).toEqual([301, "items/"]);
  });

  it("only reads, and sends again only what is new", async () => {
    for (const method of ["POST", "PUT", "DELETE"]) expect((await get("/", method)).status).toBe(405);
    const { headers, body } = await get("/", "HEAD");
    expect([headers["content-length"], body]).toEqual(["15", ""]);
    const again = await get("/", "GET", { "if-none-match": String(headers.etag) });
    expect([again.status, again.body]).toEqual([304, ""]);
  });
});

describe("a folder under a path of its own", () => {
  let mounted: Server;
  beforeAll(async () => {
    mounted = staticServer([{ at: "/check/", folder }]);
    ({ port } = await listen(mounted, 0, "127.0.0.1"));
  });
  afterAll(() => new Promise((done) => mounted.close(done)));

  it.each([
    ["/", 301, "check/"],
    ["/check", 301, "check/"],
    ["/check/", 200, undefined],
    ["/check/items", 301, "items/"],
    ["/check/items/index.html", 200, undefined],
    ["/items/index.html", 404, undefined],
    ["/check/../secret.txt", 404, undefined],
    ["/checker/", 404, undefined],
  ])("%s: %i", async (path, status, location) => {
    const answer = await get(path);
    expect([answer.status, answer.headers["location"]]).toEqual([status, location]);
  });
});

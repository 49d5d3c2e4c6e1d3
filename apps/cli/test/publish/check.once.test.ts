import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { Office } from "../office.ts";

const { resolve } = createRequire(import.meta.url);
const built = join(dirname(resolve("@zp/web/package.json")), "dist", "site");

let office: Office;
beforeEach(() => {
  office = new Office();
});
afterEach(() => office.close());

/* `npm run build` makes what is written here. */
describe.runIf(existsSync(built))("zp publish --check", () => {
  const text = (name: string): string => readFileSync(join(office.cwd, name), "utf8");

  it("writes the check for a server, and the one file that opens from a disk", async () => {
    expect(await office.zp("publish", "--check", "检查")).toBe(0);
    expect(office.out).toContain(`双击 ${join("检查", "清单检查.html")} 就能用，不联网、不上传。`);
    expect(text("检查/index.html")).toContain("Content-Security-Policy");
    expect(text("检查/清单检查.html")).toContain('id="worker-code"');
    expect(await office.zp("publish", "--check", "检查")).toBe(0);
    expect(office.out).toMatch(/新增 0 个文件，更新 0 个，未变 \d+ 个/u);
  });

  it("takes nobody's page away", async () => {
    office.write("检查/index.html", "县政府首页");
    expect(await office.zp("publish", "--check", "检查")).toBe(2);
    expect(office.err).toContain("不是本命令写出的文件：index.html");
    expect(text("检查/index.html")).toBe("县政府首页");
    writeFileSync(join(office.cwd, "检查/公告.html"), "公告");
    expect(await office.zp("publish", "--check", "检查", "--force")).toBe(0);
    expect(text("检查/公告.html")).toBe("公告");
  });
});

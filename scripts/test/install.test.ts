import { describe, expect, test } from "vitest";
import { failureSentence } from "../bootstrap/index.mjs";

describe("what is said when an install fails", () => {
  test.each([
    ["npm error code ECONNREFUSED\nnpm error errno ECONNREFUSED", "ECONNREFUSED"],
    [
      "npm error request to https://r.example/pnpm failed, reason: getaddrinfo ENOTFOUND r.example",
      "ENOTFOUND",
    ],
    [" ERR_PNPM_META_FETCH_FAIL  GET https://r.example/zod: request failed", "ERR_PNPM_META_FETCH_FAIL"],
    ["npm error code E503", "E503"],
    ["npm error code E404\nnpm error 404 Not Found", "E404"],
    [" ERR_PNPM_FETCH_403  GET https://r.example/zod: Forbidden - 403", "ERR_PNPM_FETCH_403"],
  ])("%s: the network, in one line", (output, code) => {
    const sentence = failureSentence(output);
    expect(sentence).toContain(`无法从 npm 软件源下载依赖（${code}）`);
    expect(sentence).not.toContain("\n");
  });

  test.each([
    ["npm error code SELF_SIGNED_CERT_IN_CHAIN", "NODE_EXTRA_CA_CERTS"],
    ["ENOSPC: no space left on device, write", "磁盘空间不足"],
    ["EACCES: permission denied, mkdir '/opt/zp/node_modules'", "没有写入权限"],
    [" ERR_PNPM_OUTDATED_LOCKFILE  Cannot install with frozen-lockfile", "锁文件"],
  ])("%s: in one line", (output, words) => {
    const sentence = failureSentence(output);
    expect(sentence).toContain(words);
    expect(sentence).not.toContain("\n");
  });

  test("what nobody foresaw is quoted", () => {
    expect(failureSentence("first\nERR_PNPM_SOMETHING_NEW  what it is")).toContain(
      "ERR_PNPM_SOMETHING_NEW  what it is",
    );
  });
});

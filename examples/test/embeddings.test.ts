import type { AddressInfo } from "node:net";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { messagesFor } from "../src/embeddings/form.ts";
import { headlines } from "../src/embeddings/script.ts";
import { checkServer } from "../src/embeddings/server.ts";

const rows = [
  {
    事项名称: "食品经营许可",
    事项类型: "行政许可",
    法定办结时限: "20个工作日",
    承诺办结时限: "10个工作日",
    办件类型: "承诺件",
    到办事现场次数: "1",
  },
  {
    事项名称: "取水许可",
    事项类型: "行政许可",
    法定办结时限: "45个工作日",
    承诺办结时限: "30个工作日",
    办件类型: "承诺件",
    到办事现场次数: "2",
  },
];

describe("a script", () => {
  it("prints both headlines", () => {
    expect(headlines(rows)).toEqual(["visits/at-most-once 1/2 50.00%", "time-limit/within-half 1/2 50.00%"]);
  });
});

describe("a web form", () => {
  it("says what is wrong with a field", () => {
    const messages = messagesFor({
      id: "draft",
      name: "取水许可",
      itemType: "permit",
      caseType: "promised",
      statutoryTimeLimit: { kind: "duration", amount: 45, unit: "workday" },
      promisedTimeLimit: { kind: "duration", amount: 50, unit: "workday" },
    });
    expect(messages.get("promisedTimeLimit")?.join("")).toContain("45");
  });
});

describe("a server route", () => {
  const server = checkServer();
  let url = "";
  beforeAll(async () => {
    await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
    url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/check`;
  });
  afterAll(() => new Promise((resolve) => server.close(resolve)));

  it("checks what is posted", async () => {
    const answer = await fetch(url, { method: "POST", body: JSON.stringify(rows) });
    expect(answer.status).toBe(200);
    const { metrics, findings } = (await answer.json()) as {
      metrics: Record<string, object>;
      findings: object[];
    };
    expect(metrics["visits/at-most-once"]).toMatchObject({ numerator: 1, denominator: 2 });
    expect(findings.length).toBeGreaterThan(0);
  });

  it("refuses what is no list", async () => {
    expect((await fetch(url, { method: "POST", body: "{" })).status).toBe(400);
    expect((await fetch(url, { method: "POST", body: "{}" })).status).toBe(400);
    expect((await fetch(url)).status).toBe(404);
  });
});

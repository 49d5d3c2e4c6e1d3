import { createServer, type Server } from "node:http";
import { check, fromRecords, summarise, zhenping2018 } from "@zp/catalog-core";

/** Largest body that the route takes. */
const LIMIT = 10_000_000;

/** `POST /check` with a JSON array of records answers with piles, figures and findings. */
export const checkServer = (): Server =>
  createServer(async (request, response) => {
    const answer = (status: number, body: unknown): void => {
      response
        .writeHead(status, { "content-type": "application/json; charset=utf-8" })
        .end(JSON.stringify(body));
    };
    if (request.method !== "POST" || request.url !== "/check")
      return answer(404, { error: "只有 POST /check" });
    const chunks: Buffer[] = [];
    let size = 0;
    for await (const chunk of request as AsyncIterable<Buffer>) {
      size += chunk.length;
      if (size > LIMIT) return answer(413, { error: "清单过大" });
      chunks.push(chunk);
    }
    try {
      const rows: unknown = JSON.parse(Buffer.concat(chunks).toString("utf8"));
      if (!Array.isArray(rows)) return answer(400, { error: "应为记录的数组" });
      const { catalogue } = fromRecords(rows);
      const report = check(catalogue);
      const { piles } = summarise(report, zhenping2018);
      answer(200, { piles, metrics: report.metrics.overall, findings: report.findings });
    } catch (error) {
      if (error instanceof SyntaxError) answer(400, { error: "不是有效的 JSON" });
      else throw error;
    }
  });

import { sValidator } from "@hono/standard-validator";
import { check, fromRecords, itemChecker, itemSchema, summarise, zhenping2018 } from "@zp/catalog-core";
import { standardSchema } from "@zp/catalog-core/standard-schema";
import { Hono } from "hono";

const item = itemSchema(itemChecker(zhenping2018));

type Rows = readonly Record<string, unknown>[];
const rows = standardSchema<Rows>((value) =>
  Array.isArray(value) && value.every((row) => typeof row === "object" && row !== null)
    ? { value }
    : { issues: [{ message: "应为记录的数组，一项一条。" }] },
);

export const app = new Hono()
  .post(
    "/items",
    sValidator("json", item, (result, context) =>
      result.success ? undefined : context.json({ issues: result.error }, 422),
    ),
    (context) => context.json({ accepted: context.req.valid("json").id }, 201),
  )
  .post(
    "/lists",
    sValidator("json", rows, (result, context) =>
      result.success ? undefined : context.json({ issues: result.error }, 400),
    ),
    (context) => {
      const report = check(fromRecords(context.req.valid("json")).catalogue);
      const { piles } = summarise(report, zhenping2018);
      return context.json({ piles, metrics: report.metrics.overall, findings: report.findings });
    },
  );

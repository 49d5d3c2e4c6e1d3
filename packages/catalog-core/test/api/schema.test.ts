import { describe, expect, it } from "vitest";
import * as z from "zod";
import {
  CheckReport,
  Finding,
  MetricReport,
  PackExtension,
  PolicyPack,
  Waiver,
} from "../../src/engine/index.ts";
import {
  CaseCount,
  Catalogue,
  CutProof,
  DirectoryEntry,
  ImplementationItem,
  PowersListEntry,
  PublicServiceEntry,
  RosterEntry,
  Snapshot,
  StageDates,
} from "../../src/model/index.ts";
import { Plan } from "../../src/plan/index.ts";
import { ColumnSet, Mapping } from "../../src/records/index.ts";
import { ProgressReport } from "../../src/schedule/index.ts";

/* The shapes that other programs read and write. A change here is a change of the public interface: review the diff. */
const schemas = {
  "case-count": CaseCount,
  catalogue: Catalogue,
  "check-report": CheckReport,
  "column-set": ColumnSet,
  "cut-proof": CutProof,
  "directory-entry": DirectoryEntry,
  finding: Finding,
  "implementation-item": ImplementationItem,
  mapping: Mapping,
  "metric-report": MetricReport,
  "pack-extension": PackExtension,
  plan: Plan,
  "policy-pack": PolicyPack,
  "progress-report": ProgressReport,
  "powers-list-entry": PowersListEntry,
  "public-service-entry": PublicServiceEntry,
  "roster-entry": RosterEntry,
  snapshot: Snapshot,
  "stage-dates": StageDates,
  waiver: Waiver,
} as const;

describe("JSON Schema of the public shapes", () => {
  it.each(Object.entries(schemas))("%s", async (name, schema) => {
    const json = z.toJSONSchema(schema as z.ZodType, { io: "input" });
    await expect(`${JSON.stringify(json, null, 2)}\n`).toMatchFileSnapshot(`../../schema/${name}.json`);
  });
});

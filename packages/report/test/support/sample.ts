import { createHash } from "node:crypto";
import { check, rules, summarise, zhenping2018 } from "@zp/catalog-core";
import { diffStates } from "@zp/catalog-core/diff";
import type { Catalogue } from "@zp/catalog-core/model";
import { planChanges } from "@zp/catalog-core/plan";
import { reconcileWithin } from "@zp/catalog-core/reconcile";
import { type AssessmentInput, layerLabels } from "@zp/catalog-core/report-model";
import { snapshotId } from "@zp/catalog-core/snapshot";
import { sampleCounty } from "@zp/examples/sample-county";
import { readFiles } from "@zp/workbook";

/** Some rules of each kind. A new rule changes the text of every report; here it changes nothing. */
const judged = new Set([
  "codes/implementation-code-unique",
  "codes/in-directory",
  "contact/phones-stated",
  "elements/columns-present",
  "elements/implementation-complete",
  "elements/no-placeholder",
  "fees/consistent",
  "legal-basis/lawful-ground",
  "materials/no-catch-all",
  "procedure/five-steps",
  "time-limit/column-unit-stated",
  "time-limit/promised-within-half",
  "visits/at-most-once-target",
  "visits/stated",
  "visits/zero-needs-a-way",
]);

/** A catalogue as these tests judge it. */
export const judge = (catalogue: Catalogue) =>
  check(catalogue, { rules: rules.filter(({ id }) => judged.has(id)) });

/** The input of a report on a catalogue, as an app would gather it. */
export async function inputOf(catalogue: Catalogue, previous?: Catalogue): Promise<AssessmentInput> {
  const pack = zhenping2018;
  const report = judge(catalogue);
  return {
    catalogue,
    report,
    summary: summarise(report, pack),
    pack,
    identity: {
      county: "镇坪县",
      period: "2018年",
      authors: ["镇坪县政务服务中心"],
      date: "2018-08-31",
      due: "2018-09-15",
    },
    snapshot: {
      id: await snapshotId(catalogue, (text) => createHash("sha256").update(text).digest("hex")),
      takenOn: "2018-08-25",
    },
    intake: { given: 27, read: 27, notCounted: [] },
    within: reconcileWithin(catalogue, pack, (layer) => layerLabels[layer]),
    plan: planChanges(catalogue, { pack }),
    ...(previous === undefined
      ? {}
      : {
          previous: {
            title: "上期清单",
            metrics: check(previous, { rules: [] }).metrics,
            diff: diffStates({ catalogue: previous, pack }, { catalogue, pack }),
          },
        }),
  };
}

let once: Promise<{ readonly now: Catalogue; readonly before: Catalogue }> | undefined;

/** The sample county, read once for all tests. */
export function sampleCatalogues(): NonNullable<typeof once> {
  once ??= readSample();
  return once;
}

/** The sample county, and the same a month before: a few items fewer, and some visits more. */
async function readSample(): NonNullable<typeof once> {
  const files = await sampleCounty();
  const { catalogue: now } = await readFiles(files.map(({ name, bytes }) => ({ path: name, bytes })));
  const before: Catalogue = {
    ...now,
    items: now.items
      .filter((_item, index) => index % 50 !== 7)
      .map((item, index) => (index % 20 === 3 ? { ...item, maxVisits: { kind: "count", count: 2 } } : item)),
  };
  return { now, before };
}

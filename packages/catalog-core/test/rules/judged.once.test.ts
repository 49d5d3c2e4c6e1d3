import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { check } from "../../src/check.ts";
import type { Finding } from "../../src/engine/index.ts";
import { lawRegister } from "../../src/law-register/index.ts";
import { zhenping2018 } from "../../src/packs/index.ts";
import { fromTables, Mapping } from "../../src/records/index.ts";
import { rules } from "../../src/rules/index.ts";
import { realTable, there, title } from "../records/shared.ts";

/*
 * Rules that read prose, on the real lists: a sample of what they find, judged by a person who read the text. The golden
 * file holds hashes and judgements, nothing of the lists. A finding that is new in the sample is `unjudged` until somebody
 * has read it: `ZP_SHOW=group/name npx vitest run …/judged.once.test.ts -u` prints what there is to read.
 */

const SAMPLE = 30;
const golden = new URL("./golden/judged.json", import.meta.url);

type Verdict = "right" | "wrong" | "unclear" | "unjudged";
interface Judgement {
  readonly list: string;
  readonly key: string;
  readonly text: string;
  readonly verdict: Verdict;
}
interface OfRule {
  /** Items of all lists that it looked at, that it does not apply to, that lack what it needs. */
  readonly asked: number;
  readonly notApplicable: number;
  readonly blocked: number;
  readonly found: number;
  readonly sample: readonly Judgement[];
}

const hash = (text: string): string => createHash("sha256").update(text).digest("hex").slice(0, 16);
const mappings = new URL("../../../../examples/mappings/", import.meta.url);
const lists = [
  ["guangdong", "guangdong-2021", ["guangdong/items.csv"]],
  ["guangan", "guangan", ["guangan/items.csv"]],
  ["danyang", "danyang-2018", ["danyang-2018/items.json"]],
  [
    "fangchenggang",
    "fangchenggang-2026",
    ["fangchenggang/items.csv", "fangchenggang/materials.csv", "fangchenggang/processes.csv"],
  ],
] as const;

const judgedRules = rules.filter(({ judged, trial }) => judged !== undefined || trial);
const ids = new Set<string>(judgedRules.map(({ id }) => id));
const known = JSON.parse(readFileSync(golden, "utf8")) as Record<string, OfRule>;

function sampled(): Record<string, OfRule> {
  const laws = lawRegister();
  // The lists are of several years: a rule that rests on later documents is looked at, too.
  const pack = { ...zhenping2018, conventions: { ...zhenping2018.conventions, laterSources: true } };
  const found = new Map<string, Judgement[]>();
  const counts = new Map<string, { asked: number; notApplicable: number; blocked: number }>(
    judgedRules.map(({ id }) => [id, { asked: 0, notApplicable: 0, blocked: 0 }]),
  );
  for (const [list, mapping, files] of lists) {
    const read = Mapping.parse(JSON.parse(readFileSync(new URL(`${mapping}.json`, mappings), "utf8")));
    const { catalogue } = fromTables(files.map(realTable), [read]);
    const { findings, coverage } = check(catalogue, { laws, pack });
    for (const { ruleId, passed, failed, skipped, blocked } of coverage) {
      const count = counts.get(ruleId);
      if (count === undefined) continue;
      count.asked += passed + failed;
      for (const one of skipped) count.notApplicable += one.count;
      for (const one of blocked) count.blocked += one.count;
    }
    for (const finding of findings) {
      if (!ids.has(finding.ruleId)) continue;
      if (process.env["ZP_SHOW"] === finding.ruleId) console.log(list, hash(finding.key), finding.message);
      found.set(finding.ruleId, [...(found.get(finding.ruleId) ?? []), judgement(list, finding)]);
    }
  }
  return Object.fromEntries(
    judgedRules.map(({ id }) => {
      const all = (found.get(id) ?? []).toSorted((a, b) =>
        hash(a.list + a.key) < hash(b.list + b.key) ? -1 : 1,
      );
      return [id, { ...counts.get(id)!, found: all.length, sample: all.slice(0, SAMPLE) }];
    }),
  );
}

function judgement(list: string, { ruleId, key, data }: Finding): Judgement {
  const hashed = { list, key: hash(key), text: hash(JSON.stringify(data)) };
  const same = known[ruleId]?.sample.find(
    (one) => one.list === list && one.key === hashed.key && one.text === hashed.text,
  );
  return { ...hashed, verdict: same?.verdict ?? "unjudged" };
}

const count = ({ sample }: OfRule, verdict: Verdict): number =>
  sample.filter((one) => one.verdict === verdict).length;

describe("findings of the rules that read prose", () => {
  it("were judged, every one of the sample, and the rule says with what result", () => {
    for (const { id, judged } of judgedRules) {
      const of = known[id];
      expect(of, id).toBeDefined();
      expect(count(of!, "unjudged"), id).toBe(0);
      const { on: _on, ...counts } = judged ?? { on: "" };
      expect(counts, id).toEqual({
        asked: of!.asked,
        notApplicable: of!.notApplicable,
        blocked: of!.blocked,
        found: of!.found,
        right: count(of!, "right"),
        wrong: count(of!, "wrong"),
        unclear: count(of!, "unclear"),
      });
    }
  });

  it("are wrong or unclear in no more than one of twenty, or the rule is on trial", () => {
    for (const { id, trial } of judgedRules) {
      const { sample } = known[id]!;
      const doubtful = sample.length - count(known[id]!, "right");
      if (doubtful * 20 > sample.length) expect(trial, id).toBe(true);
    }
  });

  it.skipIf(!there)(title("are those that were judged"), async () => {
    await expect(`${JSON.stringify(sampled(), null, 1)}\n`).toMatchFileSnapshot("./golden/judged.json");
  });
});

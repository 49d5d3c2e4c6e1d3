import { pileLabels } from "@zp/catalog-core/engine";
import { ruleTitle } from "@zp/intake";
import type { Count, FindingFacets, FindingFilter, Severity } from "../../session/protocol.ts";
import type { Held } from "../held.ts";
import { columns } from "./columns.ts";
import { bitOf, sift } from "./sift.ts";

const severityLabels: Readonly<Record<Severity, string>> = { error: "错误", warning: "警告", info: "提示" };

const labelsOf = {
  severities: (id: string) => severityLabels[id as Severity],
  piles: (id: string) => pileLabels[id as keyof typeof pileLabels],
  units: (id: string) => id || "未写明单位",
  rules: ruleTitle,
  files: (id: string) => id || "不属于一个文件",
} as const;

/** What can be filtered by: of each part, what there is under all the other parts. */
export async function facetsOf(held: Held, filter: FindingFilter): Promise<FindingFacets> {
  const sifted = await sift(held, filter);
  const count = (part: keyof typeof labelsOf): Count[] => {
    const { values, of } = columns(held)[part];
    const others = ~bitOf[part];
    const counts = new Int32Array(values.length);
    for (let at = 0; at < sifted.length; at += 1) {
      if ((sifted[at]! & others) === 0) counts[of[at]!]! += 1;
    }
    return values
      .map((id, number) => ({ id, label: labelsOf[part](id), count: counts[number]! }))
      .filter((one) => one.count > 0)
      .sort((a, b) => b.count - a.count || (a.id < b.id ? -1 : 1));
  };
  return {
    severities: count("severities"),
    piles: count("piles"),
    units: count("units"),
    rules: count("rules"),
    files: count("files"),
  };
}

import type { CheckReport, PolicyPack } from "@zp/catalog-core/engine";
import { shortId } from "@zp/catalog-core/snapshot";

/**
 * By what, as of when and of which data, below the first line of the first screen.
 *
 * @example
 * judgedByText({ asOf: "2018-08-25" }, { id: "zhenping-2018", version: "1" }, "sha-256:3f2a9c1e5b7d");
 * // "政策包 zhenping-2018（第 1 版）；判定日 2018-08-25；快照 3f2a-9c1e-5b7d"
 */
export const judgedByText = (
  { asOf }: Pick<CheckReport, "asOf">,
  { id, version }: Pick<PolicyPack, "id" | "version">,
  snapshot: string,
): string => `政策包 ${id}（第 ${version} 版）；判定日 ${asOf}；快照 ${shortId(snapshot)}`;

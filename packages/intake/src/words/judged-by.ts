import type { CheckReport, PolicyPack } from "@zp/catalog-core/engine";
import { shortId } from "@zp/catalog-core/snapshot";

/** By what, as of when and of which data, below the first line of the first screen. */
export const judgedByText = (
  { asOf }: Pick<CheckReport, "asOf">,
  { id, version }: Pick<PolicyPack, "id" | "version">,
  snapshot: string,
): string => `政策包 ${id}（第 ${version} 版）；判定日 ${asOf}；快照 ${shortId(snapshot)}`;

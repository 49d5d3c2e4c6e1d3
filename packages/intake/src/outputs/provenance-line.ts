import type { CheckReport } from "@zp/catalog-core/engine";
import { shortId } from "@zp/catalog-core/snapshot";
import type { Judged } from "./judged.ts";

/** By what, as of when and of which data: it stands on everything that is written. */
export const provenanceOf = ({
  report: { pack, asOf },
  snapshot,
}: {
  readonly report: Pick<CheckReport, "pack" | "asOf">;
  readonly snapshot: string;
}): string => `政策包 ${pack.id} ${pack.version}；判定日 ${asOf}；快照 ${shortId(snapshot)}`;

/** The same behind what the lists hold. */
export const countsAndProvenance = (judged: Pick<Judged, "report" | "snapshot">): string =>
  `共 ${judged.report.items} 项，${judged.report.units} 个单位；${provenanceOf(judged)}`;

/** What stands above the problems of one file, for the unit that gets it back. */
export const fileSubtitle = (judged: Judged): ((path: string) => string) => {
  const itemsOf = new Map(judged.reading.files.map(({ path, items }) => [path, items]));
  return (path) => {
    const items = itemsOf.get(path) ?? 0;
    return `${path}${items === 0 ? "" : `，${items} 项`}；${provenanceOf(judged)}`;
  };
};

import type { CheckReport } from "@zp/catalog-core/engine";
import { shortId } from "@zp/catalog-core/snapshot";
import type { Judged } from "./judged.ts";

/**
 * By what, as of when and of which data: it stands on everything that is written.
 *
 * @example
 * provenanceOf({ report: { pack: { id: "zhenping-2018", version: "1" }, asOf: "2018-08-25" }, snapshot: "sha-256:3f2a9c1e5b7d" });
 * // "政策包 zhenping-2018 1；判定日 2018-08-25；快照 3f2a-9c1e-5b7d"
 */
export const provenanceOf = ({
  report: { pack, asOf },
  snapshot,
}: {
  readonly report: Pick<CheckReport, "pack" | "asOf">;
  readonly snapshot: string;
}): string => `政策包 ${pack.id} ${pack.version}；判定日 ${asOf}；快照 ${shortId(snapshot)}`;

/**
 * The same behind what the lists hold.
 *
 * @example
 * const { catalogue } = fromRecords([{ 事项名称: "取水许可", 到办事现场次数: "1" }]);
 * const report = check(catalogue);
 * countsAndProvenance({ report, snapshot: "sha-256:3f2a9c1e5b7d" }); // "共 1 项，1 个单位；政策包 zhenping-2018 1…"
 */
export const countsAndProvenance = (judged: Pick<Judged, "report" | "snapshot">): string =>
  `共 ${judged.report.items} 项，${judged.report.units} 个单位；${provenanceOf(judged)}`;

/**
 * What stands above the problems of one file, for the unit that gets it back.
 *
 * @example
 * const bytes = new TextEncoder().encode("事项名称,承诺时限,实施机构\n取水许可,５个工作日,县水利局\n");
 * const reading = await readNamed([{ path: "水利局.csv", bytes }], { undecidedAdvice: "" });
 * const report = check(reading.catalogue);
 * const summary = summarise(report, zhenping2018);
 * const judged = { reading, report, summary, snapshot: "sha-256:3f2a9c1e5b7d" };
 * fileSubtitle(judged)("水利局.csv"); // "水利局.csv，1 项；政策包 zhenping-2018 1…"
 */
export const fileSubtitle = (judged: Judged): ((path: string) => string) => {
  const itemsOf = new Map(judged.reading.files.map(({ path, items }) => [path, items]));
  return (path) => {
    const items = itemsOf.get(path) ?? 0;
    return `${path}${items === 0 ? "" : `，${items} 项`}；${provenanceOf(judged)}`;
  };
};

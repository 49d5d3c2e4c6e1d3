import type { PolicyPack } from "@zp/catalog-core/engine";
import { wordsOf } from "@zp/catalog-core/report-model";

/** What each name of the place is, in the order in which it is shown. */
export const nameLabels = {
  place: "标题中的地方",
  order: "依据的文件",
  planWord: "文件的简称",
  addressees: "通报主送",
  "offices.signer": "落款单位",
  "offices.centre": "受理清单的机构",
  "offices.review": "审核的机构",
  "offices.legal": "审核合法性的机构",
  "offices.government": "审定的机关",
  "offices.supervision": "另外参加联审的机构",
} as const;

/** A name of the place by its key, as it stands in the report; a neutral one where the pack gives none. */
export function nameText(name: string, pack: PolicyPack): string {
  const words = wordsOf(pack);
  const { place = pack.jurisdiction.name, offices = {} } = pack.report ?? {};
  switch (name) {
    case "place":
      return place === "" ? "不写" : place;
    case "order":
      return words.order === "" ? "没有写明" : words.order;
    case "planWord":
      return words.plan;
    case "addressees":
      return words.addressees;
    case "offices.signer":
      return offices.signer ?? `${place}政务服务中心`;
    case "offices.supervision":
      return offices.supervision ?? "不设";
    default:
      return words[name.replace("offices.", "") as "centre" | "review" | "legal" | "government"];
  }
}

/** Whether the pack, or one that it builds on, gives the name itself. */
export function isNamed(name: string, { report = {} }: PolicyPack): boolean {
  const [key, office] = name.split(".");
  const { offices = {} } = report;
  return office === undefined
    ? report[key as keyof typeof report] !== undefined
    : offices[office as keyof typeof offices] !== undefined;
}

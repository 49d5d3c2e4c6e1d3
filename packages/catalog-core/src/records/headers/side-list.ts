import { isRowKind, type SideList } from "../../terms/index.ts";
import { matchHeader, strengthOf } from "./match-header.ts";

/** How the headers of a table fit one kind of list: the elements that they name plainly. */
type Named = ReadonlySet<string>;

/** Elements of the list itself that the headers name by their label or a known word, not by a part of one. */
function namedIn(headers: readonly string[], list: SideList | "implementation"): Named {
  const named = new Set<string>();
  for (const header of headers) {
    const [first] = matchHeader(header, list);
    if (first !== undefined && strengthOf(first.match) > 1 && first.term.layers.includes(list))
      named.add(first.term.element);
  }
  return named;
}

const has = (named: Named, list: SideList, ...keys: readonly string[]): boolean =>
  keys.some((key) => named.has(`${list}.${key}`));

/** What the words above a table, its sheet and its file call it; the nearest that says anything. */
const titled: readonly (readonly [word: RegExp, list: SideList | "item"])[] = [
  [/进度|进展|完成情况/u, "stageDates"],
  [/实施清单|办事指南/u, "item"],
  [/减证便民|(?:取消|清理|减少)[^，。]{0,8}证明|证明[^，。]{0,6}(?:取消|清理)/u, "cutProofs"],
  [/办件(?:量|数|情况|统计)/u, "caseCounts"],
  [/权责(?:事项)?清单|权力(?:和责任|责任|事项)?清单|责任清单|职权(?:目录|清单)|权责目录/u, "powersList"],
  [/公共服务(?:事项)?(?:清单|目录)/u, "publicServices"],
  [/政务服务|目录清单/u, "item"],
];

/** “权责清单/民政局.xlsx”: the name of the file speaks before its folders. */
const spoken = (title: string): readonly string[] => title.split("/").toReversed();

function titleOf(titles: readonly string[]): SideList | "item" | undefined {
  for (const title of titles.flatMap(spoken)) {
    const found = titled.find(([word]) => word.test(title));
    if (found !== undefined) return found[1];
  }
  return undefined;
}

/** Elements that only an implementation list has: more of them than a powers list ever shows make it one. */
const mostOfItems = 3;

/**
 * Which of the lists beside 目录清单 and 实施清单 a table is, by its headers and by what stands above it. Their columns
 * are much alike, so that a table is one of them only where a header or a title says so.
 *
 * @param titles title rows, sheet name, file path: the nearest first
 * @returns undefined for the two lists themselves, the roster, tables of rows and everything unknown
 * @example
 * sideListOf(["职权名称", "职权类型", "责任事项", "追责情形"], []); // "powersList"
 * sideListOf(["事项名称", "事项类型", "设定依据"], ["县民政局公共服务事项清单"]); // "publicServices"
 * sideListOf(["事项名称", "事项类型", "设定依据"], ["政务服务事项目录清单"]); // undefined
 */
export function sideListOf(headers: readonly string[], titles: readonly string[]): SideList | undefined {
  const items = namedIn(headers, "implementation");
  const ofItems = [...items].filter((element) => isOfItemsAlone(element)).length;
  const title = titleOf(titles);
  const proofs = namedIn(headers, "cutProofs");
  if (
    has(proofs, "cutProofs", "name") &&
    has(proofs, "cutProofs", "issuer", "replacement", "cutBy", "cutDate", "itemName") &&
    (title === "cutProofs" || has(proofs, "cutProofs", "replacement", "cutBy", "cutDate"))
  )
    return "cutProofs";
  const stages = namedIn(headers, "stageDates");
  if (has(stages, "stageDates", "compilingUnit") && !items.has("name")) {
    const dates = [...stages].filter((element) => !/compilingUnit|remark/u.test(element)).length;
    if (dates >= 2 || (dates === 1 && title === "stageDates")) return "stageDates";
  }
  if (ofItems > mostOfItems) return undefined;
  const cases = namedIn(headers, "caseCounts");
  if (
    has(cases, "caseCounts", "name", "basicCode", "implementationCode") &&
    has(cases, "caseCounts", "accepted", "completed", "online") &&
    (title === "caseCounts" || (title !== "item" && ofItems === 0 && !items.has("legalBasis")))
  )
    return "caseCounts";
  const powers = namedIn(headers, "powersList");
  if (has(powers, "powersList", "name")) {
    if (has(powers, "powersList", "duties", "accountability")) return "powersList";
    if (title === "powersList") return "powersList";
  }
  const services = namedIn(headers, "publicServices");
  return has(services, "publicServices", "name") && title === "publicServices" ? "publicServices" : undefined;
}

/** Of the handling of items: how, where and when; not what a power or a service has as well. */
function isOfItemsAlone(element: string): boolean {
  const [kind = ""] = element.split(".");
  return isRowKind(kind) || handling.has(element);
}

const handling = new Set([
  ...["promisedTimeLimit", "caseType", "maxVisits", "materials", "procedure", "steps", "channels", "online"],
  ...["acceptanceConditions", "places", "serviceHours", "consultationPhones", "supervisionPhones"],
]);

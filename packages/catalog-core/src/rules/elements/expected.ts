import {
  audienceLabels,
  bodyNatureLabels,
  caseTypeLabels,
  channelLabels,
  crossRegionScopeLabels,
  exerciseLevelLabels,
  itemStatusLabels,
  itemTypeLabels,
  materialFormLabels,
  materialKindLabels,
  materialSourceLabels,
  onlineDepthLabels,
  powerSourceLabels,
  resultTypeLabels,
} from "../../model/index.ts";
import { type EnumName, termOf } from "../../terms/index.ts";

const labels: Readonly<Record<EnumName, Readonly<Record<string, string>>>> = {
  itemType: itemTypeLabels,
  exerciseLevel: exerciseLevelLabels,
  caseType: caseTypeLabels,
  channel: channelLabels,
  audience: audienceLabels,
  bodyNature: bodyNatureLabels,
  powerSource: powerSourceLabels,
  crossRegionScope: crossRegionScopeLabels,
  itemStatus: itemStatusLabels,
  onlineDepth: onlineDepthLabels,
  materialKind: materialKindLabels,
  materialForm: materialFormLabels,
  materialSource: materialSourceLabels,
  resultType: resultTypeLabels,
};

const ofEnum = (name: EnumName, several: boolean): string =>
  `${several ? "以下各项中的一项或几项" : "以下各项之一"}：${Object.values(labels[name]).join("、")}`;

/**
 * What a cell of the element is expected to hold, in Chinese: goes after “应为”.
 *
 * @example
 * expectedOf("caseType"); // "以下各项之一：即办件、承诺件"
 */
export function expectedOf(element: string): string {
  const { value } = termOf(element);
  if (typeof value === "object") {
    if ("one" in value) return ofEnum(value.one, false);
    if ("many" in value) return ofEnum(value.many, true);
    return "逐行列出的内容";
  }
  switch (value) {
    case "yes-no":
      return "“是”或“否”";
    case "visits":
      return "0、1、2 这样的整数";
    case "statutory-limit":
      return "数字加单位，如“20个工作日”；没有法定时限的写“无”";
    case "promised-limit":
    case "limit":
      return "数字加单位，如“10个工作日”；当场办结的写“即办”";
    case "date":
      return "年月日，如“2018-08-25”";
    case "count":
      return "整数";
    case "fee":
      return "金额和计费单位，如“10元/证”";
    default:
      return "文字";
  }
}

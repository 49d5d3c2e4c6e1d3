import { itemsOf, type SampleItem, type SampleUnit } from "./sample-unit.ts";

/** An item with every element filled in as its unit fills it, defects and all. Texts as they stand in the cells. */
export interface SampleRow extends SampleItem {
  readonly number: number;
  readonly basicCode: string;
  /** The code that the centre gave it, which the unit may have left out. */
  readonly directoryCode: string;
  readonly implementationCode: string;
  readonly content: string;
  readonly body: string;
  readonly bodyCode: string;
  readonly charges: string;
  readonly feeStandard: string;
  readonly feeBasis: string;
  readonly procedure: string;
  readonly channels: string;
  readonly visitReason: string;
  readonly place: string;
  readonly hours: string;
  readonly consultation: string;
  readonly supervision: string;
  readonly conditions: string;
}

const typeCodes: Readonly<Record<string, string>> = {
  行政许可: "01",
  行政处罚: "02",
  行政征收: "04",
  行政给付: "05",
  行政确认: "07",
  其他行政权力: "10",
  公共服务: "20",
};

const serial = (value: number, width: number): string => String(value).padStart(width, "0");
const fullWidth = (text: string): string =>
  text.replaceAll(/\d/g, (digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0));

const contents: Readonly<Record<SampleUnit["kind"], string>> = {
  department: "县级权限内的受理、审查和决定",
  town: "受理、初审并上报县级主管部门",
  institution: "县级权限内的受理和办理",
  enterprise: "供电区域内的受理和办理",
};

const HOURS = "工作日上午8:00—12:00，下午14:30—18:00（法定节假日除外）";

/**
 * The rows of a unit.
 *
 * Defects are spread by the running number, so that each build is the same: blanks, placeholders, full-width digits,
 * repeated codes, a reason that is missing, equal phones, a fee on an item that is said to be free.
 *
 * @param place running number of the unit's first item in the county
 */
export function rowsOf(unit: SampleUnit, unitNumber: number, place: number): SampleRow[] {
  const phone = (last: number): string => `${unit.areaCode ?? "0915-"}882${last}`;
  const basicCodeOf = (item: SampleItem, number: number): string =>
    `${typeCodes[item.type] ?? "10"}${serial(unitNumber, 2)}${serial(number, 3)}000`;
  const codeOf = (item: SampleItem, number: number): string =>
    `${basicCodeOf(item, number)}610927${serial(unitNumber, 4)}${serial(number, 4)}`;
  return itemsOf(unit).map((item, index, items) => {
    const running = place + index;
    const nth = (every: number, at: number): boolean => running % every === at;
    const basicCode = basicCodeOf(item, index + 1);
    const previous = items[index - 1];
    const charges = item.fee === "" ? "否" : "是";
    const instant = item.caseType === "即办件";
    return {
      ...item,
      number: index + 1,
      name: nth(41, 7) ? ` ${item.name} ` : item.name,
      promised: nth(29, 3) ? fullWidth(item.promised) : nth(47, 11) ? "" : item.promised,
      statutory: nth(53, 20) ? "" : item.statutory,
      caseType: nth(37, 5) ? "" : item.caseType,
      visits: nth(31, 9) ? "" : item.visits,
      basicCode: nth(43, 12) ? "" : basicCode,
      directoryCode: basicCode,
      implementationCode:
        previous !== undefined && nth(59, 17) ? codeOf(previous, index) : codeOf(item, index + 1),
      content: nth(61, 19) ? "" : contents[unit.kind],
      body: unit.name,
      bodyCode: unit.creditCode ?? "",
      charges,
      feeStandard: charges === "是" ? item.fee : nth(67, 23) ? "20元/份" : "无",
      feeBasis: charges === "是" ? (nth(2, 0) ? "" : "陕西省物价局、财政厅收费文件") : "无",
      procedure: instant
        ? "申请—受理—办结"
        : nth(23, 6)
          ? "受理—审查—决定"
          : nth(71, 15)
            ? "见流程图"
            : "申请→受理→审查→决定→送达",
      channels: item.visits === "0" && !nth(5, 2) ? "窗口办理、网上办理" : nth(73, 8) ? "" : "窗口办理",
      visitReason: item.visits === "0" ? "" : nth(11, 4) ? "" : "需核验申请材料原件",
      place: nth(79, 25) ? "详见办事指南" : unit.place,
      hours: nth(83, 31) ? "" : HOURS,
      consultation: phone(unit.phone),
      supervision: nth(17, 8) ? phone(unit.phone) : nth(89, 33) ? "无" : phone(unit.phone + 1),
      conditions: nth(13, 1) ? "符合法律法规规定的其他条件" : "材料齐全、符合法定形式",
    };
  });
}

import type { SampleRow } from "../src/sample-county/rows.ts";
import type { SampleUnit } from "../src/sample-county/sample-unit.ts";

/*
 * What a reader of the sample's rows, who knows the order and not the rules' code, would object to: by the texts as they
 * stand in the cells. The test holds what the check finds against it.
 */

export interface PlacedRow {
  readonly unit: SampleUnit;
  readonly row: SampleRow;
  /** Running number of the item in the county. */
  readonly place: number;
  /** Another item before it bears the same implementation code: it is no second item. */
  readonly repeats: boolean;
}

/** Elements for which an old form has no column. */
const notInOldForm: ReadonlySet<string> = new Set([
  "basicCode",
  "content",
  "feeStandard",
  "feeBasis",
  "channels",
  "visitReason",
  "conditions",
]);

/** Defects of one item: the rule, and the element where an item can break the rule in several. */
export function plantedIn({ unit, row, repeats }: PlacedRow): string[] {
  const shown = (element: keyof SampleRow): string | undefined =>
    unit.layout === "old-names" && notInOldForm.has(element) ? undefined : String(row[element]);
  const found: string[] = [];
  const claim = (isSo: boolean, rule: string): void => {
    if (isSo) found.push(rule);
  };
  const code = shown("basicCode");
  claim(repeats, "codes/implementation-code-unique");
  claim(
    code !== undefined && code !== "" && !row.implementationCode.startsWith(code),
    "codes/parts-agree basicCode",
  );
  claim(row.type === "审核转报", "scope/known-type");
  claim(row.type === "行政处罚", "scope/on-application");
  // What is no service on application is asked nothing further.
  if (row.type === "行政处罚") return found;
  claimBasis(row, claim);

  const isInstant = row.caseType === "即办件" || (row.caseType === "" && isAtOnce(row.promised));
  const blanks = { exerciseContent: "content", channels: "channels", serviceHours: "hours" } as const;
  for (const [element, cell] of Object.entries(blanks)) {
    claim(shown(cell) === "", `elements/implementation-complete ${element}`);
  }
  claim(!isInstant && row.promised === "", "elements/implementation-complete promisedTimeLimit");
  claim(!isInstant && row.statutory === "", "elements/implementation-complete statutoryTimeLimit");
  claim(row.charges === "是" && shown("feeBasis") === "", "elements/implementation-complete feeBasis");
  claim(row.place === "详见办事指南", "elements/no-placeholder places");
  claim(row.procedure === "见流程图", "elements/no-placeholder procedure");
  claim(row.promised === "按规定办结", "elements/readable promisedTimeLimit");

  claim(row.supervision === "无", "contact/phones-stated supervisionPhones");
  claim(row.supervision === row.consultation, "contact/phones-differ");
  claim(!row.consultation.startsWith("0915-"), "contact/area-code-stated consultationPhones");
  claim(/^\d{7}$/.test(row.supervision), "contact/area-code-stated supervisionPhones");

  claim(row.visits === "", "visits/stated");
  claim(Number(row.visits) >= 1 && shown("visitReason") === "", "visits/reason-when-needed");
  claim(row.visits === "0" && shown("channels") === "窗口办理", "visits/zero-needs-a-way");

  claim(shown("conditions") === "符合法律法规规定的其他条件", "materials/no-catch-all acceptanceConditions");
  for (const name of row.materials) claim(catchAlls.has(name), "materials/no-catch-all materials");
  claim(row.charges === "否" && (shown("feeStandard") ?? "无") !== "无", "fees/consistent");
  claim(row.feeStandard === "按有关规定收取" && unit.layout !== "old-names", "fees/amount-has-currency");

  const stops = row.procedure === "受理—审查—决定" && !isInstant;
  claim(stops && row.type === "行政许可", "procedure/five-steps-of-permit");
  // A service is at its end when it is decided upon; of 审核转报 nobody knows what it needs.
  claim(stops && !["行政许可", "公共服务", "审核转报"].includes(row.type), "procedure/five-steps");

  const disagrees =
    row.promised !== "" && isAtOnce(row.promised) !== isInstant && row.promised !== "按规定办结";
  claim(disagrees, "handling/instant-agrees-with-promise");
  claimLimits(unit, row, isInstant, claim);
  return found;
}

type Claim = (isSo: boolean, rule: string) => void;

const catchAlls: ReadonlySet<string> = new Set([
  "其他相关材料",
  "有关材料",
  "申请书等有关材料",
  "与公证事项有关的材料",
]);

function claimBasis({ type, basis }: SampleRow, claim: Claim): void {
  const isService = type === "公共服务" || type === "审核转报";
  const isNamed = /[《〔]/.test(basis);
  claim(!isNamed && isService, "legal-basis/present-in-services");
  claim(!isNamed && !isService, "legal-basis/present-and-readable");
  claim(/\[\d{4}\]/.test(basis), "legal-basis/document-number-form");
  claim(/关于修改 的/.test(basis), "elements/undamaged legalBasis");
  // 《…通知》, 《…意见》, or a document number of 2002 and later: nothing of the rank of a rule.
  const documents = /^《[^》]+(?:通知|意见)》|^《[^》]+》（[^（）]+〔(?:200[2-9]|20[1-9]\d)〕\d+号）/.test(
    basis,
  );
  claim(documents && isService, "legal-basis/lawful-ground-in-services");
  claim(documents && !isService, "legal-basis/lawful-ground");
  // An order of ministries alone sets no permit.
  const ofMinistries = /^《[^》]+》（(?!国务院)[^（）]*令）/.test(basis);
  claim(type === "行政许可" && (ofMinistries || documents), "legal-basis/permit-ground");
}

const isAtOnce = (promised: string): boolean => /^(?:即办|当场|当场办结|当日)$/.test(promised);

const halfWidth = (text: string): string => text.normalize("NFKC");

/** Where words and not figures decide, or units differ: judged by hand. */
const overHalfByHand: ReadonlySet<string> = new Set([
  // 20日 in a permit are workdays (行政许可法 82): 20 of 20.
  "客运班线延续经营许可",
  // Whatever 15日 are, they hold 15 workdays at most: 10 are more than half.
  "居住证办理",
  // Three months hold 66 workdays at most: 40 are more than half.
  "民办学校设立审批",
]);

function claimLimits(
  { layout }: SampleUnit,
  { name, statutory, promised }: SampleRow,
  isInstant: boolean,
  claim: Claim,
): void {
  // A whole column of bare numbers is one matter for the centre.
  if (layout === "old-names") return;
  const read = (text: string) => /^(\d+)(.*)$/.exec(halfWidth(text));
  const limits = [read(statutory), read(promised)] as const;
  claim(
    limits.some((limit) => limit?.[2] === ""),
    "time-limit/unit-stated",
  );
  const [law, promise] = limits;
  if (isInstant || law === null || promise === null) return;
  const areAlike = law[2] === promise[2];
  claim(
    (areAlike && Number(promise[1]) * 2 > Number(law[1])) || overHalfByHand.has(name.trim()),
    "time-limit/promised-within-half",
  );
  claim(areAlike && Number(promise[1]) > Number(law[1]), "time-limit/promised-within-statutory");
}

/** Places of the items that the centre's directory leaves out, and of those that it gives another type. */
export const directoryPlants = {
  leftOut: (place: number): boolean => place % 97 === 50,
  otherType: (place: number, { type }: SampleRow): boolean => place % 103 === 70 && type !== "公共服务",
};

import * as z from "zod";
import { c0109, cleanCode, headOf, itemCodeParts } from "../../codes/index.ts";
import { defineItemRule, failAll, pass, skip, type Violation } from "../../engine/index.ts";
import { exerciseLevelLabels, type ImplementationItem, itemTypeLabels } from "../../model/index.ts";
import { labelOf } from "../../terms/index.ts";
import { accuracy, oneForm } from "../citations.ts";

const data = z.strictObject({
  element: z.enum(["itemType", "exerciseLevels", "basicCode", "implementingBodyCode"]),
  /** The part of the code, and what the element says, both as a person reads them. */
  inCode: z.string(),
  written: z.string(),
});
type Data = z.output<typeof data>;
type Parts = NonNullable<ReturnType<typeof itemCodeParts>>;

function typeOf(item: ImplementationItem, { itemType }: Parts): Data | undefined {
  if (itemType === undefined || typeof item.itemType !== "string" || item.itemType === itemType)
    return undefined;
  return { element: "itemType", inCode: itemTypeLabels[itemType], written: itemTypeLabels[item.itemType] };
}

/** Only the digits on which the standards agree: 6 is 分级管理 in one and 村级 in another. */
function levelOf(item: ImplementationItem, { level }: Parts): Data | undefined {
  const inCode = level === undefined || level > "5" ? undefined : c0109.exerciseLevel.decode(level);
  const levels = item.exerciseLevels;
  if (inCode === undefined || levels === undefined || levels.length === 0) return undefined;
  if (levels.length === 1 && levels[0] === inCode) return undefined;
  const read = levels.filter((one) => typeof one === "string");
  if (read.length < levels.length || read.includes(inCode) || read.includes("shared")) return undefined;
  return {
    element: "exerciseLevels",
    inCode: exerciseLevelLabels[inCode],
    written: read.map((one) => exerciseLevelLabels[one]).join("、"),
  };
}

/** A column that names the main item (…00Y) of the sub-item in the code agrees with it. */
function basicOf(item: ImplementationItem, { basicCode }: Parts): Data | undefined {
  if (basicCode === undefined || item.basicCode === undefined) return undefined;
  const { text } = cleanCode(item.basicCode);
  // Codes of another generation or of a place's own making stand beside the national one; they cannot disagree.
  if (text === basicCode || text.length !== basicCode.length || text === headOf(basicCode)) return undefined;
  return itemCodeParts(text)?.scheme.kind === "basic"
    ? { element: "basicCode", inCode: basicCode, written: text }
    : undefined;
}

function bodyOf(item: ImplementationItem, { creditCode }: Parts): Data | undefined {
  if (creditCode === undefined || item.implementingBodyCode === undefined) return undefined;
  const written = cleanCode(item.implementingBodyCode).text;
  const plain = written.replace("-", "");
  const inCode = plain.length === 9 ? creditCode.slice(8, 17) : creditCode;
  if (plain === inCode || plain.length !== inCode.length) return undefined;
  // Both as they are written: the organisation code inside a credit code has no dash of its own.
  const shown = written === plain ? inCode : `${inCode.slice(0, -1)}-${inCode.slice(-1)}`;
  return { element: "implementingBodyCode", inCode: shown, written };
}

export default defineItemRule({
  id: "codes/parts-agree",
  title: "实施编码与事项的其他要素一致",
  severity: "warning",
  basis: [accuracy, oneForm, { source: "gbt-39554-1-2020", article: "", force: "should" }],
  history: [{ on: "2026-11-23", what: "新增。" }],
  why: "31 位实施编码里有实施主体、行使层级、事项类型和基本编码，与表中所填的对不上，必有一处写错。",
  notFor:
    "看不出构成的编码（24 位和各地自编的）只比较看得出的部分；层级代码 6、7 各标准含义不同，不比较；基本编码填的是所属主项的，视为一致。",
  needs: ["implementationCode"],
  options: z.strictObject({}),
  data,
  check(item) {
    const parts = itemCodeParts(cleanCode(item.implementationCode).text);
    if (parts === undefined) return skip("实施编码看不出构成");
    let violations: Violation<Data>[] | undefined;
    for (const compare of comparisons) {
      const found = compare(item, parts);
      if (found === undefined) continue;
      violations ??= [];
      violations.push({ path: [found.element], data: found });
    }
    return violations === undefined ? pass : failAll(violations);
  },
  message: ({ element, inCode, written }) =>
    `实施编码里的${isOrganisationCode(element, inCode) ? "组织机构代码" : labelOf(element)}是“${inCode}”，“${labelOf(element)}”填的却是“${written}”。`,
  suggestion: ({ element }) => `核对实施编码和“${labelOf(element)}”，改正写错的一处。`,
});

/** Nine digits, with or without the dash, of the eighteen. */
const isOrganisationCode = (element: Data["element"], inCode: string): boolean =>
  element === "implementingBodyCode" && inCode.length < 18;

const comparisons = [typeOf, levelOf, basicOf, bodyOf] as const;

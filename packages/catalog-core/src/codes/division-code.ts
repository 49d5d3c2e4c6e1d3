import type { DivisionCode } from "./brands.ts";
import { areAll, areDigits } from "./characters.ts";
import { type CodeProblem, problem } from "./problem.ts";
import { provinceNames } from "./tables/provinces.ts";
import { zhenpingDivisions } from "./tables/zhenping-divisions.ts";
import { cleanCode } from "./writing.ts";

/** 省、市、县、乡、村: 2, 4, 6, 9 and 12 digits. */
export type DivisionLevel = "province" | "city" | "county" | "town" | "village";

/** The levels from the top, and the digits a code of the level has. */
const levels = [
  { level: "province", digits: 2, label: "省级" },
  { level: "city", digits: 4, label: "市级" },
  { level: "county", digits: 6, label: "县级" },
  { level: "town", digits: 9, label: "乡级" },
  { level: "village", digits: 12, label: "村级" },
] as const satisfies readonly { level: DivisionLevel; digits: number; label: string }[];

/** The lengths a code may be written with; a shorter one is padded with zeros to 6, 9 or 12. */
const writtenLengths = new Set([2, 4, 6, 9, 12]);

/** 66 and 83 stand in catalogue codes only. */
function isProvince(digits: string): boolean {
  return provinceNames.has(digits) && digits !== "66" && digits !== "83";
}

/** 东莞、中山、儋州、嘉峪关: cities whose towns hang on the city, with 00 where the county would be. */
const citiesWithoutCounties = new Set(["4419", "4420", "4604", "6202"]);

/** A division by its code, without a name: see `divisionName`. */
export interface Division {
  /** Without padding: `610927000000` is `610927`. */
  readonly code: DivisionCode;
  readonly level: DivisionLevel;
  /** The unit above; `undefined` for a province. */
  readonly parent: DivisionCode | undefined;
  /** Whether zeros followed. */
  readonly padded: boolean;
}

/** A division, or all that is wrong with the text. */
export type DivisionCodeCheck =
  | ({ readonly ok: true } & Division)
  | { readonly ok: false; readonly problems: readonly CodeProblem[] };

/**
 * Reads a division code of 2, 4, 6, 9 or 12 digits, padded with zeros or not.
 *
 * Whether such a unit exists is not checked, for the tables change every year; only that no level is left out.
 *
 * Source: GB/T 2260 (first 6 digits), GB/T 10114 (towns), the statistical numbering (villages).
 *
 * @example checkDivisionCode("610927000000") // { ok: true, code: "610927", level: "county", parent: "6109", … }
 */
export function checkDivisionCode(text: string): DivisionCodeCheck {
  const { text: cleaned, problems: writing } = cleanCode(text);
  if (cleaned === "") return { ok: false, problems: [problem("blank", "error", "区划代码为空。")] };
  const fail = (found: CodeProblem) => ({ ok: false, problems: [...writing, found] }) as const;
  if (!areDigits(cleaned)) {
    return fail(problem("character", "error", "区划代码只能由数字组成。"));
  }
  if (!writtenLengths.has(cleaned.length)) {
    return fail(
      problem("length", "error", `区划代码应为 2、4、6、9 或 12 位数字，现为 ${cleaned.length} 位。`),
    );
  }
  if (!isProvince(cleaned.slice(0, 2))) {
    return fail(problem("division", "error", `“${cleaned.slice(0, 2)}”不是省级区划代码。`, 0));
  }
  const index = levels.findIndex(({ digits }) => digits >= cleaned.length || areAll(cleaned, "0", digits));
  const { level, digits, label } = levels[index]!;
  // A level in between that is all zeros would be a county without a city, or a village without a town.
  let parent = cleaned.slice(0, levels[0].digits);
  for (let above = 1; above < index; above++) {
    const from = levels[above - 1]!.digits;
    const to = levels[above]!.digits;
    if (!areAll(cleaned, "0", from, to)) parent = cleaned.slice(0, to);
    else if (!(to === 6 && citiesWithoutCounties.has(cleaned.slice(0, 4)))) {
      return fail(
        problem(
          "division",
          "error",
          `第 ${from + 1}—${to} 位全为 0：缺${levels[above]!.label}代码，不会有${label}代码。`,
          from,
        ),
      );
    }
  }
  if (writing.length > 0) return { ok: false, problems: writing };
  return {
    ok: true,
    code: cleaned.slice(0, digits) as DivisionCode,
    level,
    parent: index === 0 ? undefined : (parent as DivisionCode),
    padded: cleaned.length > digits,
  };
}

/**
 * Pads a division code with zeros.
 *
 * @throws RangeError where the code has more digits than asked for
 * @example
 * const check = checkDivisionCode("610927");
 * check.ok ? padDivisionCode(check.code, 12) : undefined; // "610927000000"
 */
export function padDivisionCode(code: DivisionCode, length: 6 | 9 | 12): string {
  if (code.length > length) throw new RangeError(`division code ${code} does not fit into ${length} digits`);
  return code.padEnd(length, "0");
}

/**
 * Whether `inner` is `outer` or lies in it. Both without padding.
 *
 * @example
 * const [town, city] = [checkDivisionCode("610927100"), checkDivisionCode("6109")];
 * town.ok && city.ok && isWithinDivision(town.code, city.code); // true
 */
export function isWithinDivision(inner: DivisionCode, outer: DivisionCode): boolean {
  return inner.startsWith(outer);
}

const zhenpingNames: ReadonlyMap<string, string> = /* @__PURE__ */ (() => {
  const { county, towns } = zhenpingDivisions;
  const names = new Map([
    [county.city.code.slice(0, 4), county.city.name],
    [county.code, county.name],
  ]);
  for (const town of towns) {
    names.set(town.code, town.name);
    for (const { code, name, kind } of town.villages)
      names.set(code, name + (kind === "community" ? "社区" : "村"));
  }
  return names;
})();

/**
 * Whether the tables carried here know the unit itself, not only its province.
 *
 * @example
 * const town = checkDivisionCode("610927100");
 * town.ok && isKnownDivision(town.code); // true
 * const elsewhere = checkDivisionCode("511602");
 * elsewhere.ok && isKnownDivision(elsewhere.code); // false
 */
export function isKnownDivision(code: DivisionCode): boolean {
  return zhenpingNames.has(code) || provinceNames.has(code);
}

/**
 * The Chinese name of a division with the names above it, as far as the tables carried here go: provinces, 安康市, and
 * the towns and villages of 镇坪县 (state of 2023-06-30). `undefined` where not even the province is known.
 *
 * @example divisionName("610927100") // "陕西省安康市镇坪县城关镇"
 * @example divisionName("511602") // "四川省"
 */
export function divisionName(text: string): string | undefined {
  const check = checkDivisionCode(text);
  if (!check.ok) return undefined;
  let name: string | undefined = provinceNames.get(check.code.slice(0, 2));
  if (name === undefined) return undefined;
  for (const { digits } of levels.slice(1)) {
    if (digits > check.code.length) break;
    const next = zhenpingNames.get(check.code.slice(0, digits));
    if (next === undefined) break;
    name += next;
  }
  return name;
}

/** What the first of the three town digits says (GB/T 10114). */
const townKinds: Readonly<Record<string, string>> = {
  "0": "街道",
  "1": "镇",
  "2": "乡",
  "3": "乡",
  "4": "政企合一等类似乡级的单位",
  "5": "政企合一等类似乡级的单位",
};

/**
 * Chinese lines that say what a right division code means.
 *
 * @example
 * const county = checkDivisionCode("610927000000");
 * county.ok ? explainDivision(county)[0] : undefined; // "县级：陕西省安康市镇坪县"
 */
export function explainDivision({ code, level, padded }: Division): readonly string[] {
  const lines: string[] = [];
  const label = levels.find((each) => each.level === level)!.label;
  const known = isKnownDivision(code);
  const name = divisionName(code);
  if (known) lines.push(`${label}：${name}`);
  else lines.push(`${label}代码${name === undefined ? "" : `，属${name}`}（未附该单位的名称表）`);
  if (padded) lines.push(`有效部分为 ${code}，其后以 0 补足`);
  if (level === "town" || level === "village") {
    const kind = townKinds[code.charAt(6)];
    if (kind !== undefined) lines.push(`第 7—9 位 ${code.slice(6, 9)}：${kind}`);
  }
  if (level === "village") {
    const suffix = Number(code.slice(9));
    const kind = suffix < 200 ? "：居民委员会（社区）" : suffix < 400 ? "：村民委员会" : "";
    lines.push(`第 10—12 位 ${code.slice(9)}${kind}`);
  }
  if (known && code.startsWith(zhenpingDivisions.county.code)) {
    lines.push(
      `名称据${zhenpingDivisions.source}，截至 ${zhenpingDivisions.vintage}。${zhenpingDivisions.note}`,
    );
  }
  return lines;
}

import { fromText, multiply, type Rational, rational, toDecimal } from "../exact/index.ts";
import type { Doubt, LinkReason, Similarity } from "../matching/index.ts";

/** By what two entries were found to be one, in words. */
export const linkLabels: Readonly<Record<LinkReason, string>> = {
  "implementation-code": "实施编码相同",
  "basic-code": "基本编码相同",
  "local-code": "编码相同",
  "head-code": "主项编码相同",
  name: "名称相同",
  "core-name": "主项与子项",
  "similar-name": "名称相近",
};

/** Why somebody has to say who belongs to whom, in words. */
export const doubtLabels: Readonly<Record<Doubt, string>> = {
  several: "编码或名称相同的不止一项，分不出哪一项",
  "code-against-name": "编码指向一项，名称指向另一项",
  close: "名称相近的不止一项，分不出哪一项",
};

const partLabels = { name: "名称", basis: "依据", type: "类型", unit: "单位" } as const;

/**
 * How alike, and in what: 「87%（名称 78%、依据 100%、单位 100%）」.
 *
 * @example
 * const like = similarityOf({ id: "1", codes: [], name: "取水许可" }, { id: "2", codes: [], name: "取水许可变更" });
 * similarityText(like); // "75%（名称 75%；“新办”与“变更”不同）"
 */
export function similarityText({ score, parts, opposite }: Similarity): string {
  const said = parts.map(({ of, value }) => `${partLabels[of]} ${percent(value)}`).join("、");
  const apart = opposite === undefined ? "" : `；“${opposite[0]}”与“${opposite[1]}”不同`;
  return `${percent(score)}（${said}${apart}）`;
}

function percent(share: string): string {
  const value: Rational = fromText(share) ?? rational(0);
  return `${toDecimal(multiply(value, rational(100)), 0)}%`;
}

import type { Measurement, Metric } from "../../engine/index.ts";
import { exclusionReason } from "../../engine/index.ts";
import { toNumber } from "../../exact/index.ts";
import { metrics, NOT_COMPUTABLE } from "../../metrics/index.ts";
import {
  type Address,
  type Block,
  type Books,
  type ChartValue,
  type Figure,
  type FigureForm,
  figureText,
  type Inline,
  type Reckoning,
  reckon,
} from "../document/index.ts";

const kinds = new Map<string, Metric>(metrics.map((metric) => [metric.id, metric]));

/**
 * Figures for sentences, cells and charts, each out of the books. What cannot be reckoned says so: it is never 0.
 *
 * @example
 * const facts = new Facts({ items: 308 });
 * say`共 ${facts.count("items")} 项`; // ["共 ", { text: "308", of: { at: ["items"] }, form: "count" }, " 项"]
 */
export class Facts {
  readonly #books: Books;

  constructor(books: Books) {
    this.#books = books;
  }

  /** A number of the books as it stands. */
  count(...at: Address): Inline {
    return this.figure({ at }, "count");
  }

  figure(of: Reckoning, form: FigureForm): Inline {
    const value = reckon(this.#books, of);
    return value === undefined
      ? NOT_COMPUTABLE
      : ({ text: figureText(value, form), of, form } satisfies Figure);
  }

  /** Whether there is such a number, and it is not 0. */
  has(...at: Address): boolean {
    const value = reckon(this.#books, { at });
    return value !== undefined && value.n !== 0n;
  }

  /** “93.42%（284/304）”; an average as “1.05（318/304）”. */
  share(group: Address, metric: string): Inline[] {
    const [numerator, denominator] = ends(group, metric);
    const of = { over: [numerator, denominator] } as const;
    if (reckon(this.#books, of) === undefined) return [NOT_COMPUTABLE];
    const form = kinds.get(metric)?.kind === "average" ? "decimal" : "percent";
    return [
      this.figure(of, form),
      "（",
      this.figure(numerator, "count"),
      "/",
      this.figure(denominator, "count"),
      "）",
    ];
  }

  /** The percentage alone, for tables where numerator and denominator have columns of their own. */
  percent(group: Address, metric: string): Inline {
    const [numerator, denominator] = ends(group, metric);
    const form = kinds.get(metric)?.kind === "average" ? "decimal" : "percent";
    return this.figure({ over: [numerator, denominator] }, form);
  }

  /** “284/304”. */
  fraction(group: Address, metric: string): Inline[] {
    const [numerator, denominator] = ends(group, metric);
    if (reckon(this.#books, { over: [numerator, denominator] }) === undefined) return ["—"];
    return [this.figure(numerator, "count"), "/", this.figure(denominator, "count")];
  }

  /** A value for a chart; `undefined` where there is none. */
  value(of: Reckoning): ChartValue | undefined {
    const value = reckon(this.#books, of);
    return value === undefined ? undefined : { value: toNumber(value), of };
  }

  /** What a measurement leaves out: “即办件 59 项、无法定时限 74 项”, the most frequent first. */
  exclusions(group: Address, metric: string, { excluded }: Measurement): Inline[] {
    const parts = Object.entries(excluded)
      .filter(([, count]) => count > 0)
      .sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1));
    return joined(
      parts.map(([reason]) => [
        exclusionReason(reason).label,
        this.count(...group, metric, "excluded", reason),
        "项",
      ]),
      "、",
    );
  }
}

/** Numerator and denominator of a metric in a group. */
export const ends = (group: Address, metric: string): readonly [Reckoning, Reckoning] => [
  { at: [...group, metric, "numerator"] },
  { at: [...group, metric, "denominator"] },
];

/** A sentence with figures in it. */
export const say = (
  texts: TemplateStringsArray,
  ...parts: readonly (Inline | readonly Inline[])[]
): Inline[] =>
  compact(
    texts.flatMap((text, index) => (index < parts.length ? [text, ...[parts[index]!].flat()] : [text])),
  );

/** Parts in a row, with a sign between them. */
export const joined = (parts: readonly (readonly Inline[])[], sign: string): Inline[] =>
  compact(parts.flatMap((part, index) => (index === 0 ? part : [sign, ...part])));

/** Neighbouring words become one text, empty ones none. */
function compact(inlines: readonly Inline[]): Inline[] {
  const all: Inline[] = [];
  for (const inline of inlines) {
    const last = all.at(-1);
    if (inline === "") continue;
    if (typeof inline === "string" && typeof last === "string") all[all.length - 1] = last + inline;
    else all.push(inline);
  }
  return all;
}

export const heading = (level: 1 | 2 | 3, text: string): Block => ({ kind: "heading", level, text });
/** An annex; short ones go on where the last one ends. */
export const annex = (text: string, newPage = true): Block => ({
  kind: "heading",
  level: 1,
  text,
  annex: true,
  ...(newPage ? { newPage } : {}),
});
export const body = (inlines: readonly Inline[]): Block => ({ kind: "paragraph", inlines, look: "body" });
export const note = (inlines: readonly Inline[]): Block => ({ kind: "paragraph", inlines, look: "note" });

/**
 * A day as papers write it.
 *
 * @example chineseDay("2018-08-05") // "2018年8月5日"
 */
export const chineseDay = (day: string): string => {
  const [year, month, date] = day.split("-");
  return `${year}年${Number(month)}月${Number(date)}日`;
};

/** At most so many names, then how many there are in all, a number of the books: “县民政局、县水利局等12个单位”. */
export const names = (all: readonly string[], most: number, total: Inline, counter: string): Inline[] =>
  all.length <= most ? [all.join("、")] : say`${all.slice(0, most).join("、")}等${total}${counter}`;

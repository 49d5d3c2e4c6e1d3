import * as z from "zod";
import { cleanCode } from "../../codes/index.ts";
import { defineListRule, type ListViolation, type SubjectRef, unitOf } from "../../engine/index.ts";
import { statedAs } from "../../terms/index.ts";
import { formatTimeLimit } from "../../time-limit/index.ts";
import { oneForm } from "../citations.ts";
import { blockedBy, missingAs } from "../codes/missing.ts";

const data = z.strictObject({
  code: z.string(),
  limit: z.string(),
  /** Items of this code with this limit. */
  items: z.int().positive(),
  other: z.strictObject({ label: z.string(), unit: z.string().optional(), limit: z.string() }),
});
type Data = z.output<typeof data>;

/** A statutory limit as it is written for people, with the first item that has it and how many have. */
interface Held extends Omit<SubjectRef, "kind"> {
  readonly limit: string;
  items: number;
}

export interface State {
  /** By basic code the limits that stand under it, in the order of the list. */
  readonly limits: Map<string, Held[]>;
  /** Statutory limits that are no length of time with a unit. */
  noLength: number;
  placeholders: number;
  blank: number;
  absent: number;
}

interface Saved extends Omit<State, "limits"> {
  readonly limits: readonly [string, readonly Held[]][];
}

/** Counts in place: most items have the limit that their code had before. */
function take({ limits }: State, code: string, held: Held): void {
  const known = limits.get(code);
  const same = known?.find(({ limit }) => limit === held.limit);
  if (same !== undefined) same.items += held.items;
  else if (known === undefined) limits.set(code, [held]);
  else known.push(held);
}

const copiesOf = (limits: Iterable<readonly [string, readonly Held[]]>): [string, Held[]][] =>
  Array.from(limits, ([code, held]) => [code, held.map((one) => ({ ...one }))]);

export default defineListRule<State, Data, object>({
  id: "time-limit/same-statutory-limit",
  title: "同一事项的法定时限各处一致",
  severity: "warning",
  basis: [
    oneForm,
    {
      source: "business-environment-regulation",
      article: "第三十五条",
      quote: "推进同一事项实行无差别受理、同标准办理",
      force: "must",
    },
  ],
  history: [{ on: "2026-11-26", what: "新增。" }],
  why: "承诺时限各单位可以不同；法定时限出自同一部法，不会因为由谁办理而不同。同一基本编码下写出两种法定时限，必有一处不准。",
  notFor:
    "没有填写基本编码或法定时限的；法定时限写“无”、没有写单位的；法律按情形规定了不同时限的，登记豁免。",
  needs: ["basicCode", "statutoryTimeLimit"],
  options: z.strictObject({}),
  data,
  init: () => ({ limits: new Map(), noLength: 0, placeholders: 0, blank: 0, absent: 0 }),
  add(state, item, _options, context) {
    const { basicCode, statutoryTimeLimit: limit } = item;
    if (basicCode === undefined || limit === undefined) {
      const missing = basicCode === undefined ? "basicCode" : "statutoryTimeLimit";
      state[missingAs(context, item.sourceId, missing)] += 1;
    } else if (statedAs("basicCode", basicCode) !== undefined) state.placeholders += 1;
    else if (limit.kind !== "duration" || limit.unit === "unstated") state.noLength += 1;
    else {
      take(state, cleanCode(basicCode).text, {
        id: item.id,
        label: item.name ?? item.id,
        unit: unitOf(item),
        sourceId: item.sourceId,
        limit: formatTimeLimit(limit),
        items: 1,
      });
    }
  },
  merge(state, later) {
    for (const [code, held] of later.limits) for (const one of held) take(state, code, { ...one });
    state.noLength += later.noLength;
    state.placeholders += later.placeholders;
    state.blank += later.blank;
    state.absent += later.absent;
  },
  save: ({ limits, ...counts }): Saved => ({ ...counts, limits: copiesOf(limits) }),
  load(saved) {
    const { limits, ...counts } = saved as Saved;
    return { ...counts, limits: new Map(copiesOf(limits)) };
  },
  finish({ limits, noLength, placeholders, blank, absent }) {
    const violations: ListViolation<Data>[] = [];
    let passed = 0;
    let failed = 0;
    for (const [code, [first, ...others]] of limits) {
      if (first === undefined) continue;
      passed += first.items;
      for (const { limit, items, ...ref } of others) {
        failed += items;
        const { label, unit } = first;
        violations.push({
          subject: { kind: "implementation-item", ...ref },
          path: ["statutoryTimeLimit"],
          data: {
            code,
            limit,
            items,
            other: { label, ...(unit === undefined ? {} : { unit }), limit: first.limit },
          },
        });
      }
    }
    const skipped = [
      { because: "法定时限不是写明单位的一段时间", count: noLength },
      { because: "占位文字，另有规则指出", count: placeholders },
    ].filter(({ count }) => count > 0);
    return { passed, failed, skipped, blocked: blockedBy("basicCode", { blank, absent }), violations };
  },
  message: ({ code, limit, items, other }) =>
    `基本编码“${code}”的法定时限，${other.unit ?? ""}“${other.label}”写 ${other.limit}，${items === 1 ? "本事项" : `包括本事项的 ${items} 项`}写 ${limit}。`,
  suggestion: () => "核对依据的条款，改成一致；法律按情形规定了不同时限的，在时限说明中写明。",
});

import * as z from "zod";
import { cleanCode } from "../../codes/index.ts";
import { defineListRule, type ListViolation, type SubjectRef, unitOf } from "../../engine/index.ts";
import { labelOf, statedAs } from "../../terms/index.ts";
import { accuracy } from "../citations.ts";
import { differing, digestOf } from "./element-digest.ts";
import { blockedBy, missingAs } from "./missing.ts";

const data = z.strictObject({
  /** Implementation code, and the handling item's where the items have one. */
  code: z.string(),
  /** The item that had the code first. */
  other: z.strictObject({ label: z.string(), unit: z.string().optional() }),
  /** Elements in which the two differ. */
  differing: z.array(z.string()),
});
type Data = z.output<typeof data>;

/** An item that bears a code, flat and with no more than its finding needs: there is one for each item. */
interface Bearer extends Omit<SubjectRef, "kind"> {
  readonly digest: string;
}

export interface State {
  readonly first: Map<string, Bearer>;
  /** Items that came after the first of their code, in the order of the list. */
  readonly later: { readonly code: string; readonly bearer: Bearer }[];
  placeholders: number;
  blank: number;
  absent: number;
}

interface Saved {
  readonly first: readonly [string, Bearer][];
  readonly later: State["later"];
  readonly placeholders: number;
  readonly blank: number;
  readonly absent: number;
}

/** Items that share an implementation code are told apart by the code of their handling item. */
const keyOf = (implementationCode: string, handlingItemCode: string | undefined): string => {
  const own = cleanCode(implementationCode).text;
  return handlingItemCode === undefined ? own : `${own} ${cleanCode(handlingItemCode).text}`;
};

const shown = 6;

export default defineListRule<State, Data, object>({
  id: "codes/implementation-code-unique",
  title: "实施编码不重复",
  severity: "error",
  basis: [{ source: "gbt-39046-2020", article: "表4", force: "must" }, accuracy],
  history: [{ on: "2026-11-23", what: "新增。" }],
  why: "实施编码是实施清单的唯一标识，一码一事项。重复的编码，统计时只计一项，公开时两处内容可能打架。",
  notFor: "实施编码相同、业务办理项编码不同的，不算重复；编码空白的不检查。",
  needs: ["implementationCode"],
  options: z.strictObject({}),
  data,
  init: () => ({ first: new Map(), later: [], placeholders: 0, blank: 0, absent: 0 }),
  add(state, item, _options, context) {
    const { implementationCode, handlingItemCode } = item;
    if (implementationCode === undefined) {
      state[missingAs(context, item.sourceId, "implementationCode")] += 1;
      return;
    }
    if (statedAs("implementationCode", implementationCode) !== undefined) {
      state.placeholders += 1;
      return;
    }
    const code = keyOf(implementationCode, handlingItemCode);
    const bearer: Bearer = {
      id: item.id,
      label: item.name ?? item.id,
      unit: unitOf(item),
      sourceId: item.sourceId,
      digest: digestOf(item),
    };
    if (state.first.has(code)) state.later.push({ code, bearer });
    else state.first.set(code, bearer);
  },
  merge(state, later) {
    for (const [code, bearer] of later.first) {
      if (state.first.has(code)) state.later.push({ code, bearer });
      else state.first.set(code, bearer);
    }
    for (const entry of later.later) state.later.push(entry);
    state.placeholders += later.placeholders;
    state.blank += later.blank;
    state.absent += later.absent;
  },
  save: (state): Saved => ({ ...state, first: [...state.first], later: [...state.later] }),
  load(saved) {
    const { first, later, ...counts } = saved as Saved;
    return { ...counts, first: new Map(first), later: [...later] };
  },
  finish({ first, later, placeholders, blank, absent }) {
    const violations: ListViolation<Data>[] = [];
    for (const { code, bearer } of later) {
      const { digest, ...ref } = bearer;
      const other = first.get(code)!;
      violations.push({
        subject: { kind: "implementation-item", ...ref },
        path: ["implementationCode"],
        data: {
          code,
          other: { label: other.label, ...(other.unit === undefined ? {} : { unit: other.unit }) },
          differing: [...differing(other.digest, digest)],
        },
      });
    }
    return {
      passed: first.size,
      failed: later.length,
      skipped: placeholders === 0 ? [] : [{ because: "占位文字，另有规则指出", count: placeholders }],
      blocked: blockedBy("implementationCode", { blank, absent }),
      violations,
    };
  },
  message({ code, other, differing: elements }) {
    const named = elements.slice(0, shown).map((element) => `“${labelOf(element)}”`);
    const more = elements.length > shown ? `等 ${elements.length} 个要素` : "";
    return `实施编码“${code}”与${other.unit ?? ""}“${other.label}”重复，${
      elements.length === 0 ? "两处内容相同" : `两处的${named.join("、")}${more}不同`
    }。`;
  },
  suggestion: ({ differing: elements }) =>
    elements.length === 0
      ? "同一事项重复录入的，删去一条。"
      : "同一事项重复录入的，核对后保留一条；不是同一事项的，各编各的编码；同一事项的不同办理情形，补填业务办理项编码。",
});

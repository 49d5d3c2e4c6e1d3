import * as z from "zod";
import { headOf } from "../../codes/index.ts";
import { defineListRule, type ListViolation, type SubjectRef, unitOf } from "../../engine/index.ts";
import { accuracy } from "../citations.ts";
import { basicCodeOf, comparable } from "./basic-code-of.ts";
import { blockedBy, missingAs } from "./missing.ts";
import { entryRef } from "./subject-ref.ts";

const data = z.strictObject({ code: z.string() });
type Data = z.output<typeof data>;

interface Entry {
  readonly code: string;
  readonly ref: SubjectRef;
}

export interface State {
  /** Basic codes of items, and those of the main items over them. */
  readonly codes: Set<string>;
  /** Units of which there are items. */
  readonly units: Set<string>;
  readonly entries: Entry[];
  /** Entries that are not in force; entries without a code. */
  resting: number;
  blank: number;
  absent: number;
}

interface Saved {
  readonly codes: readonly string[];
  readonly units: readonly string[];
  readonly entries: readonly Entry[];
  readonly resting: number;
  readonly blank: number;
  readonly absent: number;
}

export default defineListRule<State, Data, object>({
  id: "codes/directory-implemented",
  title: "目录清单的事项在实施清单中都有",
  severity: "warning",
  basis: [
    {
      source: "zp-2018-98",
      article: "七(二)",
      quote: "确保梳理和公开的政务服务事项全面彻底、合法合规、紧贴需求",
      force: "must",
    },
    accuracy,
  ],
  history: [{ on: "2026-11-23", what: "新增。" }],
  why: "目录清单列了的事项，实施清单没有，群众就查不到怎么办。长期无办件的，应当挂起并注明，不是漏掉。",
  notFor:
    "没有提供目录清单、或者只检查部分单位的，其他单位的条目不检查；挂起、取消的不检查；有子项的主项，有一个子项即可。",
  needs: ["basicCode"],
  options: z.strictObject({}),
  data,
  init: () => ({ codes: new Set(), units: new Set(), entries: [], resting: 0, blank: 0, absent: 0 }),
  add({ codes, units }, item) {
    const unit = unitOf(item);
    if (unit !== undefined) units.add(unit);
    const code = basicCodeOf(item);
    if (code === undefined || codes.has(code)) return;
    codes.add(code);
    const head = headOf(code);
    if (head !== undefined) codes.add(head);
  },
  addEntry(state, entry, _options, context) {
    const code = comparable(entry.basicCode);
    if (entry.status === "suspended" || entry.status === "cancelled") state.resting += 1;
    else if (code === undefined) state[missingAs(context, entry.sourceId, "basicCode")] += 1;
    else state.entries.push({ code, ref: entryRef(entry) });
  },
  merge(state, later) {
    for (const code of later.codes) state.codes.add(code);
    for (const unit of later.units) state.units.add(unit);
    for (const entry of later.entries) state.entries.push(entry);
    state.resting += later.resting;
    state.blank += later.blank;
    state.absent += later.absent;
  },
  save: ({ codes, units, entries, resting, blank, absent }): Saved => ({
    codes: [...codes],
    units: [...units],
    entries: [...entries],
    resting,
    blank,
    absent,
  }),
  load(saved) {
    const { codes, units, entries, resting, blank, absent } = saved as Saved;
    return { codes: new Set(codes), units: new Set(units), entries: [...entries], resting, blank, absent };
  },
  finish({ codes, units, entries, resting, blank, absent }) {
    const violations: ListViolation<Data>[] = [];
    let passed = 0;
    let elsewhere = 0;
    for (const { code, ref } of entries) {
      if (codes.has(code)) passed += 1;
      else if (codes.size === 0 || (ref.unit !== undefined && !units.has(ref.unit))) elsewhere += 1;
      else violations.push({ subject: ref, path: ["basicCode"], data: { code } });
    }
    return {
      passed,
      failed: violations.length,
      skipped: [
        { because: "该单位的实施清单不在本次检查之列", count: elsewhere },
        { because: "已挂起或取消", count: resting },
      ].filter(({ count }) => count > 0),
      blocked: blockedBy("basicCode", { blank, absent }),
      violations,
    };
  },
  message: ({ code }) => `目录清单列有该事项（基本编码“${code}”），实施清单中没有。`,
  suggestion: () => "补编实施清单；长期无办件的，报审核机关挂起；目录有误的，报中心更正。",
});

import * as z from "zod";
import { type DetectedGeneration, finishTally, schemeOf } from "../../codes/index.ts";
import { defineListRule } from "../../engine/index.ts";
import { statedAs } from "../../terms/index.ts";
import { oneForm, practice } from "../citations.ts";

const data = z.strictObject({
  generation: z.enum(["mixed", "local"]),
  /** One Chinese sentence with the counts and an example of each scheme. */
  evidence: z.string(),
});
type Data = z.output<typeof data>;

interface Count {
  count: number;
  readonly examples: string[];
}

export interface State {
  readonly byScheme: Record<string, Count>;
  readonly unidentified: Count;
}

const examplesKept = 3;
const elements = ["basicCode", "implementationCode"] as const;

function takeOne(count: Count, example: string): void {
  count.count += 1;
  if (count.examples.length < examplesKept && !count.examples.includes(example)) count.examples.push(example);
}

function take(count: Count, others: number, examples: readonly string[]): void {
  count.count += others;
  for (const example of examples) {
    if (count.examples.length >= examplesKept) return;
    if (!count.examples.includes(example)) count.examples.push(example);
  }
}

const countOf = ({ byScheme }: State, id: string): Count => {
  byScheme[id] ??= { count: 0, examples: [] };
  return byScheme[id];
};

function detect({ byScheme, unidentified }: State): DetectedGeneration {
  const total = Object.values(byScheme).reduce((sum, { count }) => sum + count, unidentified.count);
  return finishTally({ total, blank: 0, byScheme, unidentified });
}

export default defineListRule<State, Data, object>({
  id: "codes/one-generation",
  title: "清单用同一代编码",
  severity: "info",
  basis: [oneForm, practice],
  history: [{ on: "2026-11-23", what: "新增。" }],
  why: "10／24 位和 12／31 位两代编码都有效，各地自编的编码也可以保留；一份清单里混着用，就无法按编码对上目录清单和上级平台。",
  notFor: "本地编码只报出名称和数量，不作错误。",
  desk: "centre",
  needs: ["basicCode", "implementationCode"],
  options: z.strictObject({}),
  data,
  init: () => ({ byScheme: {}, unidentified: { count: 0, examples: [] } }),
  add(state, item) {
    for (const element of elements) {
      const code = item[element];
      if (code === undefined || statedAs(element, code) !== undefined) continue;
      const scheme = schemeOf(code);
      takeOne(scheme === undefined ? state.unidentified : countOf(state, scheme.id), code);
    }
  },
  merge(state, later) {
    for (const [id, { count, examples }] of Object.entries(later.byScheme)) {
      take(countOf(state, id), count, examples);
    }
    take(state.unidentified, later.unidentified.count, later.unidentified.examples);
  },
  save: (state) => structuredCopy(state),
  load: (saved) => structuredCopy(saved as State),
  finish(state) {
    const { generation, sentence, total } = detect(state);
    const none = { passed: 0, failed: 0, skipped: [], blocked: [], violations: [] };
    if (total === 0) return { ...none, skipped: [{ because: "没有填写编码", count: 1 }] };
    if (generation !== "mixed" && generation !== "local") return { ...none, passed: 1 };
    return {
      ...none,
      failed: 1,
      violations: [
        {
          subject: { kind: "list", id: "list", label: "全部清单" },
          path: ["basicCode"],
          data: { generation, evidence: sentence },
        },
      ],
    };
  },
  message: ({ evidence }) => evidence,
  suggestion: ({ generation }) =>
    generation === "mixed"
      ? "由中心确定采用哪一代编码，统一之后再公开；暂时保留旧编码的，另设一栏。"
      : "本地编码可以保留；要与国家、省级平台对接的，另设一栏填写国家编码。",
});

const copyOf = ({ count, examples }: Count): Count => ({ count, examples: [...examples] });

function structuredCopy({ byScheme, unidentified }: State): State {
  return {
    byScheme: Object.fromEntries(Object.entries(byScheme).map(([id, count]) => [id, copyOf(count)])),
    unidentified: copyOf(unidentified),
  };
}

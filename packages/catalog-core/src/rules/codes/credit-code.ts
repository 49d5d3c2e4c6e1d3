import * as z from "zod";
import {
  checkCreditCode,
  checkOrganisationCode,
  cleanCode,
  identifyCode,
  isCreditCodeAt,
  itemCodeParts,
  suggestCreditCodes,
  suggestOrganisationCodes,
} from "../../codes/index.ts";
import { defineListRule, type SubjectRef } from "../../engine/index.ts";
import type { ImplementationItem } from "../../model/index.ts";
import { statedAs } from "../../terms/index.ts";
import { oneForm } from "../citations.ts";
import { blockedBy, missingAs } from "./missing.ts";
import { itemRef } from "./subject-ref.ts";

const data = z.strictObject({
  /** The code of the body by itself, or the one inside the implementation code. */
  element: z.enum(["implementingBodyCode", "implementationCode"]),
  kind: z.enum(["credit-code", "organisation-code"]),
  written: z.string(),
  /** Items that bear the code; the finding stands at the first. */
  items: z.int(),
  /** Chinese sentences, one for each thing that is wrong. */
  reasons: z.array(z.string()).nonempty(),
  /** The code that one likely slip would explain, and which slip, as a Chinese question. */
  likely: z.string().optional(),
  slip: z.string().optional(),
});
type Data = z.output<typeof data>;

/** A wrong code and the items that bear it. */
interface Wrong {
  readonly element: Data["element"];
  readonly kind: Data["kind"];
  readonly written: string;
  readonly ref: SubjectRef;
  items: number;
}

export interface State {
  passed: number;
  readonly skipped: Record<string, number>;
  blank: number;
  absent: number;
  /** One entry for each wrong code: grows with codes, not with items. */
  readonly wrong: Map<string, Wrong>;
}

interface Saved {
  readonly passed: number;
  readonly skipped: Readonly<Record<string, number>>;
  readonly blank: number;
  readonly absent: number;
  readonly wrong: readonly [string, Wrong][];
}

/** `undefined`: nothing to check; `true`: right; else what is wrong, or why it is not looked at. */
type Judged = undefined | true | Pick<Wrong, "element" | "kind" | "written"> | { readonly skip: string };

function judge({ implementingBodyCode: body, implementationCode }: ImplementationItem): Judged {
  if (body !== undefined) return judgeBody(body);
  if (implementationCode === undefined) return undefined;
  const inside = itemCodeParts(implementationCode)?.creditCode;
  if (inside === undefined) return { skip: "实施编码里没有信用代码" };
  return (
    checkCreditCode(inside).ok || { element: "implementationCode", kind: "credit-code", written: inside }
  );
}

function judgeBody(written: string): Judged {
  if (written.length === 18 && isCreditCodeAt(written)) return true;
  const element = "implementingBodyCode";
  if (statedAs(element, written) !== undefined) return { skip: "占位文字，另有规则指出" };
  const { text } = cleanCode(written);
  if (/^[0-9A-Z]{8}-?[0-9X]$/.test(text)) {
    // Nine digits may be a town's division code, which some places use for its office.
    const right = checkOrganisationCode(written).ok || identifyCode(text).outcome !== "problem";
    return right || { element, kind: "organisation-code", written };
  }
  if (!/^[0-9A-Z]{17,19}$/.test(text) || identifyCode(text).outcome === "local") {
    return { skip: "主体编码不是信用代码的写法" };
  }
  return checkCreditCode(written).ok || { element, kind: "credit-code", written };
}

function explain({ element, kind, written, items }: Wrong): Data {
  const check = kind === "credit-code" ? checkCreditCode(written) : checkOrganisationCode(written);
  const [first = "", ...rest] = check.ok ? [] : check.problems.map(({ message }) => message);
  const [likely] =
    kind === "credit-code" ? suggestCreditCodes(written, 1) : suggestOrganisationCodes(written, 1);
  return {
    element,
    kind,
    written,
    items,
    reasons: [first, ...rest],
    ...(likely === undefined ? {} : { likely: likely.code, slip: likely.message }),
  };
}

function take({ wrong }: State, found: Wrong): void {
  const key = `${found.element} ${found.written}`;
  const known = wrong.get(key);
  if (known === undefined) wrong.set(key, { ...found });
  else known.items += found.items;
}

export default defineListRule<State, Data, object>({
  id: "codes/credit-code",
  title: "实施主体的信用代码通过校验",
  severity: "warning",
  basis: [
    { source: "gb-32100-2015", article: "", force: "must" },
    { source: "gb-11714-1997", article: "", force: "must" },
    oneForm,
  ],
  history: [{ on: "2026-11-23", what: "新增。" }],
  why: "统一社会信用代码和组织机构代码自带校验位，错一位就能看出来。代码错了，事项就挂不到实施主体名下。同一个错码只指出一次，并注明涉及多少项。",
  notFor:
    "9 位组织机构代码照样接受；本地的部门编号不检查；没有填写主体编码的，检查实施编码里所含的信用代码。",
  needs: ["implementingBodyCode"],
  options: z.strictObject({}),
  data,
  init: () => ({ passed: 0, skipped: {}, blank: 0, absent: 0, wrong: new Map() }),
  add(state, item, _options, context) {
    const judged = judge(item);
    if (judged === undefined) state[missingAs(context, item.sourceId, "implementingBodyCode")] += 1;
    else if (judged === true) state.passed += 1;
    else if ("skip" in judged) state.skipped[judged.skip] = (state.skipped[judged.skip] ?? 0) + 1;
    else take(state, { ...judged, ref: itemRef(item), items: 1 });
  },
  merge(state, later) {
    state.passed += later.passed;
    state.blank += later.blank;
    state.absent += later.absent;
    for (const [because, count] of Object.entries(later.skipped)) {
      state.skipped[because] = (state.skipped[because] ?? 0) + count;
    }
    for (const found of later.wrong.values()) take(state, found);
  },
  save: ({ passed, skipped, blank, absent, wrong }): Saved => ({
    passed,
    skipped: { ...skipped },
    blank,
    absent,
    wrong: [...wrong].map(([key, found]) => [key, { ...found }]),
  }),
  load(saved) {
    const { passed, skipped, blank, absent, wrong } = saved as Saved;
    return {
      passed,
      skipped: { ...skipped },
      blank,
      absent,
      wrong: new Map(wrong.map(([key, found]) => [key, { ...found }])),
    };
  },
  finish({ passed, skipped, blank, absent, wrong }) {
    const all = [...wrong.values()];
    return {
      passed,
      failed: all.reduce((sum, { items }) => sum + items, 0),
      skipped: Object.entries(skipped).map(([because, count]) => ({ because, count })),
      blocked: blockedBy("implementingBodyCode", { blank, absent }),
      violations: all.map((found) => ({
        subject: found.ref,
        // One item is the first of one code only, so the path tells its finding apart.
        path: [found.element],
        data: explain(found),
      })),
    };
  },
  message: ({ element, kind, written, items, reasons }) =>
    `${element === "implementationCode" ? "实施编码中的" : "实施主体的"}${
      kind === "credit-code" ? "统一社会信用代码" : "组织机构代码"
    }“${written}”有误${items > 1 ? `（共 ${items} 项）` : ""}：${reasons.join("")}`,
  suggestion: ({ slip }) => `${slip ?? ""}对照登记证书核对，按证书改正。`,
});

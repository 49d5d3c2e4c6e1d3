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
import { defineItemRule, fail, type Outcome, pass, skip } from "../../engine/index.ts";
import { statedAs } from "../../terms/index.ts";
import { oneForm } from "../citations.ts";

const data = z.strictObject({
  /** The code of the body by itself, or the one inside the implementation code. */
  element: z.enum(["implementingBodyCode", "implementationCode"]),
  kind: z.enum(["credit-code", "organisation-code"]),
  written: z.string(),
  /** Chinese sentences, one for each thing that is wrong. */
  reasons: z.array(z.string()).nonempty(),
  /** The code that one likely slip would explain. */
  likely: z.string().optional(),
  /** Which slip, as a Chinese question. */
  slip: z.string().optional(),
});
type Data = z.output<typeof data>;

const reasonsOf = (problems: readonly { readonly message: string }[]): [string, ...string[]] | undefined => {
  const [first, ...rest] = problems.map(({ message }) => message);
  return first === undefined ? undefined : [first, ...rest];
};

function judgeCreditCode(element: Data["element"], written: string): Outcome<Data> {
  const result = checkCreditCode(written);
  const reasons = result.ok ? undefined : reasonsOf(result.problems);
  if (reasons === undefined) return pass;
  const [likely] = suggestCreditCodes(written, 1);
  return fail([element], {
    element,
    kind: "credit-code",
    written,
    reasons,
    ...(likely === undefined ? {} : { likely: likely.code, slip: likely.message }),
  });
}

function judgeOrganisationCode(written: string): Outcome<Data> {
  const result = checkOrganisationCode(written);
  const reasons = result.ok ? undefined : reasonsOf(result.problems);
  // Nine digits may be a town's division code, which some places use for its office.
  if (reasons === undefined || identifyCode(written).outcome !== "problem") return pass;
  const [likely] = suggestOrganisationCodes(written, 1);
  return fail(["implementingBodyCode"], {
    element: "implementingBodyCode",
    kind: "organisation-code",
    written,
    reasons,
    ...(likely === undefined ? {} : { likely: likely.code, slip: likely.message }),
  });
}

export default defineItemRule({
  id: "codes/credit-code",
  title: "实施主体的信用代码通过校验",
  severity: "warning",
  basis: [
    { source: "gb-32100-2015", article: "", force: "must" },
    { source: "gb-11714-1997", article: "", force: "must" },
    oneForm,
  ],
  why: "统一社会信用代码和组织机构代码自带校验位，错一位就能看出来。代码错了，事项就挂不到实施主体名下。",
  notFor:
    "9 位组织机构代码照样接受；本地的部门编号不检查；没有填写主体编码的，检查实施编码里所含的信用代码。",
  appliesTo: ({ implementingBodyCode, implementationCode }) =>
    implementingBodyCode === undefined && implementationCode === undefined ? "没有填写编码" : true,
  needs: [],
  options: z.strictObject({}),
  data,
  check({ implementingBodyCode, implementationCode }) {
    if (implementingBodyCode !== undefined) {
      if (implementingBodyCode.length === 18 && isCreditCodeAt(implementingBodyCode)) return pass;
      if (statedAs("implementingBodyCode", implementingBodyCode) === "placeholder") {
        return skip("占位文字，另有规则指出");
      }
      const { text } = cleanCode(implementingBodyCode);
      if (/^[0-9A-Z]{8}-?[0-9A-Z]$/.test(text)) return judgeOrganisationCode(implementingBodyCode);
      return /^[0-9A-Z]{17,19}$/.test(text)
        ? judgeCreditCode("implementingBodyCode", implementingBodyCode)
        : skip("主体编码不是信用代码的写法");
    }
    const inside =
      implementationCode === undefined ? undefined : itemCodeParts(implementationCode)?.creditCode;
    return inside === undefined
      ? skip("实施编码里没有信用代码")
      : judgeCreditCode("implementationCode", inside);
  },
  message: ({ element, kind, written, reasons }) =>
    `${element === "implementationCode" ? "实施编码中的" : "实施主体的"}${
      kind === "credit-code" ? "统一社会信用代码" : "组织机构代码"
    }“${written}”有误：${reasons.join("")}`,
  suggestion: ({ slip }) => `${slip ?? ""}对照登记证书核对，按证书改正。`,
});

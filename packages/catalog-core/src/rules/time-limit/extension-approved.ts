import * as z from "zod";
import { defineItemRule, failAll, type Violation } from "../../engine/index.ts";
import { inPopulation } from "../../metrics/index.ts";
import { labelOf } from "../../terms/index.ts";

const elements = ["statutoryTimeLimitNote", "promisedTimeLimitNote"] as const;

const extension = /延长[^，。；;\n]{0,12}[\d一二三四五六七八九十两]+\s*(?:个)?(?:工作日|日|天|月)/u;
/** 不得延长, 延长至: speaks of no extension that somebody grants. */
const none = /不(?:得|能|予|可)延长|有效期/u;
const approver = /批准|同意|负责人|审批|决定/u;

const data = z.strictObject({ element: z.enum(elements), phrase: z.string() });

export default defineItemRule({
  id: "time-limit/extension-approved",
  title: "可以延长时限的写明由谁批准",
  severity: "warning",
  trial: true,
  basis: [
    {
      source: "permit-law",
      article: "第四十二条第一款",
      quote: "经本行政机关负责人批准，可以延长十日，并应当将延长期限的理由告知申请人",
      force: "must",
    },
  ],
  judged: {
    on: "2026-11-26",
    asked: 0,
    notApplicable: 2335,
    blocked: 0,
    found: 0,
    right: 0,
    wrong: 0,
    unclear: 0,
  },
  history: [{ on: "2026-11-26", what: "新增，试行。" }],
  why: "延长不是当然的：要由本机关负责人（联合办理的由本级政府负责人）批准，并把理由告诉申请人。只写“可以延长”，时限就成了两个。",
  notFor: "不是行政许可的；时限说明没有说可以延长的；说的是有效期的延长的。",
  appliesTo(item, context) {
    if (item.itemType !== "permit") return "不是行政许可";
    if (elements.every((element) => !extension.test(item[element] ?? ""))) return "时限说明没有说可以延长";
    return inPopulation(item, context);
  },
  needs: [],
  options: z.strictObject({}),
  data,
  check(item) {
    const violations: Violation<z.output<typeof data>>[] = [];
    for (const element of elements) {
      for (const sentence of (item[element] ?? "").split(/[。\n]/u)) {
        const phrase = extension.exec(sentence)?.[0];
        if (phrase === undefined || none.test(sentence) || approver.test(sentence)) continue;
        violations.push({ path: [element], data: { element, phrase } });
        break;
      }
    }
    return failAll(violations);
  },
  message: ({ element, phrase }) => `${labelOf(element)}写“${phrase}”，没有写由谁批准。`,
  suggestion: () => "写明“经本机关负责人批准”，并写明告知申请人理由；延长的时间不计入法定时限和承诺时限。",
});

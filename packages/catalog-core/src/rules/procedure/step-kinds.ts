/*
 * The five steps that the order names (五(三): 申请、受理、审查、决定、送达), and the words under which lists speak of them.
 * One word may stand for two steps (审批, 办结), and one row may hold several (“收件与受理”, “审查与决定”).
 */

import { remembered } from "../remembered.ts";

export const stepKinds = ["application", "acceptance", "review", "decision", "delivery"] as const;
export type StepKind = (typeof stepKinds)[number];

export const stepLabels: Readonly<Record<StepKind, string>> = {
  application: "申请",
  acceptance: "受理",
  review: "审查",
  decision: "决定",
  delivery: "送达",
};

const words: readonly (readonly [kinds: readonly StepKind[], pattern: RegExp])[] = [
  [
    ["application"],
    /^(?:网上|在线|线上|窗口|现场|提出|提交|填报|个人|本人|企业|单位|申请人|书面|自愿)*(?:申请|申报)/u,
  ],
  [["acceptance"], /受理|收件|接件|接收|收取|签收|立案/u],
  [
    ["review"],
    /审查|审核|初审|复审|预审|评审|核查|核验|查验|核实|复核|勘验|勘查|勘察|踏勘|检查|检测|检验|检疫|鉴定|调查|论证|评估|验收|考核/u,
  ],
  [["decision"], /决定|批准|批复|准予|签发|签批|审签|审定|核定|确认|决议|登簿/u],
  [["review", "decision"], /审批|核准|(?<!网上|在线|现场|窗口)办理(?!人)/u],
  [["acceptance", "decision"], /登记/u],
  [["decision", "delivery"], /办结|结果/u],
  [
    ["delivery"],
    /送达|颁证|颁发|发证|发照|制证|制发|领证|领取|取证|取件|出证|出件|寄送|邮寄|发放|拨付|支付|兑付|交付|反馈|(?<!一次性?)告知(?!书|承诺)|通知(?!书)|公布|送证|推送/u,
  ],
];

const bit: Readonly<Record<StepKind, number>> = {
  application: 1,
  acceptance: 2,
  review: 4,
  decision: 8,
  delivery: 16,
};
const masks = words.map(
  ([kinds, pattern]) => [kinds.reduce((sum, kind) => sum + bit[kind], 0), pattern] as const,
);

/** The steps that a text speaks of, one bit each; see {@link hasKind}. */
export const kindsIn = remembered((text): number => {
  let found = 0;
  for (const [mask, pattern] of masks) {
    if ((found & mask) !== mask && pattern.test(text)) found |= mask;
  }
  return found;
});

export const hasKind = (kinds: number, kind: StepKind): boolean => (kinds & bit[kind]) !== 0;

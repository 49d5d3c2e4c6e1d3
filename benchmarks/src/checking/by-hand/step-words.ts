/** 申请 1, 受理 2, 审查 4, 决定 8, 送达 16; a word may stand for two. */
const words: readonly (readonly [steps: number, pattern: RegExp])[] = [
  [1, /^(?:网上|在线|线上|窗口|现场|提出|提交|填报|个人|本人|企业|单位|申请人|书面|自愿)*(?:申请|申报)/u],
  [2, /受理|收件|接件|接收|收取|签收|立案/u],
  [
    4,
    /审查|审核|初审|复审|预审|评审|核查|核验|查验|核实|复核|勘验|勘查|勘察|踏勘|检查|检测|检验|检疫|鉴定|调查|论证|评估|验收|考核/u,
  ],
  [8, /决定|批准|批复|准予|签发|签批|审签|审定|核定|确认|决议|登簿/u],
  [12, /审批|核准|(?<!网上|在线|现场|窗口)办理(?!人)/u],
  [10, /登记/u],
  [24, /办结|结果/u],
  [
    16,
    /送达|颁证|颁发|发证|发照|制证|制发|领证|领取|取证|取件|出证|出件|寄送|邮寄|发放|拨付|支付|兑付|交付|反馈|(?<!一次性?)告知(?!书|承诺)|通知(?!书)|公布|送证|推送/u,
  ],
];

/** The steps that a text speaks of. */
export function stepsIn(text: string): number {
  let found = 0;
  for (const [steps, pattern] of words) if ((found & steps) !== steps && pattern.test(text)) found |= steps;
  return found;
}

import type { ImplementationItem } from "@zp/catalog-core/model";
import { statedAs } from "@zp/catalog-core/terms";
import { type Counts, note } from "./counts.ts";

const things = "(?:材料|资料|证明|文件|证件|手续|凭证|凭据|附件)";
const hint = /其[他它]|有关|相关|要求|规定|认为|情况|必要|需|视/u;
/** Titles and things named in full, which only look like a catch-all. */
const exception = new RegExp(
  [
    "《[^《》]*》|“[^“”]*”|〈[^〈〉]*〉|<[^<>]*>",
    "其[他它](?:社会)?(?:组织|单位|行政权力|权利人|股东|成员|人员|机关|部门|出资人|合伙人|共有人|申请人|当事人|利害关系人|所有权人)",
    "(?:有关|相关)(?:部门|单位|机关|主管部门|机构|行政机关|人员|责任人|权利人|当事人|利害关系人|组织)",
  ].join("|"),
  "gu",
);
const inMaterial = new RegExp(
  [
    `其[他它](?:需要|需|须|应当?|必要|必须)?(?:提交|提供|补充|说明|出具)?的?(?:相关|有关|必要|必需|佐证|证明|申请|申报|辅助|补充)*的?${things}`,
    `其[他它][^、，,；;（()）]{0,6}(?:相应|相关|有关)的?${things}`,
    `(?:^|[、，,；;（(和及与或])(?:有关|相关)(?:的)?(?:证明)?${things}(?:$|[、，,；;。）)等])`,
    "(?:法律|法规|规章|规定|要求|需要|认为|必要)(?:规定|要求)?(?:提交|提供|补充|说明)?的其[他它]",
    "需要?(?:提交|提供|补充|说明)的其[他它]",
    "(?:视情况|根据情况|必要时|按需|根据需要)(?:需|须|另行|补充)?(?:提交|提供|补充)",
    `(?:法律|法规|规章|政策|部门|机关|窗口|■)[^，,。；;、]{0,6}(?:规定|要求|认为)[^，,。；;、]{0,6}的(?:有关|相关|必要的?)?${things}`,
    `(?:提交|提供|补充)(?:有关|相关)(?:的)?(?:证明)?${things}(?:$|[、，,；;。）)等])`,
    `按(?:照)?(?:有关|相关)(?:规定|要求)(?:需要?|应当?)?(?:提交|提供)?的?${things}`,
  ].join("|"),
  "u",
);
const inCondition = new RegExp(
  [
    "其[他它](?:相关|有关|必要)?(?:条件|要求)",
    `(?:规定|要求|需要|认为)(?:应当?|需要?)?(?:提交|提供)?的其[他它](?:相关|有关)?${things}`,
  ].join("|"),
  "u",
);

const isCatchAll = (text: string, phrase: RegExp): boolean =>
  hint.test(text) && phrase.test(text.replace(exception, "■"));

export function checkMaterials(
  { materials, acceptanceConditions }: ImplementationItem,
  counts: Counts,
): void {
  let unnamed = 0;
  let catchAlls = 0;
  for (const { name } of materials ?? []) {
    if (name === undefined) unnamed += 1;
    else {
      if (materials?.length !== 1 && statedAs("materials.name", name) === "placeholder") unnamed += 1;
      if (isCatchAll(name, inMaterial)) catchAlls += 1;
    }
  }
  if (acceptanceConditions !== undefined && isCatchAll(acceptanceConditions, inCondition)) catchAlls += 1;
  note(counts["materials/named"], unnamed);
  note(counts["materials/no-catch-all"], catchAlls);
}

const halfWidth = (text: string): string =>
  text.replace(/[０-９．，：]/gu, (wide) =>
    wide === "，" ? "," : String.fromCharCode(wide.charCodeAt(0) - 0xfee0),
  );
const free =
  /不(?:再|予|得)?(?:收取?|征收?)(?:任何)?费?|无(?:需)?(?:收费|费用|缴费)|免(?:费|收|征|缴|交)|(?:停|暂停|取消|停止)(?:收取?|征收?)|^\s*0+(?:\.0+)?\s*元?\s*$/u;
const amount =
  /(?:\d+(?:\.\d+)?|[一二三四五六七八九十百千万两]+)\s*(?:万|百|千)?(?:元|圆|圓|角|%|％|‰)|[￥¥]\s*\d|百分之|千分之|万分之/u;
const notAmounts =
  /《[^》]*》|[（(〔[][^）)〕\]]*[）)〕\]]\s*第?\d*号?|\d{4}\s*年(?:\s*\d{1,2}\s*月)?(?:\s*\d{1,2}\s*日)?|第\s*\d+\s*[条款项号章]|\d+\s*号|(?:^|[\s；;。，,])\d{1,2}[.、．)）](?!\d)/gu;
const reference = /《[^》]+》|[〔[［(（【]\d{4}[〕\]］)）】]\s*\d+\s*号|附件|目录清单/u;
const open =
  /^(?:按照?|依照?|依据|根据|参照|执行)?[^0-9，。；;]{0,20}(?:规定|标准|文件|政策|核定|批准|通知|要求)(?:的标准)?(?:收取|收费|执行|计收|缴纳|征收)*[。.]?$/u;
const withoutPer = /^(?:收费|收取|工本费|约)?[:：]?\s*\d+(?:\.\d+)?\s*(?:万|百|千)?元(?:整)?[。.]?$/u;
const zero = /^0+(?:\.0+)?$/u;

const figuresIn = (text: string): readonly string[] | null =>
  text.replace(notAmounts, " ").match(/\d+(?:\.\d+)?/gu);

function statesCharge(text: string): boolean {
  const plain = halfWidth(text);
  if (free.test(plain) || !amount.test(plain)) return false;
  return figuresIn(plain)?.some((one) => !zero.test(one)) ?? true;
}

function statesFree(text: string): boolean {
  const plain = halfWidth(text);
  return amount.test(plain) ? (figuresIn(plain)?.every((one) => zero.test(one)) ?? false) : free.test(plain);
}

function isIncomplete(text: string): boolean {
  if (statedAs("feeStandard", text) === "placeholder") return true;
  const plain = halfWidth(text).trim();
  if (free.test(plain)) return false;
  if (amount.test(plain)) return withoutPer.test(plain);
  if (reference.test(plain)) return false;
  return open.test(plain) || /\d/u.test(plain.replace(notAmounts, " "));
}

const saysNone = (text: ImplementationItem["feeStandard"]): boolean =>
  text?.kind === "none" || text?.kind === "not-applicable";

export function checkFees(
  { charges, feeStandard, feeBasis, fees = [] }: ImplementationItem,
  counts: Counts,
): void {
  const own = feeStandard?.kind === "text" ? feeStandard.text : undefined;
  if (charges === "yes") {
    if (fees.length === 0) {
      const contradicts = saysNone(feeStandard) || (own !== undefined && statesFree(own));
      note(counts["fees/consistent"], (contradicts ? 1 : 0) + (saysNone(feeBasis) ? 1 : 0));
    }
  } else if (typeof charges === "string") {
    let sums = own !== undefined && statesCharge(own) ? 1 : 0;
    for (const { standard } of fees) if (standard !== undefined && statesCharge(standard)) sums += 1;
    note(counts["fees/consistent"], sums);
    return;
  }
  let incomplete = own !== undefined && isIncomplete(own) ? 1 : 0;
  for (const { standard } of fees) if (standard !== undefined && isIncomplete(standard)) incomplete += 1;
  note(counts["fees/amount-has-currency"], incomplete);
}

const wide = /[０-９．，：]/gu;
const half = (text: string): string =>
  text.replace(wide, (c) => (c === "，" ? "," : String.fromCharCode(c.charCodeAt(0) - 0xfee0)));

/** 不收费、免收、0元: says that nothing is paid, whatever figures stand beside it. */
const free =
  /不(?:再|予|得)?(?:收取?|征收?)(?:任何)?费?|无(?:需)?(?:收费|费用|缴费)|免(?:费|收|征|缴|交)|(?:停|暂停|取消|停止)(?:收取?|征收?)|^\s*0+(?:\.0+)?\s*元?\s*$/u;
/** 10元、3角、2%、3‰、￥20, with Chinese numerals too. */
const amount =
  /(?:\d+(?:\.\d+)?|[一二三四五六七八九十百千万两]+)\s*(?:万|百|千)?(?:元|圆|圓|角|%|％|‰)|[￥¥]\s*\d|百分之|千分之|万分之/u;
const zero = /^0+(?:\.0+)?$/u;
const figure = /\d+(?:\.\d+)?/gu;

/** Figures that are no amounts: titles, document numbers, dates, articles, the count of an enumeration. */
const notAmounts =
  /《[^》]*》|[（(〔[][^）)〕\]]*[）)〕\]]\s*第?\d*号?|\d{4}\s*年(?:\s*\d{1,2}\s*月)?(?:\s*\d{1,2}\s*日)?|第\s*\d+\s*[条款项号章]|\d+\s*号|(?:^|[\s；;。，,])\d{1,2}[.、．)）](?!\d)/gu;

/**
 * Whether a fee standard names a sum that has to be paid.
 *
 * @example
 * statesCharge("10元/证"); // true
 * statesCharge("不收费（原标准10元/证）"); // false
 */
export function statesCharge(text: string): boolean {
  const plain = half(text);
  if (free.test(plain) || !amount.test(plain)) return false;
  const figures = plain.replace(notAmounts, " ").match(figure);
  return figures === null || figures.some((one) => !zero.test(one));
}

/** Whether the text says that nothing is paid, and names no sum that some have to pay. */
export function statesFree(text: string): boolean {
  const plain = half(text);
  if (!amount.test(plain)) return free.test(plain);
  return (
    plain
      .replace(notAmounts, " ")
      .match(figure)
      ?.every((one) => zero.test(one)) ?? false
  );
}

const reference = /《[^》]+》|[〔[［(（【]\d{4}[〕\]］)）】]\s*\d+\s*号|附件|目录清单/u;
const open =
  /^(?:按照?|依照?|依据|根据|参照|执行)?[^0-9，。；;]{0,20}(?:规定|标准|文件|政策|核定|批准|通知|要求)(?:的标准)?(?:收取|收费|执行|计收|缴纳|征收)*[。.]?$/u;

export type FeeTextProblem =
  /** 按规定收取: neither a sum nor a document that sets one. */
  | "open"
  /** A figure without 元 or another currency. */
  | "no-currency"
  /** A sum, but not for what: 10元. */
  | "no-per";

/**
 * What a fee standard leaves out.
 *
 * @example
 * feeTextProblem("按规定收取"); // "open"
 * feeTextProblem("10元"); // "no-per"
 * feeTextProblem("每证10元"); // undefined
 */
export function feeTextProblem(text: string): FeeTextProblem | undefined {
  const plain = half(text).trim();
  if (free.test(plain)) return undefined;
  if (amount.test(plain)) {
    return /^(?:收费|收取|工本费|约)?[:：]?\s*\d+(?:\.\d+)?\s*(?:万|百|千)?元(?:整)?[。.]?$/u.test(plain)
      ? "no-per"
      : undefined;
  }
  if (reference.test(plain)) return undefined;
  if (open.test(plain)) return "open";
  return /\d/u.test(plain.replace(notAmounts, " ")) ? "no-currency" : undefined;
}

import { parseFee } from "../../fees/index.ts";

/**
 * Whether a fee standard names a sum that has to be paid, and does not say beside it that some pay nothing.
 *
 * @example
 * statesCharge("10元/证"); // true
 * statesCharge("不收费（原标准10元/证）"); // false
 */
export const statesCharge = (text: string): boolean => parseFee(text).kind === "priced";

/** Whether the text says that nothing is paid, and names no sum that some have to pay. */
export const statesFree = (text: string): boolean => parseFee(text).kind === "free";

export type FeeTextProblem =
  /** 按规定收取: neither a sum nor a document that sets one. */
  | "open"
  /** A figure without 元 or another currency. */
  | "no-currency"
  /** A sum, but not for what: 10元. */
  | "no-per";

/** The whole text is one sum. */
const BARE =
  /^(?:收费|收取|工本费|约)?[:：]?\s*[\d０-９]+(?:[.．][\d０-９]+)?\s*(?:万|百|千)?元(?:整)?[。.]?$/u;

/**
 * What a fee standard leaves out.
 *
 * @example
 * feeTextProblem("按规定收取"); // "open"
 * feeTextProblem("10元"); // "no-per"
 * feeTextProblem("每证10元"); // undefined
 */
export function feeTextProblem(text: string): FeeTextProblem | undefined {
  const { kind, leftovers } = parseFee(text);
  switch (kind) {
    case "priced":
      return BARE.test(text.trim()) ? "no-per" : undefined;
    case "open":
      return "open";
    case "unreadable":
      return leftovers.length > 0 ? "no-currency" : undefined;
    default:
      return undefined;
  }
}

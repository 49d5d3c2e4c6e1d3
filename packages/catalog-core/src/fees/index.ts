/**
 * 收费标准 read: amounts with what each is paid for, “不收费”, or the document that sets them.
 */

export type { FeeAmount, FeeUnit, ParsedFee } from "./fee.ts";
export { parseFee } from "./parse.ts";

import type { FeeText } from "../../model/index.ts";
import { statedAs } from "../../terms/index.ts";
import type { CellReading } from "./reading.ts";

const FREE = /^(?:不收费|免费|不收取(?:任何)?费用|无收费|免收(?:费用)?|不收費|免費|无需(?:缴|收)费)[。.]?$/u;

/**
 * 收费标准 or 收费依据: the text as written, with “不收费” and “不适用” told apart from it.
 *
 * @example readFee("不收费", "feeStandard") // { value: { kind: "none" } }
 */
export function readFee(text: string, element: string): CellReading<FeeText> {
  if (FREE.test(text)) return { value: { kind: "none" } };
  const stated = statedAs(element, text);
  if (stated === "stated-none") return { value: { kind: "none" } };
  if (stated === "not-applicable") return { value: { kind: "not-applicable" } };
  return { value: { kind: "text", text } };
}

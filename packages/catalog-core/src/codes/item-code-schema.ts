import { type StandardSchema, standardSchema } from "../standard-schema/index.ts";
import { identifyCode } from "./identify.ts";

/**
 * The code of an item (基本编码, 实施编码, 业务办理项编码 of a national or local scheme) as a Standard Schema; apart from the
 * others, because it knows all schemes. A code of a local shape is taken.
 *
 * Source: GB/T 39554; 国办函〔2016〕108号.
 *
 * @example
 * itemCodeSchema["~standard"].validate("440106043001"); // { value: "440106043001" }
 * itemCodeSchema["~standard"].validate("610927").issues?.[0]?.message; // "这是区划代码，不是事项编码。"
 */
export const itemCodeSchema: StandardSchema<string> = /* @__PURE__ */ standardSchema<string>((value) => {
  const text = typeof value === "string" ? value : "";
  const { outcome, problems, candidates, title } = identifyCode(text);
  if (candidates.length > 0 && candidates.every(({ type }) => type !== "item-code")) {
    return { issues: [{ message: `这是${title}，不是事项编码。` }] };
  }
  // Of a code that is one, only its writing is complained of; what else is odd the rules say with the pack at hand.
  return outcome !== "problem" && problems.length === 0
    ? { value: text }
    : { issues: problems.map(({ message }) => ({ message })) };
});

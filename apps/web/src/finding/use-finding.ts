import { useState } from "react";
import type { FindingDetail, ItemView } from "../session/protocol.ts";
import { useAnswer } from "../session/use-answer.ts";

/** A finding that is open. `gone`: it was there until a correction was accepted. */
export type OpenFinding =
  | { readonly state: "waiting" }
  | { readonly state: "missing"; readonly sentence: string }
  | { readonly state: "shown" | "gone"; readonly finding: FindingDetail; readonly item: ItemView };

/** The finding of a sign, with its item; asked anew whenever what is held changes. */
export function useFinding(sign: string): OpenFinding {
  const { answer, error, pending } = useAnswer("item", { finding: sign });
  const [last, setLast] = useState<{ readonly finding: FindingDetail; readonly item: ItemView }>();
  const finding = answer?.findings.find((one) => one.sign === sign);
  if (answer !== undefined && finding !== undefined) {
    if (last?.item !== answer) setLast({ finding, item: answer });
    return { state: "shown", finding, item: answer };
  }
  const known = last?.finding.sign === sign ? last : undefined;
  if (pending) return known === undefined ? { state: "waiting" } : { state: "shown", ...known };
  // What was on the screen a moment ago stays there, and says that it is mended.
  return known === undefined ? { state: "missing", sentence: error ?? "" } : { state: "gone", ...known };
}

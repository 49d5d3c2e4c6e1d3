import * as z from "zod";
import { fail, type Outcome, pass } from "../../engine/index.ts";
import { namesInstrument } from "../../legal-basis/index.ts";
import { statedAs } from "../../terms/index.ts";

export const basisData = z.strictObject({
  /** Nothing there; a word that stands for nothing; a text that names no instrument. */
  problem: z.enum(["blank", "placeholder", "unnamed"]),
  written: z.string().optional(),
});
export type BasisData = z.output<typeof basisData>;

/** Whether a 设定依据 is there and names something that can be looked up. */
export function judgeBasis(legalBasis: string | undefined): Outcome<BasisData> {
  if (legalBasis === undefined) return fail(["legalBasis"], { problem: "blank" });
  if (statedAs("legalBasis", legalBasis) === "placeholder") {
    return fail(["legalBasis"], { problem: "placeholder", written: legalBasis });
  }
  return namesInstrument(legalBasis)
    ? pass
    : fail(["legalBasis"], { problem: "unnamed", written: legalBasis });
}

const shortened = (text: string): string => (text.length > 60 ? `${text.slice(0, 60)}……` : text);

export function basisMessage({ problem, written = "" }: BasisData): string {
  switch (problem) {
    case "blank":
      return "“设定依据”未填。";
    case "placeholder":
      return `“设定依据”写的是“${written}”，等于没有依据。`;
    case "unnamed":
      return `“设定依据”没有写出任何一部法律、法规、规章或文件的名称：“${shortened(written)}”。`;
  }
}

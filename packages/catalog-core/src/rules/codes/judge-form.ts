import * as z from "zod";
import {
  type CodeKind,
  cleanCode,
  firstFit,
  identifyCode,
  schemesOfLength,
  tidyCode,
} from "../../codes/index.ts";
import { fail, type Outcome, pass, type Replacement, skip } from "../../engine/index.ts";
import { labelOf, statedAs } from "../../terms/index.ts";

export const formData = z.strictObject({
  /**
   * Written untidily; broken in itself; a code of another kind; of a national scheme that the place does not use.
   */
  problem: z.enum(["writing", "form", "other-kind", "not-used-here"]),
  written: z.string(),
  /** Chinese name of what the code is, or is nearest to. */
  title: z.string(),
  /** Chinese sentences, one for each thing that is wrong. */
  reasons: z.array(z.string()),
  /** What is probably meant. */
  likely: z.string().optional(),
});
export type FormData = z.output<typeof formData>;

type CodeElement = "basicCode" | "implementationCode";

const kindsOf: Readonly<Record<CodeElement, readonly CodeKind[]>> = {
  basicCode: ["basic"],
  // A portal that goes down to the handling item numbers that, and writes it in the same column.
  implementationCode: ["implementation", "handling-item"],
};

/**
 * Whether a code is well formed by a scheme that the place uses. Local codes are kept as they are, and so is what fits
 * nothing at all: whether that is anybody's code is for another rule to ask.
 */
export function judgeForm(
  element: CodeElement,
  written: string,
  accepted: readonly string[] | undefined,
): Outcome<FormData> {
  const { text, problems } = cleanCode(written);
  const fit = firstFit(text);
  if (fit !== undefined && problems.length === 0 && fit.parsed.warnings.length === 0) {
    const { id, kind, generation } = fit.scheme;
    // Nearly every code: of the kind that is asked for, by the first scheme that it fits.
    const isUsed = accepted === undefined || accepted.length === 0 || accepted.includes(id);
    if (generation !== "local" && isUsed && kindsOf[element].includes(kind)) return pass;
  }
  let other: string | undefined;
  let unused: string | undefined;
  for (const scheme of schemesOfLength(text.length)) {
    const result = scheme.parse(text);
    if (!result.ok) continue;
    const local = scheme.generation === "local";
    if (!local && !kindsOf[element].includes(scheme.kind)) {
      other ??= scheme.title;
      continue;
    }
    if (!local && accepted !== undefined && accepted.length > 0 && !accepted.includes(scheme.id)) {
      unused ??= scheme.title;
      continue;
    }
    if (problems.length > 0) {
      return broken(element, "writing", written, scheme.title, problems.map(messageOf), text);
    }
    const odd = result.warnings.filter(({ kind }) => kind === "division");
    return odd.length === 0 ? pass : broken(element, "form", written, scheme.title, odd.map(messageOf));
  }
  if (statedAs(element, written) === "placeholder") return skip("占位文字，另有规则指出");
  if (other !== undefined) return broken(element, "other-kind", written, other, []);
  if (unused !== undefined) return broken(element, "not-used-here", written, unused, []);
  return judgeStranger(element, written);
}

function judgeStranger(element: CodeElement, written: string): Outcome<FormData> {
  const identity = identifyCode(written);
  switch (identity.outcome) {
    case "local":
      return pass;
    case "recognised":
      return broken(element, "other-kind", written, identity.title, []);
    case "problem": {
      if (identity.problems.some(({ kind }) => kind === "unknown-shape")) return pass;
      const [likely] = identity.suggestions;
      return broken(element, "form", written, identity.title, identity.problems.map(messageOf), likely?.code);
    }
  }
}

const messageOf = ({ message }: { readonly message: string }): string => message;

const broken = (
  element: CodeElement,
  problem: FormData["problem"],
  written: string,
  title: string,
  reasons: readonly string[],
  likely?: string,
): Outcome<FormData> =>
  fail([element], {
    problem,
    written,
    title,
    reasons: [...reasons],
    ...(likely === undefined ? {} : { likely }),
  });

export const formMessage =
  (element: CodeElement) =>
  ({ problem, written, title, reasons }: FormData): string => {
    const label = labelOf(element);
    switch (problem) {
      case "writing":
        return `${label}“${written}”书写不规范：${reasons.join("")}`;
      case "form":
        return `${label}“${written}”不符合${title}的规则：${reasons.join("")}`;
      case "other-kind":
        return `“${label}”填的“${written}”像是${title}。`;
      case "not-used-here":
        return `${label}“${written}”是${title}，不是本地采用的编码规则。`;
    }
  };

export const formSuggestion =
  (element: CodeElement) =>
  ({ problem, likely }: FormData): string => {
    switch (problem) {
      case "writing":
        return `改为“${likely}”。`;
      case "form":
        return likely === undefined
          ? "对照目录清单或编码文件核对，按原件改正。"
          : `对照原件核对，是否应为“${likely}”。`;
      case "other-kind":
        return `在“${labelOf(element)}”填写该事项的${labelOf(element)}，现有内容移到相应的栏目。`;
      case "not-used-here":
        return "按本地采用的编码规则重新填写；确需沿用的，由中心在政策包中增加这种编码规则。";
    }
  };

/** The writing of a code can be put straight without a person where it is certain what the code is. */
export function formReplacements({ problem, written }: FormData): readonly Replacement[] {
  const corrected = problem === "writing" ? tidyCode(written)?.text : undefined;
  return corrected === undefined ? [] : [{ written, corrected }];
}

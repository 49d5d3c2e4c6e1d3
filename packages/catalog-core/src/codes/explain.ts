import { explainCreditCodeSegments } from "./credit-code.ts";
import { explainDivision } from "./division-code.ts";
import { type CodeCandidate, identifyCode, titleOf } from "./identify.ts";

/**
 * Explains any code in Chinese: what it is and what each part means, or what is wrong with it and what may have been
 * meant. Lines are joined with `\n`; the first names the code.
 *
 * @example explainCode("610927100") // "610927100：区划代码\n  乡级：陕西省安康市镇坪县城关镇\n…"
 */
export function explainCode(written: string): string {
  const identity = identifyCode(written);
  const { outcome, text, title, candidates, problems, suggestions } = identity;
  if (text === "") return "编码为空。";
  const lines: string[] = [];
  if (outcome === "problem") {
    lines.push(title === "无法识别的编码" ? `${text}：${title}` : `${text}：不是正确的${title}`);
  } else {
    const rewritten = problems.length === 0 ? "" : `（原写作“${written.trim()}”，应改正）`;
    lines.push(`${text}：${title}${rewritten}`);
  }
  for (const { message } of problems) lines.push(`  ${message}`);
  const [first, ...others] = candidates;
  if (first !== undefined) lines.push(...indented(linesOf(first, text)));
  else if (outcome === "local") lines.push("  由业务系统自动生成，不含事项信息，不作检查。");
  // Many item codes may also be read as a village: one line is enough to say so.
  for (const other of others) lines.push(`  也可能是${titleOf(other)}：${linesOf(other, text)[0]}`);
  for (const { message } of suggestions) lines.push(`  ${message}`);
  if (suggestions.length > 0) lines.push("  以上只是可能的笔误，请核实后再改。");
  return lines.join("\n");
}

function indented(lines: readonly string[]): string[] {
  return lines.map((line) => `  ${line}`);
}

function linesOf(candidate: CodeCandidate, text: string): readonly string[] {
  switch (candidate.type) {
    case "item-code":
      return [...candidate.scheme.explain(text), `依据：${candidate.scheme.source}`];
    case "credit-code":
      return [...explainCreditCodeSegments(candidate.segments), "依据：GB 32100—2015"];
    case "organisation-code":
      return [
        `前 8 位 ${candidate.code.slice(0, 8)}：本体代码`,
        `第 9 位 ${candidate.code.charAt(8)}：校验码，相符`,
        "依据：GB 11714",
      ];
    case "division-code":
      return explainDivision(candidate.division);
  }
}

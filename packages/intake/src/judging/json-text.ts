import { JudgingError } from "./judging-error.ts";

/**
 * The JSON in a file of the user.
 *
 * @param what  the kind of file, as a person calls it
 * @throws JudgingError naming the line where it breaks off
 * @example
 * jsonIn('[{"key": "a"}]', "豁免清单", "豁免.json"); // [{ key: "a" }]
 */
export function jsonIn(text: string, what: string, name: string): unknown {
  const plain = text.replace(/^\uFEFF/, "");
  try {
    return JSON.parse(plain);
  } catch (error) {
    throw new JudgingError(
      `${what}“${name}”不是有效的 JSON：${whereBroken(plain, error as Error)}（多是少了或多了逗号、引号、括号）。`,
    );
  }
}

/** The line that the parser stumbled over, where it says so. */
function whereBroken(text: string, { message }: Error): string {
  const [, position] = /position (\d+)/.exec(message) ?? [];
  if (position === undefined) return "没有写完，或写法不对";
  return `第 ${text.slice(0, Number(position)).split("\n").length} 行附近写法不对`;
}

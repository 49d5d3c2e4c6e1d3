/** What zod found wrong, as far as it is told. */
export interface Issue {
  readonly path: readonly PropertyKey[];
  readonly code?: string | undefined;
  readonly values?: readonly unknown[];
  readonly keys?: readonly string[];
  readonly minimum?: number | bigint;
  readonly maximum?: number | bigint;
  readonly origin?: string;
  readonly message?: string;
}

/** The issues of an error of zod; none of any other. */
export const issuesOf = (error: unknown): readonly Issue[] =>
  (error as { issues?: readonly Issue[] }).issues ?? [];

/**
 * Which keys are wrong, and what is allowed where that is a short list.
 *
 * @param what  the kind of file, as a person calls it
 * @param issues  of zod
 * @example
 * invalid("豁免清单", "豁免.json", [{ path: [0, "until"] }]); // "豁免清单“豁免.json”有误：“0.until”缺少或写法不对。"
 */
export function invalid(what: string, name: string, issues: readonly Issue[]): string {
  const said = issues.slice(0, 3).map(({ code, path, values, keys, minimum, maximum, origin, message }) => {
    const place = path.length === 0 ? "最外层" : `“${path.join(".")}”`;
    if (keys !== undefined) return `${place}有不认识的键 ${keys.join("、")}`;
    if (values !== undefined) return `${place}只能是 ${values.map(String).join("、")}`;
    // What a schema of ours says itself is said in Chinese.
    if (message !== undefined && (code === "custom" || /\p{Script=Han}/u.test(message)))
      return `${place}${message}`;
    if (origin === "number" || origin === "int") {
      if (minimum !== undefined) return `${place}不能小于 ${minimum}`;
      if (maximum !== undefined) return `${place}不能大于 ${maximum}`;
    }
    return `${place}缺少或写法不对`;
  });
  const more = issues.length > 3 ? `等 ${issues.length} 处` : "";
  return `${what}“${name}”有误：${said.join("；") || "不是要求的格式"}${more}。`;
}

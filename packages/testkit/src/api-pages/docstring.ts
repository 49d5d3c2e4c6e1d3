/** A docstring in its parts, as Markdown. */
export interface DocParts {
  readonly text: string;
  readonly params: readonly string[];
  readonly returns: string;
  readonly throws: readonly string[];
  readonly examples: readonly string[];
}

const tag = /^@(param|returns|throws|example)\b ?/u;

/** Takes a docstring (without its stars) apart. `{@link X}` becomes a name in code. */
export function docParts(doc: string): DocParts {
  // A docstring of one line may have its example behind the sentence.
  const lines = doc.replace(/([.。]) (?=@example\b)/gu, "$1\n").split("\n");
  const sections: { readonly name: string; readonly lines: string[] }[] = [{ name: "text", lines: [] }];
  for (const line of lines) {
    const [start, name] = tag.exec(line) ?? [];
    if (name !== undefined && start !== undefined) sections.push({ name, lines: [line.slice(start.length)] });
    else sections.at(-1)?.lines.push(line);
  }
  const of = (name: string): string[] =>
    sections.filter((section) => section.name === name).map((section) => section.lines.join("\n").trim());
  const prose = (name: string): string[] => of(name).map(linked);
  return {
    text: prose("text").join("\n\n"),
    params: prose("param").map((param) => param.replace(/^(\w+)\s+-?\s*/u, "`$1`: ")),
    returns: prose("returns").join(" "),
    throws: prose("throws"),
    examples: of("example"),
  };
}

const linked = (text: string): string =>
  text.replaceAll(/\{@link ([^}|\s]+)[^}]*\}/gu, (_, name: string) => `\`${name}\``);

/** The first sentence of a docstring, for a table. */
export function firstSentence(doc: string): string {
  const text = docParts(doc).text.replaceAll(/\s*\n\s*(?!\n)/gu, " ");
  const [paragraph = ""] = text.split("\n\n");
  const [sentence = ""] = /^.*?[.。](?=\s|$)/u.exec(paragraph) ?? [paragraph];
  return sentence.replaceAll("|", "\\|");
}

import ts from "typescript";

/** A value that is longer than this is told by its docstring alone. */
const LONGEST_VALUE = 60;

/**
 * A declaration as its users see it: without bodies, without private members, as written otherwise.
 *
 * @returns TypeScript that reads like a declaration; comments within an interface stay
 */
export function declarationText(node: ts.Node): string {
  const source = node.getSourceFile();
  const text = (from: number, to: number): string => source.text.slice(from, to).trim();
  const start = node.getStart(source);
  if (ts.isVariableStatement(node)) {
    const [declaration] = node.declarationList.declarations;
    return declaration === undefined ? "" : `const ${variableText(declaration, text)}`;
  }
  if (ts.isFunctionDeclaration(node) || ts.isMethodDeclaration(node)) {
    const end = node.body === undefined ? node.end : node.body.getStart(source);
    return withoutExport(text(start, end));
  }
  if (ts.isClassDeclaration(node)) return classText(node, text);
  return withoutExport(text(start, node.end));
}

type Cut = (from: number, to: number) => string;

const withoutExport = (code: string): string => code.replace(/^export (?:default )?/u, "");

function variableText({ name, type, initializer }: ts.VariableDeclaration, text: Cut): string {
  const source = name.getSourceFile();
  const label = name.getText(source);
  if (
    initializer !== undefined &&
    (ts.isArrowFunction(initializer) || ts.isFunctionExpression(initializer))
  ) {
    const end = initializer.body.getStart(source);
    const signature = text(initializer.getStart(source), end).replace(/\s*=>$/u, "");
    return `${label}: ${signature}`.replace(/\)\s*:\s*([\s\S]*)$/u, ") => $1");
  }
  if (type !== undefined) return `${label}: ${type.getText(source)}`;
  const value = (initializer?.getText(source) ?? "").replace(/^\/\* @__PURE__ \*\/ /u, "");
  const lines = dedented(value);
  return lines.length > LONGEST_VALUE ? `${label} = …` : `${label} = ${lines.join("\n")}`;
}

/** An object that stands deeper in its source begins at the margin. */
function dedented(value: string): string[] {
  const lines = value.split("\n");
  const last = lines.at(-1) ?? "";
  const indent = lines.length > 1 ? last.length - last.trimStart().length : 0;
  return lines.map((line, at) =>
    at === 0 ? line : line.slice(Math.min(indent, line.length - line.trimStart().length)),
  );
}

/** The head of a class and what is public in it, methods without their bodies; methods have entries of their own. */
function classText(node: ts.ClassDeclaration, text: Cut): string {
  const source = node.getSourceFile();
  const head = withoutExport(text(node.getStart(source), node.members.pos))
    .replace(/\{?$/u, "")
    .trim();
  const members = node.members.flatMap((member) => {
    const isHidden =
      (member.name !== undefined && ts.isPrivateIdentifier(member.name)) ||
      (ts.canHaveModifiers(member) &&
        (ts.getModifiers(member) ?? []).some(({ kind }) => kind === ts.SyntaxKind.PrivateKeyword));
    if (isHidden) return [];
    const body = (member as { readonly body?: ts.Node }).body;
    const initializer =
      ts.isPropertyDeclaration(member) && member.type !== undefined ? member.initializer : undefined;
    const end = body?.getStart(source) ?? initializer?.getFullStart() ?? member.end;
    const line = text(member.getStart(source), end).replace(/\s*=?;?$/u, "");
    return [`  ${line};`];
  });
  return `${head} {\n${members.join("\n")}\n}`;
}

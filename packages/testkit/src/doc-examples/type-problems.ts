import { dirname, join } from "node:path";
import ts from "typescript";
import type { DocExample } from "./examples.ts";

/** Where a name comes from that an example uses without saying so: the absolute path of a source. */
export type Origins = ReadonlyMap<string, string>;

/**
 * What the compiler says against examples, with the line of each: an example that runs may still not compile where a
 * reader copies it to.
 *
 * @param configFile the tsconfig whose settings the examples are held to
 */
export function typeProblems(
  examples: readonly { readonly example: DocExample; readonly origins: Origins }[],
  configFile: string,
): string[] {
  const { config } = ts.readConfigFile(configFile, ts.sys.readFile) as { config: unknown };
  const { options } = ts.parseJsonConfigFileContent(config, ts.sys, dirname(configFile));
  const settings: ts.CompilerOptions = {
    ...options,
    noEmit: true,
    allowImportingTsExtensions: true,
    rewriteRelativeImportExtensions: false,
    // An example shows a value that it does nothing with, and says nothing of what is only a type.
    noUnusedLocals: false,
    verbatimModuleSyntax: false,
  };
  const folder = dirname(configFile);
  const files = new Map(
    examples.map(({ example, origins }, index) => [
      join(folder, `example-${index}.ts`),
      { example, ...moduleOf(example, origins) },
    ]),
  );
  const host = ts.createCompilerHost(settings);
  const { getSourceFile, fileExists, readFile } = host;
  host.fileExists = (path) => files.has(path) || fileExists(path);
  host.readFile = (path) => files.get(path)?.code ?? readFile(path);
  host.getSourceFile = (path, version, ...rest) => {
    const own = files.get(path);
    return own === undefined
      ? getSourceFile(path, version, ...rest)
      : ts.createSourceFile(path, own.code, version);
  };
  const program = ts.createProgram([...files.keys()], settings, host);
  return [...files].flatMap(([path, { example, linesBefore }]) => {
    const source = program.getSourceFile(path);
    const found = [...program.getSyntacticDiagnostics(source), ...program.getSemanticDiagnostics(source)];
    return found.map(({ start = 0, messageText }) => {
      const line = (source?.getLineAndCharacterOfPosition(start).line ?? 0) - linesBefore;
      return `${example.file}:${example.line + line}: ${ts.flattenDiagnosticMessageText(messageText, " ")}`;
    });
  });
}

/** An example as a module: what it uses is imported, what it does stands in a function. */
function moduleOf({ code }: DocExample, origins: Origins): { code: string; linesBefore: number } {
  const lines = code.split("\n");
  const isImport = (line: string): boolean => line.startsWith("import ");
  const words = new Set(code.match(/[\p{ID_Start}$_][\p{ID_Continue}$]*/gu));
  const imports = [...origins]
    .filter(([name]) => words.has(name))
    .map(([name, path]) => `import { ${name} } from ${JSON.stringify(path)};`);
  const before = [...lines.filter(isImport), ...imports, "export async function example() {"];
  const body = lines.map((line) => (isImport(line) ? "" : line));
  return { code: [...before, ...body, "}"].join("\n"), linesBefore: before.length };
}

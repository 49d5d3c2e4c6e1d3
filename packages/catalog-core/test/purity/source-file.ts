import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import ts from "typescript";

/** The top folder of the checkout. */
export const root = fileURLToPath(new URL("../../../../", import.meta.url));

/** A source as the checks see it; `path` has forward slashes, relative to the checkout. */
export interface SourceText {
  readonly path: string;
  readonly code: string;
}

/** All TypeScript sources below a folder of the checkout, without tests that lie beside them. */
export function sourcesUnder(folder: string): SourceText[] {
  return readdirSync(join(root, folder), { withFileTypes: true }).flatMap((entry) => {
    const path = `${folder}/${entry.name}`;
    if (entry.isDirectory()) return sourcesUnder(path);
    if (!/\.ts$/.test(entry.name) || /\.test\.ts$/.test(entry.name)) return [];
    return [{ path, code: readFileSync(join(root, path), "utf8") }];
  });
}

export function parse(source: SourceText): ts.SourceFile {
  return ts.createSourceFile(source.path, source.code, ts.ScriptTarget.ES2023, true);
}

export interface Import {
  /** "../model/index.ts"; undefined where an `import()` computes it. */
  readonly specifier: string | undefined;
  /** Names imported, "*" for the whole module. */
  readonly names: readonly string[];
  readonly line: number;
}

/** Every import, re-export, `import()` and `import("…")` type, and every `/// <reference>`. */
export function importsOf(source: SourceText): Import[] {
  const file = parse(source);
  const found: Import[] = [];
  const add = (node: ts.Node, specifier: string | undefined, names: readonly string[]) =>
    found.push({ specifier, names, line: lineOf(file, node) });

  for (const { fileName } of [...file.referencedFiles, ...file.typeReferenceDirectives]) {
    found.push({ specifier: fileName, names: ["*"], line: 1 });
  }
  const visit = (node: ts.Node): void => {
    if (ts.isImportDeclaration(node))
      add(node, textOf(node.moduleSpecifier), importedNames(node.importClause));
    else if (ts.isExportDeclaration(node) && node.moduleSpecifier) {
      add(node, textOf(node.moduleSpecifier), exportedNames(node.exportClause));
    } else if (ts.isImportTypeNode(node)) {
      add(node, ts.isLiteralTypeNode(node.argument) ? textOf(node.argument.literal) : undefined, ["*"]);
    } else if (ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.ImportKeyword) {
      add(node, textOf(node.arguments[0]), ["*"]);
    }
    ts.forEachChild(node, visit);
  };
  visit(file);
  return found;
}

function importedNames(clause: ts.ImportClause | undefined): string[] {
  const names = clause?.name ? ["default"] : [];
  const bindings = clause?.namedBindings;
  if (bindings === undefined) return names;
  if (ts.isNamespaceImport(bindings)) return [...names, "*"];
  return [...names, ...bindings.elements.map((element) => (element.propertyName ?? element.name).text)];
}

function exportedNames(clause: ts.NamedExportBindings | undefined): string[] {
  if (clause === undefined || ts.isNamespaceExport(clause)) return ["*"];
  return clause.elements.map((element) => (element.propertyName ?? element.name).text);
}

function textOf(node: ts.Node | undefined): string | undefined {
  return node !== undefined && ts.isStringLiteralLike(node) ? node.text : undefined;
}

export function lineOf(file: ts.SourceFile, node: ts.Node): number {
  return file.getLineAndCharacterOfPosition(node.getStart(file)).line + 1;
}

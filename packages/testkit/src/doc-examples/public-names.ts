import { readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import ts from "typescript";
import { declarationText } from "./declaration-text.ts";
import { docLines } from "./examples.ts";

/** A name that a door lets out, with the docstring of its declaration. */
export interface PublicName {
  readonly name: string;
  /** The source of its declaration and the line, from 1. */
  readonly file: string;
  readonly line: number;
  /** An interface or a type alias with no value of the same name. */
  readonly isType: boolean;
  /** Whether it throws by itself or by a helper beside it. */
  readonly throws: boolean;
  /** The docstring without its stars; "" where there is none. */
  readonly doc: string;
  /** The declaration without bodies: see {@link declarationText}. */
  readonly declaration: string;
}

type Declaration = ts.Statement | ts.ClassElement;

/** What `doorFile` exports, and the public methods of classes among it as `Class.method`. */
export function publicNames(doorFile: string): PublicName[] {
  const names: PublicName[] = [];
  for (const name of exportedNames(sourceOf(doorFile))) {
    const found = declarationsOf(doorFile, name);
    const value = found.find(({ node }) => isValue(node)) ?? found[0];
    if (value === undefined) throw new Error(`${doorFile}: no declaration of ${name}`);
    const doc = found.map(({ node }) => docOf(node)).find((text) => text !== "") ?? "";
    names.push(publicName(name, value.file, value.node, doc));
    if (ts.isClassDeclaration(value.node)) {
      for (const member of value.node.members) {
        if (!isPublicMethod(member)) continue;
        const label = `${name}.${member.name.getText()}`;
        names.push(publicName(label, value.file, member, docOf(member)));
      }
    }
  }
  return names;
}

function publicName(name: string, file: string, node: Declaration, doc: string): PublicName {
  const source = sourceOf(file);
  const line = source.getLineAndCharacterOfPosition(node.getStart(source)).line + 1;
  return {
    name,
    file,
    line,
    isType: !isValue(node),
    throws: doesThrow(file, node, new Set()),
    doc,
    declaration: declarationText(node),
  };
}

const sources = new Map<string, ts.SourceFile>();

function sourceOf(file: string): ts.SourceFile {
  let source = sources.get(file);
  if (source === undefined) {
    source = ts.createSourceFile(file, readFileSync(file, "utf8"), ts.ScriptTarget.ES2023, true);
    sources.set(file, source);
  }
  return source;
}

function exportedNames(source: ts.SourceFile): string[] {
  return source.statements.flatMap((statement) => {
    if (ts.isExportDeclaration(statement)) {
      if (statement.exportClause === undefined || ts.isNamespaceExport(statement.exportClause)) {
        throw new Error(`${source.fileName}: a door names what it lets out`);
      }
      return statement.exportClause.elements.map(({ name }) => name.text);
    }
    return isExported(statement) ? declaredNames(statement) : [];
  });
}

interface Found {
  readonly file: string;
  readonly node: Declaration;
}

/** The declarations of a name as a file knows it: its own, or those of the file it is taken from. */
function declarationsOf(file: string, name: string): Found[] {
  const source = sourceOf(file);
  const own = source.statements.filter((statement) => declaredNames(statement).includes(name));
  if (own.length > 0) return own.map((node) => ({ file, node }));
  for (const statement of source.statements) {
    const elements = ts.isExportDeclaration(statement)
      ? statement.exportClause && ts.isNamedExports(statement.exportClause)
        ? statement.exportClause.elements
        : []
      : ts.isImportDeclaration(statement)
        ? statement.importClause?.namedBindings && ts.isNamedImports(statement.importClause.namedBindings)
          ? statement.importClause.namedBindings.elements
          : []
        : [];
    const element = [...elements].find((one) => one.name.text === name);
    if (element === undefined) continue;
    const inner = (element.propertyName ?? element.name).text;
    const { moduleSpecifier } = statement as ts.ImportDeclaration | ts.ExportDeclaration;
    if (moduleSpecifier === undefined) {
      if (inner !== name) return declarationsOf(file, inner);
      continue;
    }
    const specifier = (moduleSpecifier as ts.StringLiteral).text;
    return specifier.startsWith(".") ? declarationsOf(join(dirname(file), specifier), inner) : [];
  }
  return [];
}

function declaredNames(statement: ts.Statement): string[] {
  if (ts.isVariableStatement(statement)) {
    return statement.declarationList.declarations.map(({ name }) => name.getText());
  }
  const isNamed =
    ts.isFunctionDeclaration(statement) ||
    ts.isClassDeclaration(statement) ||
    ts.isInterfaceDeclaration(statement) ||
    ts.isTypeAliasDeclaration(statement);
  return isNamed && statement.name !== undefined ? [statement.name.text] : [];
}

const isValue = (node: Declaration): boolean =>
  !ts.isInterfaceDeclaration(node) && !ts.isTypeAliasDeclaration(node);

const isExported = (node: ts.Statement): boolean =>
  ts.canHaveModifiers(node) &&
  (ts.getModifiers(node) ?? []).some(({ kind }) => kind === ts.SyntaxKind.ExportKeyword);

function isPublicMethod(member: ts.ClassElement): member is ts.MethodDeclaration {
  return (
    ts.isMethodDeclaration(member) &&
    ts.isIdentifier(member.name) &&
    !(ts.getModifiers(member) ?? []).some(({ kind }) => kind === ts.SyntaxKind.PrivateKeyword)
  );
}

function docOf(node: Declaration): string {
  const comments = (node as { readonly jsDoc?: readonly ts.JSDoc[] }).jsDoc ?? [];
  const text = comments.at(-1)?.getText() ?? "";
  return docLines(text).join("\n").trim();
}

/**
 * Whether a declaration throws: by itself, by reading with a zod schema, or by a helper of its own file. What another
 * public function throws is that function's to say; whether it can happen here, no reader of sources knows.
 */
function doesThrow(file: string, declaration: ts.Node, seen: Set<ts.Node>): boolean {
  if (seen.has(declaration)) return false;
  seen.add(declaration);
  let found = false;
  const visit = (node: ts.Node): void => {
    if (ts.isThrowStatement(node)) found = true;
    else if (ts.isCallExpression(node) || ts.isNewExpression(node)) {
      found ||= callThrows(file, node.expression, seen);
    }
    if (found) return;
    if (ts.isTryStatement(node) && node.catchClause !== undefined) {
      visit(node.catchClause);
      if (node.finallyBlock !== undefined) visit(node.finallyBlock);
    } else ts.forEachChild(node, visit);
  };
  // A class throws where its making does; its methods say so themselves.
  const parts = ts.isClassDeclaration(declaration)
    ? declaration.members.filter((member) => ts.isConstructorDeclaration(member))
    : [declaration];
  for (const part of parts) ts.forEachChild(part, visit);
  return found;
}

function callThrows(file: string, callee: ts.Expression, seen: Set<ts.Node>): boolean {
  if (ts.isPropertyAccessExpression(callee)) {
    return callee.name.text === "parse" && /^[A-Z]/u.test(callee.expression.getText());
  }
  if (!ts.isIdentifier(callee)) return false;
  return sourceOf(file)
    .statements.filter((node) => declaredNames(node).includes(callee.text) && !isExported(node))
    .some((node) => doesThrow(file, node, seen));
}

import ts from "typescript";
import type { DocExample } from "./examples.ts";
import { disagreement, readWritten, type WrittenValue } from "./written-value.ts";

const AsyncFunction = Object.getPrototypeOf(async () => {}).constructor as new (
  ...parametersAndBody: string[]
) => (...values: unknown[]) => Promise<void>;

/**
 * Runs an example with these names in scope and says what is wrong with it, with the line: an expression that does not
 * give the value written behind it, a comment behind an expression that is no value, something thrown.
 *
 * `expression; // value` is an assertion, `expression; // throws RangeError: no such…` as well; a long value goes on in
 * the comment lines below. All other statements just run.
 */
export async function runExample(
  example: DocExample,
  scope: Readonly<Record<string, unknown>>,
): Promise<string[]> {
  const problems: string[] = [];
  const say = (line: number, what: string) =>
    problems.push(`${example.file}:${example.line + line}: ${what}`);
  const broken = syntaxErrors(example.code);
  for (const { line, what } of broken) say(line, `SyntaxError: ${what}`);
  if (broken.length > 0) return problems;
  const steps = stepsOf(example.code);
  for (const { line, unread } of steps) {
    if (unread !== undefined) say(line, `the comment behind the expression is no value: ${unread}`);
  }
  let running = 0;
  const hooks = {
    __at: (step: number) => {
      running = step;
    },
    __agree: (step: number, actual: unknown) => {
      const { expected, line, text } = steps[step]!;
      const wrong = disagreement(expected as WrittenValue, actual);
      if (wrong !== undefined) say(line, `${text}: ${wrong}`);
    },
    __thrown: async (step: number, body: () => Promise<unknown>) => {
      const { line, text, thrown = "" } = steps[step]!;
      const message = await body().then(
        () => undefined,
        (error: unknown) => String(error),
      );
      if (message === undefined) say(line, `${text}: nothing is thrown`);
      else if (!message.startsWith(thrown.replace(/…$/u, ""))) say(line, `${text}: throws ${message}`);
    },
  };
  const body = steps.map((step, index) => `__at(${index});\n${compiled(step, index)}`).join("\n");
  const names = { ...scope, ...hooks };
  try {
    // In a block, because an example may give a variable a name that is in scope.
    const run = new AsyncFunction(...Object.keys(names), `"use strict"; {\n${stripTypes(body)}\n}`);
    await run(...Object.values(names));
  } catch (error) {
    say(steps[running]?.line ?? 0, `${steps[running]?.text ?? "the example"}: ${String(error)}`);
  }
  return problems;
}

interface Step {
  /** From 0, in the example. */
  readonly line: number;
  readonly text: string;
  readonly isExpression: boolean;
  readonly expected?: WrittenValue;
  /** How the error that is thrown begins. */
  readonly thrown?: string;
  /** A comment on the line of an expression that is neither. */
  readonly unread?: string;
}

function compiled({ text, expected, thrown }: Step, index: number): string {
  const expression = text.replace(/;$/u, "");
  if (thrown !== undefined) return `await __thrown(${index}, async () => (${expression}));`;
  return expected === undefined ? text : `__agree(${index}, (${expression}));`;
}

/** The statements of an example with what stands behind each. */
function stepsOf(code: string): Step[] {
  const file = ts.createSourceFile("example.ts", code, ts.ScriptTarget.ES2023, true);
  const statements = file.statements.filter((statement) => !ts.isImportDeclaration(statement));
  return statements.map((statement) => {
    const step = {
      line: file.getLineAndCharacterOfPosition(statement.getStart(file)).line,
      text: statement.getText(file),
      isExpression: ts.isExpressionStatement(statement),
    };
    if (!step.isExpression) return step;
    const { lines, onTheLine } = commentsBehind(code, statement.end);
    const throws = onTheLine ? /^throws\b ?(.*)$/u.exec(lines[0] ?? "") : null;
    if (throws !== null) return { ...step, thrown: throws[1] ?? "" };
    for (let count = 1; count <= lines.length; count++) {
      const expected = readWritten(lines.slice(0, count).join(" "));
      if (expected !== undefined) return { ...step, expected };
    }
    return onTheLine ? { ...step, unread: lines[0] ?? "" } : step;
  });
}

/** The `//` comments from a place on until something else comes, and whether the first stands on the same line. */
function commentsBehind(code: string, end: number): { lines: string[]; onTheLine: boolean } {
  const [sameLine = "", ...below] = code.slice(end).split("\n");
  const comment = /^\s*\/\/\s?(.*)$/u;
  const own = comment.exec(sameLine);
  if (own === null && sameLine.trim() !== "") return { lines: [], onTheLine: false };
  const lines = own === null ? [] : [own[1] ?? ""];
  for (const line of below) {
    const found = comment.exec(line);
    if (found === null) break;
    lines.push(found[1] ?? "");
  }
  return { lines, onTheLine: own !== null };
}

/** The compiler mends what it can and goes on; an example must need no mending. */
function syntaxErrors(code: string): { line: number; what: string }[] {
  const { diagnostics = [] } = ts.transpileModule(code, { reportDiagnostics: true });
  return diagnostics.map(({ file, start = 0, messageText }) => ({
    line: file?.getLineAndCharacterOfPosition(start).line ?? 0,
    what: ts.flattenDiagnosticMessageText(messageText, " "),
  }));
}

const stripTypes = (code: string): string =>
  ts.transpileModule(code, {
    compilerOptions: { target: ts.ScriptTarget.ES2023, module: ts.ModuleKind.ESNext },
  }).outputText;

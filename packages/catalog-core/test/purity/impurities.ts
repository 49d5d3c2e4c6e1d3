import ts from "typescript";
import { freeNames } from "./free-names.ts";
import { importsOf, lineOf, parse, type SourceText } from "./source-file.ts";

/**
 * The globals that the core may use: those of the language whose answer depends on their arguments alone. Whatever is
 * not here (process, performance, crypto, fetch, console, timers, globalThis, eval …) is not pure. `Date`, `Math` and
 * `Intl` have rules of their own below.
 */
const pureGlobals = new Set(
  `undefined NaN Infinity Array ArrayBuffer BigInt BigInt64Array BigUint64Array Boolean DataView Date Error
  AggregateError EvalError RangeError ReferenceError SyntaxError TypeError URIError Float32Array Float64Array
  Int8Array Int16Array Int32Array Uint8Array Uint8ClampedArray Uint16Array Uint32Array Intl JSON Map Math Number
  Object Promise Proxy Reflect RegExp Set String Symbol WeakMap WeakSet arguments decodeURI decodeURIComponent
  encodeURI encodeURIComponent isFinite isNaN parseFloat parseInt`.split(/\s+/),
);

/** Functions of date-fns that read the clock or set what holds for the whole process. */
export const impureDateFns =
  /^(is(Today|Tomorrow|Yesterday|Past|Future|This[A-Z]\w*)|(start|end)Of(Today|Tomorrow|Yesterday)|formatDistanceToNow(Strict)?|constructNow|isMatch|setDefaultOptions|default|\*)$/;

/** Methods that follow the machine's language unless told otherwise, with the place of the argument that tells. */
const localeArgument: Readonly<Record<string, number>> = {
  localeCompare: 1,
  toLocaleDateString: 0,
  toLocaleLowerCase: 0,
  toLocaleString: 0,
  toLocaleTimeString: 0,
  toLocaleUpperCase: 0,
};

/** What in a source reads the clock, chance, the machine or shared state, a line each: "12: Math.random". */
export function impurities(source: SourceText): string[] {
  const file = parse(source);
  const found: string[] = [];
  const report = (node: ts.Node, what: string) => found.push(`${source.path}:${lineOf(file, node)}: ${what}`);

  const visit = (node: ts.Node): void => {
    if (ts.isMetaProperty(node) && node.keywordToken === ts.SyntaxKind.ImportKeyword)
      report(node, "import.meta");
    if (ts.isCallExpression(node)) {
      const problem = callProblem(node);
      if (problem !== undefined) report(node, problem);
    }
    if (ts.isPropertyAccessExpression(node) && isZod(node.expression)) {
      if (["config", "globalRegistry"].includes(node.name.text))
        report(node, `z.${node.name.text}: shared state`);
    }
    ts.forEachChild(node, visit);
  };
  visit(file);

  for (const name of freeNames(file)) {
    const problem = globalProblem(name);
    if (problem !== undefined) report(name, problem);
  }
  for (const { specifier, names, line } of importsOf(source)) {
    for (const name of names) {
      const ofDateFns =
        specifier !== undefined && /^date-fns(\/|$)/.test(specifier) && impureDateFns.test(name);
      const ofZod = specifier === "zod" && ["config", "globalRegistry"].includes(name);
      if (ofDateFns || ofZod) found.push(`${source.path}:${line}: ${name} of ${specifier}`);
    }
  }
  return found;
}

function globalProblem(node: ts.Identifier): string | undefined {
  const { parent, text: name } = node;
  if (!pureGlobals.has(name)) return `${name} is not among the pure globals`;
  const member =
    ts.isPropertyAccessExpression(parent) && parent.expression === node ? parent.name.text : undefined;

  if (name === "Math")
    return member !== undefined && member !== "random" ? undefined : `Math.${member ?? "…"}`;
  if (name === "Date") {
    if (member === "UTC" || member === "parse") return undefined;
    if (ts.isNewExpression(parent) && parent.expression === node) {
      const first = parent.arguments?.[0];
      return first !== undefined && !ts.isSpreadElement(first) ? undefined : "new Date() without a date";
    }
    if (ts.isBinaryExpression(parent) && parent.operatorToken.kind === ts.SyntaxKind.InstanceOfKeyword)
      return undefined;
    return `Date${member === undefined ? "" : `.${member}`}`;
  }
  if (name === "Intl") {
    const use = parent.parent;
    const told = (ts.isNewExpression(use) || ts.isCallExpression(use)) && (use.arguments?.length ?? 0) > 0;
    return member !== undefined && told ? undefined : `Intl.${member ?? "…"} without a language`;
  }
  return undefined;
}

function callProblem(call: ts.CallExpression): string | undefined {
  if (!ts.isPropertyAccessExpression(call.expression)) return undefined;
  const method = call.expression.name.text;
  const place = localeArgument[method];
  if (place !== undefined && call.arguments.length <= place) return `${method} without a language`;
  if (method === "meta") {
    const [first] = call.arguments;
    const isPlain =
      first !== undefined &&
      ts.isObjectLiteralExpression(first) &&
      first.properties.every(({ name }) => name !== undefined && /^(?!id$)\w+$/.test(name.getText()));
    if (call.arguments.length > 0 && !isPlain) return ".meta({ id }): shared state";
  }
  return undefined;
}

function isZod(node: ts.Expression): boolean {
  return ts.isIdentifier(node) && node.text === "z";
}

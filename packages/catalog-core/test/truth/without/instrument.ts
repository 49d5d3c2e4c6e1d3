import ts from "typescript";

/** Where the words and patterns stand that read cells. */
const READERS =
  /\/src\/(?:time-limit|service-hours|fees|legal-basis|codes|terms|records\/cells|records\/reading|model\/(?:vocabulary|label-reader))\b/u;
/** A place's own number codes are taken away with the list that they came from, all at once. */
const NOT_WORDS = /\/src\/(?:codes\/tables|terms\/(?!index))/u;
/** The first word for a value is the label that the standards give it; only the further ones were learnt. */
const LABEL_FIRST = /\/src\/model\/vocabulary\//u;

/**
 * A plugin for the bundler that makes the readers of cells speak of themselves: every expression is made by `RegExp`, which
 * whoever runs the script passes in; tables of words pass through `words`; every stretch of code that only some texts go
 * through reports itself to `walked`.
 */
export const instrumented = {
  name: "speaking-readers",
  enforce: "post" as const,
  transform(code: string, id: string): string | undefined {
    return READERS.test(id) ? speaking(code, id) : undefined;
  },
};

function speaking(code: string, id: string): string {
  const file = ts.createSourceFile(id, code, ts.ScriptTarget.Latest, true, ts.ScriptKind.TS);
  const edits: { at: number; to: number; text: string; close: boolean }[] = [];
  const put = (at: number, text: string, close = false, to = at): void => {
    edits.push({ at, to, text, close });
  };
  const around = (node: ts.Node, before: string, after: string): void => {
    put(node.getStart(file), before);
    put(node.getEnd(), after, true);
  };
  const name = (node: ts.Node): string => {
    const { line } = file.getLineAndCharacterOfPosition(node.getStart(file));
    return JSON.stringify(`${id.replace(/.*\/src\//u, "")}:${line + 1}`);
  };
  const isWord = (node: ts.Node): boolean => ts.isStringLiteral(node) && node.text !== "";
  const walked = (node: ts.Statement | ts.Block | undefined): void => {
    if (node === undefined) return;
    if (ts.isBlock(node)) put(node.getStart(file) + 1, `$zp.walked(${name(node)});`);
    else if (!ts.isIfStatement(node)) around(node, `{$zp.walked(${name(node)});`, "}");
  };
  const visit = (node: ts.Node): void => {
    if (ts.isRegularExpressionLiteral(node)) {
      const end = node.text.lastIndexOf("/");
      const made = `new $zp.RegExp(${JSON.stringify(node.text.slice(1, end))},${JSON.stringify(node.text.slice(end + 1))})`;
      put(node.getStart(file), made, false, node.getEnd());
      return;
    }
    if (!NOT_WORDS.test(id) && ts.isArrayLiteralExpression(node) && node.elements.length > 1) {
      const single = node.elements.every(isWord);
      const keyed =
        ts.isNewExpression(node.parent) &&
        node.elements.every(
          (one) =>
            ts.isArrayLiteralExpression(one) && one.elements[0] !== undefined && isWord(one.elements[0]),
        );
      if (single || keyed) around(node, "$zp.words(", `,${LABEL_FIRST.test(id) ? 1 : 0})`);
    }
    if (!NOT_WORDS.test(id) && ts.isObjectLiteralExpression(node)) {
      const keys = node.properties.map((one) => (one.name === undefined ? "" : one.name.getText(file)));
      if (keys.length > 0 && keys.every((key) => /[^ -~]/u.test(key))) around(node, "$zp.words(", ",0)");
    }
    if (ts.isIfStatement(node)) {
      walked(node.thenStatement);
      walked(node.elseStatement);
    }
    if (ts.isConditionalExpression(node)) {
      for (const arm of [node.whenTrue, node.whenFalse]) around(arm, `($zp.walked(${name(arm)}),`, ")");
    }
    if (ts.isCaseOrDefaultClause(node) && node.statements[0] !== undefined) {
      put(node.statements[0].getStart(file), `$zp.walked(${name(node)});`);
    }
    const body = ts.isFunctionLike(node) ? (node as ts.FunctionLikeDeclaration).body : undefined;
    if (body !== undefined && ts.isBlock(body)) walked(body);
    ts.forEachChild(node, visit);
  };
  visit(file);
  let out = code;
  // From behind; at one place what closes stands before what opens, and what opens further out before the inner one.
  const order = edits.map((edit, index) => ({ ...edit, index }));
  order.sort(
    (a, b) =>
      b.at - a.at || Number(a.close) - Number(b.close) || (a.close ? a.index - b.index : b.index - a.index),
  );
  for (const { at, to, text } of order) out = out.slice(0, at) + text + out.slice(to);
  return out;
}

import {
  type CodeScheme,
  c0109,
  checkCreditCode,
  checkOrganisationCode,
  cleanCode,
  headOf,
  identifyCode,
  isCreditCodeAt,
  itemCodeParts,
  schemesOfLength,
} from "@zp/catalog-core/codes";
import type { ImplementationItem } from "@zp/catalog-core/model";
import { statedAs } from "@zp/catalog-core/terms";
import { type Counts, note } from "./counts.ts";

/** A code read once for all that ask of it. */
interface ReadCode {
  readonly written: string;
  readonly text: string;
  readonly isTidy: boolean;
  /** The first scheme that it fits, and whether that names a division that there is not. */
  readonly scheme: CodeScheme | undefined;
  readonly isOdd: boolean;
}

type Parse = ReturnType<CodeScheme["parse"]>;

const isOdd = (result: Parse): boolean =>
  result.ok && result.warnings.some(({ kind }) => kind === "division");

function read(written: string): ReadCode {
  const { text, problems } = cleanCode(written);
  const isTidy = problems.length === 0;
  for (const scheme of schemesOfLength(text.length)) {
    const result = scheme.parse(text);
    if (result.ok) return { written, text, isTidy, scheme, isOdd: isOdd(result) };
  }
  return { written, text, isTidy, scheme: undefined, isOdd: false };
}

const accepted: ReadonlySet<string> = new Set([
  "era108-basic",
  "era108-implementation",
  "gbt39554-basic",
  "gbt39554-implementation",
  "gbt39554-handling-item",
  "gbt39554-catalogue-handling-item",
]);

const isUsed = (scheme: CodeScheme, element: "basicCode" | "implementationCode"): boolean =>
  scheme.generation === "local" ||
  (accepted.has(scheme.id) &&
    (element === "basicCode"
      ? scheme.kind === "basic"
      : scheme.kind === "implementation" || scheme.kind === "handling-item"));

function isBadlyFormed(code: ReadCode, element: "basicCode" | "implementationCode"): boolean {
  if (code.scheme !== undefined && isUsed(code.scheme, element)) return !code.isTidy || code.isOdd;
  for (const scheme of schemesOfLength(code.text.length)) {
    if (!isUsed(scheme, element)) continue;
    const result = scheme.parse(code.text);
    if (result.ok) return !code.isTidy || isOdd(result);
  }
  if (statedAs(element, code.written) === "placeholder") return false;
  if (code.scheme !== undefined) return true;
  const { outcome, problems } = identifyCode(code.written);
  if (outcome !== "problem") return outcome === "recognised";
  return !problems.some(({ kind }) => kind === "unknown-shape");
}

function isStrange({ scheme, written }: ReadCode, element: string): boolean {
  if (scheme !== undefined || statedAs(element, written) === "placeholder") return false;
  const { outcome, problems } = identifyCode(written);
  return outcome === "problem" && problems.some(({ kind }) => kind === "unknown-shape");
}

/** How many of type, level, basic code and body are otherwise in the implementation code than in the columns. */
function disagreements(item: ImplementationItem, { text }: ReadCode, basic: ReadCode | undefined): number {
  const parts = itemCodeParts(text);
  if (parts === undefined) return 0;
  let found = 0;
  const { itemType, level, basicCode, creditCode } = parts;
  if (itemType !== undefined && typeof item.itemType === "string" && item.itemType !== itemType) found += 1;
  const inCode = level === undefined || level > "5" ? undefined : c0109.exerciseLevel.decode(level);
  const { exerciseLevels: levels } = item;
  if (inCode !== undefined && levels !== undefined && levels.length > 0) {
    const isOpen = levels.some((one) => typeof one !== "string" || one === inCode || one === "shared");
    if (!isOpen) found += 1;
  }
  if (basicCode !== undefined && basic !== undefined && basic.text.length === basicCode.length) {
    const isSame = basic.text === basicCode || basic.text === headOf(basicCode);
    if (!isSame && basic.scheme?.kind === "basic") found += 1;
  }
  if (creditCode !== undefined && item.implementingBodyCode !== undefined) {
    const body = cleanCode(item.implementingBodyCode).text.replace("-", "");
    const same = body.length === 9 ? creditCode.slice(8, 17) : creditCode;
    if (body !== same && body.length === same.length) found += 1;
  }
  return found;
}

/** Whether the code of the body is one with a check character, and fails it. */
function isWrongBody(written: string): boolean {
  if (written.length === 18 && isCreditCodeAt(written)) return false;
  if (statedAs("implementingBodyCode", written) !== undefined) return false;
  const { text } = cleanCode(written);
  if (/^[0-9A-Z]{8}-?[0-9X]$/.test(text)) {
    return !checkOrganisationCode(written).ok && identifyCode(text).outcome === "problem";
  }
  if (!/^[0-9A-Z]{17,19}$/.test(text) || identifyCode(text).outcome === "local") return false;
  return !checkCreditCode(written).ok;
}

/** All that is asked of codes, item by item and of the list. */
export class Codes {
  readonly #first = new Set<string>();
  readonly #wrongBodies = new Set<string>();
  readonly #byGeneration = new Map<string, number>();
  #coded = 0;

  add(item: ImplementationItem, counts: Counts): void {
    const basic = item.basicCode === undefined ? undefined : read(item.basicCode);
    const own = item.implementationCode === undefined ? undefined : read(item.implementationCode);
    if (basic !== undefined) {
      if (isBadlyFormed(basic, "basicCode")) note(counts["codes/basic-code-form"], 1);
      this.#count(basic, "basicCode");
    }
    let strange = basic !== undefined && isStrange(basic, "basicCode") ? 1 : 0;
    if (own !== undefined) {
      if (isBadlyFormed(own, "implementationCode")) note(counts["codes/implementation-code-form"], 1);
      if (isStrange(own, "implementationCode")) strange += 1;
      this.#count(own, "implementationCode");
      note(counts["codes/parts-agree"], disagreements(item, own, basic));
      this.#unique(item, own, counts);
    }
    note(counts["codes/known-shape"], strange);
    this.#body(item, own, counts);
  }

  #count({ scheme, written }: ReadCode, element: string): void {
    if (scheme === undefined || statedAs(element, written) !== undefined) return;
    this.#coded += 1;
    this.#byGeneration.set(scheme.generation, (this.#byGeneration.get(scheme.generation) ?? 0) + 1);
  }

  #unique({ handlingItemCode }: ImplementationItem, { written, text }: ReadCode, counts: Counts): void {
    if (statedAs("implementationCode", written) !== undefined) return;
    const code = handlingItemCode === undefined ? text : `${text} ${cleanCode(handlingItemCode).text}`;
    if (this.#first.has(code)) note(counts["codes/implementation-code-unique"], 1);
    else this.#first.add(code);
  }

  #body({ implementingBodyCode: body }: ImplementationItem, own: ReadCode | undefined, counts: Counts): void {
    const wrong =
      body === undefined
        ? own === undefined
          ? undefined
          : wrongInside(own.written)
        : isWrongBody(body)
          ? body
          : undefined;
    if (wrong === undefined) return;
    counts["codes/credit-code"].failed += 1;
    const key = `${body === undefined ? "inside" : "own"} ${wrong}`;
    if (this.#wrongBodies.has(key)) return;
    this.#wrongBodies.add(key);
    counts["codes/credit-code"].findings += 1;
  }

  finish(counts: Counts): void {
    let [name, most] = ["", 0];
    for (const [generation, count] of this.#byGeneration) {
      if (count > most) [name, most] = [generation, count];
    }
    if (this.#coded > 0 && (most < this.#coded * 0.9 || name === "local")) {
      note(counts["codes/one-generation"], 1);
    }
  }
}

function wrongInside(implementationCode: string): string | undefined {
  const inside = itemCodeParts(implementationCode)?.creditCode;
  return inside === undefined || checkCreditCode(inside).ok ? undefined : inside;
}

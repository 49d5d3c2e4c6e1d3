import type { DirectoryEntry, ImplementationItem } from "../model/index.ts";
import type { Judging } from "./compile.ts";
import type { CheckContext } from "./context.ts";
import type { Outcome } from "./outcome.ts";
import type { BlockCause, SubjectRef } from "./rule.ts";
import { unitOf } from "./unit.ts";

/** What a rule on single subjects looks at. */
export type SingleSubject = ImplementationItem | DirectoryEntry;

/** Who keeps the books of a rule: it does not apply (不适用), or an element that it needs is missing (未检查). */
export interface Books {
  skip(because: string): void;
  block(missing: string, cause: BlockCause): void;
}

/** Of the subject that is being judged: whether rules apply, by `question`. Emptied between subjects. */
export type Answers = (true | string | undefined)[];

/**
 * One rule on one subject: does it apply, is enough filled, does it hold. The one place that asks, for lists and for a
 * single form alike. Asked for every rule of every item: no closures, and nothing is made where nothing is found.
 *
 * @returns what the check says; `undefined` where it was not asked, and the books say why
 * @throws whatever the rule throws
 */
export function judge(
  judging: Judging,
  subject: SingleSubject,
  context: CheckContext,
  answers: Answers,
  books: Books,
): Outcome<unknown> | undefined {
  const applies = appliesTo(judging, subject, context, answers);
  if (applies !== true) {
    books.skip(applies);
    return undefined;
  }
  if (isBlocked(judging, subject, context, books)) return undefined;
  const { rule, options } = judging;
  return judging.check.call(rule as never, subject as never, options as never, context);
}

/** Whether an element that the rule needs is missing; the first such is booked. */
function isBlocked(
  { columns, needsSome, needs }: Judging,
  subject: SingleSubject,
  context: CheckContext,
  books: Books,
): boolean {
  for (let i = 0; i < columns.length; i += 1) {
    if (missing(subject, columns[i]!, context) !== "absent") continue;
    books.block(columns[i]!, "absent");
    return true;
  }
  if (needsSome.length > 0 && lacksAll(subject, needsSome, context)) {
    const element = fillable(subject, needsSome, context);
    books.block(element, missing(subject, element, context)!);
    return true;
  }
  for (let i = 0; i < needs.length; i += 1) {
    const cause = missing(subject, needs[i]!, context);
    if (cause === undefined) continue;
    books.block(needs[i]!, cause);
    return true;
  }
  return false;
}

/**
 * The first that somebody could fill in; the first of all where there is no column. A function of its own: a closure in
 * the one above would cost every rule of every item the variables that it holds.
 */
const fillable = (subject: SingleSubject, elements: readonly string[], context: CheckContext): string =>
  elements.find((element) => missing(subject, element, context) === "blank") ?? elements[0]!;

function lacksAll(subject: SingleSubject, elements: readonly string[], context: CheckContext): boolean {
  for (let i = 0; i < elements.length; i += 1) {
    if (missing(subject, elements[i]!, context) === undefined) return false;
  }
  return true;
}

/** The subject as findings name it. */
export const referTo = (subject: SingleSubject, kind: SubjectRef["kind"]): SubjectRef => ({
  kind,
  id: subject.id,
  label: subject.name ?? subject.id,
  unit: unitOf(subject),
  sourceId: subject.sourceId,
});

function appliesTo(
  { appliesTo: ask, question, rule, options }: Judging,
  subject: SingleSubject,
  context: CheckContext,
  answers: Answers,
): true | string {
  if (ask === undefined) return true;
  let answer = answers[question];
  if (answer === undefined) {
    answer = ask.call(rule as never, subject as never, context, options as never) ?? true;
    answers[question] = answer;
  }
  return answer;
}

/** Why the element cannot be judged, if it cannot. */
function missing(subject: SingleSubject, element: string, context: CheckContext): BlockCause | undefined {
  const value = (subject as Record<string, unknown>)[element];
  if (value === undefined) return context.hasColumn(subject.sourceId, element) ? "blank" : "absent";
  return typeof value === "object" && value !== null && (value as { kind?: unknown }).kind === "unreadable"
    ? "unreadable"
    : undefined;
}

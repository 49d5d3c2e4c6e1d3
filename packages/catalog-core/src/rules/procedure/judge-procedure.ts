import * as z from "zod";
import { type CheckContext, fail, type Outcome, pass, skip } from "../../engine/index.ts";
import { handlingOf } from "../../metrics/index.ts";
import type { ImplementationItem, Step } from "../../model/index.ts";
import { statedAs } from "../../terms/index.ts";
import { hasKind, kindsIn, type StepKind, stepKinds, stepLabels } from "./step-kinds.ts";

const kind = z.enum(stepKinds);
export const procedureData = z.strictObject({
  element: z.enum(["steps", "procedure"]),
  missing: z.array(kind),
  /** Decision and delivery are both missing, and either would bring the procedure to an end. */
  either: z.literal(true).optional(),
  /** Two steps that stand the wrong way round: `late` should come before `early`. */
  swapped: z.strictObject({ late: kind, early: kind }).optional(),
});
export type ProcedureData = z.output<typeof procedureData>;

/** Never missing: without an application there is no case, so lists often begin with 受理. */
const implicit: StepKind = "application";

const attachment =
  /^[^→]{0,200}\.(?:pdf|jpe?g|png|gif|bmp|tiff?|docx?|xlsx?|vsdx?|wps|zip|rar)$|^https?:\/\/\S+$/iu;
const speaksOfPicture = /流程图|附件/u;
const arrows = /\s*(?:→|⇒|➡|➜|⟶|↓|=+>|-+>|—+>|>+|＞+|—{2,}|-{2,}|－{1,}|\n|；|;)\s*/u;
/** A part of a written procedure that names a step rather than tells a story. */
const longestName = 16;

const ofStep = (step: Step): number => {
  const named = step.name === undefined ? 0 : kindsIn(step.name);
  return named === 0 && step.description !== undefined ? kindsIn(step.description) : named;
};

function isThere(steps: readonly number[], step: StepKind): boolean {
  for (const kinds of steps) if (hasKind(kinds, step)) return true;
  return false;
}

/**
 * The first two kinds that stand the wrong way round in a sequence of steps. Steps may repeat and one may hold several
 * kinds: wrong is only what no reading puts right.
 */
function findSwapped(steps: readonly number[]): ProcedureData["swapped"] {
  let at = 0;
  let before: StepKind | undefined;
  for (const next of stepKinds) {
    if (!isThere(steps, next)) continue;
    while (at < steps.length && !hasKind(steps[at]!, next)) at += 1;
    if (at === steps.length) return before === undefined ? undefined : { late: before, early: next };
    before = next;
  }
  return undefined;
}

const channelOf = ({ channel }: Step): string => (typeof channel === "string" ? channel : "");

/** Wrong order within one way of applying: the online procedure and the one at the counter may be listed together. */
function findSwappedRows(steps: readonly Step[], kinds: readonly number[]): ProcedureData["swapped"] {
  const [first] = steps;
  if (first === undefined || steps.length < 2) return undefined;
  if (steps.every((step) => channelOf(step) === channelOf(first))) return findSwapped(kinds);
  for (const channel of new Set(steps.map(channelOf))) {
    const swapped = findSwapped(kinds.filter((_, at) => channelOf(steps[at]!) === channel));
    if (swapped !== undefined) return swapped;
  }
  return undefined;
}

/** Wrong order in “受理→审查→决定”; a told procedure has no order that could be relied on. */
function findSwappedText(text: string): ProcedureData["swapped"] {
  // Most procedures are told in sentences: the first part settles it.
  const first = text.search(arrows);
  if (first < 0 || first > longestName) return undefined;
  const parts = text.split(arrows).filter((part) => part !== "");
  return parts.length >= 3 && parts.every((part) => part.length <= longestName)
    ? findSwapped(parts.map(kindsIn))
    : undefined;
}

/**
 * Whether a step is asked of a service. It need not examine anything, nor hand anything over that is decided upon: it is
 * taken in and brought to an end.
 */
const isAskedOfService = (step: StepKind, there: number): boolean =>
  step === "acceptance" || (step !== "review" && !hasKind(there, "decision") && !hasKind(there, "delivery"));

const typeUnknown = "事项类型未填或未认出，所缺的环节是不是必须有，看不出来";

/** Names of files or addresses and nothing else: whatever steps their words sound like, none of them is told. */
const namesFiles = (text: string): boolean =>
  text
    .split(/[\n；;]/u)
    .map((part) => part.trim())
    .every((part) => part === "" || attachment.test(part));

/**
 * Whether the procedure of an item has its steps in order. Rows and text are taken together for what is there, and each
 * by itself for the order.
 */
export function judgeProcedure({
  steps = [],
  procedure,
  itemType,
}: ImplementationItem): Outcome<ProcedureData> {
  const text =
    procedure === undefined || statedAs("procedure", procedure) === "placeholder" ? undefined : procedure;
  if (steps.length === 0 && text === undefined) return skip("办理流程没有写出任何环节，另有规则指出");

  const onlyFiles = text !== undefined && namesFiles(text);
  let there = text === undefined || onlyFiles ? 0 : kindsIn(text);
  if (
    steps.length === 0 &&
    text !== undefined &&
    (onlyFiles || (there === 0 && speaksOfPicture.test(text)))
  ) {
    return skip("办理流程只给了图或附件，读不出环节");
  }
  const kindsOfSteps = steps.map(ofStep);
  for (const kinds of kindsOfSteps) there |= kinds;

  const absent = stepKinds.filter((step) => step !== implicit && !hasKind(there, step));
  // While the type is not known, only what every type must have is surely missing.
  const isService = itemType === "public-service" || typeof itemType !== "string";
  const missing = isService ? absent.filter((step) => isAskedOfService(step, there)) : absent;
  const swapped =
    findSwappedRows(steps, kindsOfSteps) ?? (text === undefined ? undefined : findSwappedText(text));
  if (missing.length === 0 && swapped === undefined) {
    return absent.length > 0 && itemType !== "public-service" ? skip(typeUnknown) : pass;
  }
  const element = steps.length > 0 ? "steps" : "procedure";
  const either = isService && missing.includes("decision");
  return fail([element], {
    element,
    missing,
    ...(either ? { either } : {}),
    ...(swapped === undefined ? {} : { swapped }),
  });
}

/** “受理”“决定”环节, or where one of the two would do “受理”环节、“决定”或“送达”环节. */
function named({ missing, either }: ProcedureData): string {
  const labels = (steps: readonly StepKind[], between: string): string =>
    steps.length === 0 ? "" : `${steps.map((step) => `“${stepLabels[step]}”`).join(between)}环节`;
  if (either !== true) return labels(missing, "");
  const always = labels(
    missing.filter((step) => step !== "decision" && step !== "delivery"),
    "",
  );
  return `${always === "" ? "" : `${always}、`}${labels(["decision", "delivery"], "或")}`;
}

export function procedureMessage(data: ProcedureData): string {
  const { missing, swapped } = data;
  const parts: string[] = [];
  if (missing.length > 0) parts.push(`看不到${named(data)}`);
  if (swapped !== undefined) {
    parts.push(`“${stepLabels[swapped.late]}”排在“${stepLabels[swapped.early]}”之后`);
  }
  return `办理流程${parts.join("，")}。`;
}

export function procedureSuggestion(data: ProcedureData): string {
  const { missing, swapped } = data;
  const parts: string[] = [];
  if (missing.length > 0) parts.push(`补上${named(data)}，或在已有环节中写明包含这一步`);
  if (swapped !== undefined) parts.push("按申请、受理、审查、决定、送达的先后排列");
  return `${parts.join("；")}。`;
}

/** 即办件 may do all of it at once, whether the type says so or, where that is blank, the promise. */
export const mayMerge = (item: ImplementationItem, { conventions }: CheckContext): boolean =>
  handlingOf(item, conventions.instantPromise).instant;

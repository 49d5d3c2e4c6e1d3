import type { ImplementationItem } from "@zp/catalog-core/model";
import { statedAs } from "@zp/catalog-core/terms";
import { type Counts, note } from "./counts.ts";
import type { ItemFacts } from "./item-facts.ts";
import { stepsIn } from "./step-words.ts";

type Steps = NonNullable<ImplementationItem["steps"]>;

/** 申请 may be implicit. A service is taken in and brought to an end; nothing need be examined, nor of what has no type. */
const LAST_FOUR = 30;
const ACCEPTANCE = 2;
const END = 24;

const isWhole = (there: number, itemType: ImplementationItem["itemType"]): boolean =>
  itemType === "public-service" || typeof itemType !== "string"
    ? (there & ACCEPTANCE) !== 0 && (there & END) !== 0
    : (there & LAST_FOUR) === LAST_FOUR;

const ofRow = ({ name, description }: Steps[number]): number => {
  const named = name === undefined ? 0 : stepsIn(name);
  return named === 0 && description !== undefined ? stepsIn(description) : named;
};

/** Whether no reading puts the steps in order. */
function isSwapped(rows: readonly number[]): boolean {
  let at = 0;
  let isAfter = false;
  for (let step = 1; step <= 16; step *= 2) {
    if (!rows.some((steps) => (steps & step) !== 0)) continue;
    while (at < rows.length && (rows[at]! & step) === 0) at += 1;
    if (at === rows.length) return isAfter;
    isAfter = true;
  }
  return false;
}

const channelOf = ({ channel }: Steps[number]): string => (typeof channel === "string" ? channel : "");

function areRowsSwapped(rows: Steps): boolean {
  if (rows.length < 2) return false;
  const channels = new Set(rows.map(channelOf));
  if (channels.size === 1) return isSwapped(rows.map(ofRow));
  for (const channel of channels) {
    if (isSwapped(rows.filter((row) => channelOf(row) === channel).map(ofRow))) return true;
  }
  return false;
}

const arrows = /\s*(?:→|⇒|➡|➜|⟶|↓|=+>|-+>|—+>|>+|＞+|—{2,}|-{2,}|－{1,}|\n|；|;)\s*/u;

function isTextSwapped(text: string): boolean {
  const parts = text.split(arrows).filter((part) => part !== "");
  return parts.length >= 3 && parts.every((part) => part.length <= 16) && isSwapped(parts.map(stepsIn));
}

const attachment =
  /^[^→]{0,200}\.(?:pdf|jpe?g|png|gif|bmp|tiff?|docx?|xlsx?|vsdx?|wps|zip|rar)$|^https?:\/\/\S+$/iu;

const namesFiles = (text: string): boolean =>
  text
    .split(/[\n；;]/u)
    .map((part) => part.trim())
    .every((part) => part === "" || attachment.test(part));

export function checkProcedure({ item, instant }: ItemFacts, counts: Counts): void {
  if (instant) return;
  const { steps = [], procedure } = item;
  const text =
    procedure === undefined || statedAs("procedure", procedure) === "placeholder" ? undefined : procedure;
  if (steps.length === 0 && text === undefined) return;
  const onlyFiles = text !== undefined && namesFiles(text);
  let there = text === undefined || onlyFiles ? 0 : stepsIn(text);
  if (steps.length === 0 && text !== undefined) {
    if (onlyFiles || (there === 0 && /流程图|附件/u.test(text))) return;
  }
  for (const row of steps) there |= ofRow(row);
  const isComplete = isWhole(there, item.itemType);
  if (isComplete && !areRowsSwapped(steps) && (text === undefined || !isTextSwapped(text))) return;
  note(counts[item.itemType === "permit" ? "procedure/five-steps-of-permit" : "procedure/five-steps"], 1);
}

import type { ImplementationItem, Step } from "@zp/catalog-core/model";
import { labelOf, termsOf } from "@zp/catalog-core/terms";
import { type Html, html, type Piece } from "../html/index.ts";
import { prose } from "../page/index.ts";
import { rowText } from "./rows.ts";

/** What else a step says, in the order of the terms, behind its name. */
const details = termsOf("steps")
  .map(({ element, label }) => ({ key: element.slice("steps.".length), label }))
  .filter(({ key }) => key !== "name");

const arrow = /\s*(?:→|⇒|➡|➜|⟶|↓|=+>|-+>|—+>|＞+)\s*/u;

/**
 * The steps in a procedure written as “申请→受理→审查”; `undefined` where it is told in sentences.
 *
 * @example stepNames("申请→受理→审查") // ["申请", "受理", "审查"]
 */
export function stepNames(text: string): readonly string[] | undefined {
  const parts = text
    .split(arrow)
    .map((part) => part.trim())
    .filter((part) => part !== "");
  const isFlow = parts.length >= 2 && parts.length <= 20 && parts.every((part) => part.length <= 40);
  return isFlow ? parts : undefined;
}

/** The procedure as a row of steps: what the list tells as rows, else what it writes with arrows, else its own words. */
export function flow({ steps = [], procedure }: ImplementationItem): Piece {
  const text = procedure === undefined ? undefined : prose(procedure);
  if (steps.length > 0) {
    const names = procedure === undefined ? undefined : stepNames(procedure);
    // The same steps in one line say nothing new.
    const told = procedure !== undefined && names?.join() !== steps.map(({ name }) => name).join();
    return html`${told && html`<p>${text}</p>`}${flowOf(
      steps.map(
        (step) => html`<strong class="step">${step.name ?? "（未写环节名称）"}</strong>${described(step)}`,
      ),
    )}`;
  }
  if (procedure === undefined) return undefined;
  const names = stepNames(procedure);
  return names === undefined
    ? html`<p>${text}</p>`
    : flowOf(names.map((name) => html`<strong class="step">${name}</strong>`));
}

const flowOf = (steps: readonly Html[]): Html =>
  html`<ol class="flow" aria-label="${labelOf("procedure")}">${steps.map((step) => html`<li>${step}</li>\n`)}</ol>`;

function described(step: Step): Html | undefined {
  const shown = details
    .map(({ key, label }) => ({ label, text: rowText("steps", key, step) }))
    .filter(({ text }) => text !== "");
  if (shown.length === 0) return undefined;
  return html`<dl>${shown.map(({ label, text }) => html`<div><dt>${label}</dt><dd>${prose(text)}</dd></div>`)}</dl>`;
}

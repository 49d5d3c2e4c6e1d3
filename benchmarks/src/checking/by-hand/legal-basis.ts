import {
  findDocumentNumbers,
  findVagueBasis,
  namesInstrument,
  parseLegalBasis,
} from "@zp/catalog-core/legal-basis";
import type { ImplementationItem } from "@zp/catalog-core/model";
import { statedAs } from "@zp/catalog-core/terms";
import { type Counts, note } from "./counts.ts";
import { checkForms } from "./legal-forms.ts";
import { checkFeeGround, checkGrounds, ranksOf } from "./legal-grounds.ts";

const hasWrongNumber = (text: string): boolean =>
  findDocumentNumbers(text).some(({ problems }) => problems.length > 0);

/** The basis is parsed once, for all that ask of it. */
export function checkLegalBasis(
  item: ImplementationItem,
  present: ReadonlySet<string>,
  counts: Counts,
): void {
  const { itemType, legalBasis, feeBasis, acceptanceConditions, visitReason } = item;
  let wrongNumbers = 0;
  let named = false;
  if (legalBasis !== undefined) {
    named = namesInstrument(legalBasis);
    if (named && findVagueBasis(legalBasis) !== undefined) note(counts["legal-basis/no-vague-basis"], 1);
    if (hasWrongNumber(legalBasis)) wrongNumbers += 1;
    const basis = parseLegalBasis(legalBasis);
    checkForms(basis, counts);
    checkGrounds(item, basis, ranksOf(basis), counts);
  }
  if (feeBasis?.kind === "text" && hasWrongNumber(feeBasis.text)) wrongNumbers += 1;
  if (acceptanceConditions !== undefined && hasWrongNumber(acceptanceConditions)) wrongNumbers += 1;
  if (visitReason !== undefined && hasWrongNumber(visitReason)) wrongNumbers += 1;
  note(counts["legal-basis/document-number-form"], wrongNumbers);
  checkFeeGround(item, counts);

  if (!present.has("legalBasis") && legalBasis === undefined) return;
  if (named && legalBasis !== undefined && statedAs("legalBasis", legalBasis) !== "placeholder") return;
  if (itemType === "public-service") note(counts["legal-basis/present-in-services"], 1);
  else if (typeof itemType === "string") note(counts["legal-basis/present-and-readable"], 1);
  else note(counts["legal-basis/present-in-services"], 1);
}

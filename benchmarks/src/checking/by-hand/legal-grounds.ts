import type { ParsedBasis, Rank } from "@zp/catalog-core/legal-basis";
import { parseLegalBasis } from "@zp/catalog-core/legal-basis";
import type { ImplementationItem } from "@zp/catalog-core/model";
import { type Counts, note } from "./counts.ts";

/** A bit for each rank, so that a set of them is a number. */
const bits: Readonly<Record<Rank, number>> = {
  law: 1,
  "judicial-interpretation": 2,
  "administrative-regulation": 4,
  "state-council-decision": 8,
  "local-regulation": 16,
  "department-rule": 32,
  "local-rule": 64,
  "normative-document": 128,
  standard: 256,
};
const MAY_CHARGE = 1 | 2 | 4;
const MAY_BE_CHARGE = MAY_CHARGE | 8;
const REGULATIONS = 1 | 2 | 4 | 8 | 16;
const RULES = REGULATIONS | 32 | 64;
const LOCAL_RULE = 64;
const NO_PERMIT = 32 | 64 | 128 | 256;

/** The ranks that each instrument may have; 0 where its name and number leave all open. */
export function ranksOf({ instruments }: ParsedBasis): number[] {
  return instruments.map(({ ranks }) => {
    let found = 0;
    for (const rank of ranks) found |= bits[rank];
    return found;
  });
}

const isOneOf = (ranks: number, allowed: number): boolean => ranks !== 0 && (ranks & ~allowed) === 0;
const mayBeOneOf = (ranks: number, allowed: number): boolean => ranks === 0 || (ranks & allowed) !== 0;

const hasUnread = ({ leftovers, same }: ParsedBasis): boolean =>
  same || leftovers.some(({ text }) => text.trim().length > 6 && /[法例定则令]|条/u.test(text));

/** Whether all that is named is surely too low. */
const areTooLow = (ranks: readonly number[], allowed: number): boolean =>
  ranks.length > 0 && !ranks.some((one) => mayBeOneOf(one, allowed));

/** Whether what is cited is high enough for what it is cited for. */
export function checkGrounds(
  { itemType }: ImplementationItem,
  basis: ParsedBasis,
  ranks: readonly number[],
  counts: Counts,
): void {
  if (ranks.length === 0) return;
  let unread: boolean | undefined;
  const isRead = (): boolean => {
    unread ??= hasUnread(basis);
    return !unread;
  };
  if (areTooLow(ranks, RULES) && isRead()) {
    const isPower = typeof itemType === "string" && itemType !== "public-service";
    note(counts[isPower ? "legal-basis/lawful-ground" : "legal-basis/lawful-ground-in-services"], 1);
  }
  if (itemType !== "permit") return;
  if (areTooLow(ranks, REGULATIONS) && !ranks.some((one) => mayBeOneOf(one, LOCAL_RULE)) && isRead()) {
    note(counts["legal-basis/permit-ground"], 1);
  }
  const isByRule =
    ranks.some((one) => isOneOf(one, LOCAL_RULE)) && ranks.every((one) => isOneOf(one, NO_PERMIT));
  if (isByRule && isRead()) note(counts["legal-basis/permit-by-local-rule"], 1);
}

export function checkFeeGround({ itemType, charges, feeBasis }: ImplementationItem, counts: Counts): void {
  if (itemType !== "permit" || charges !== "yes" || feeBasis?.kind !== "text") return;
  const basis = parseLegalBasis(feeBasis.text);
  const ranks = ranksOf(basis);
  if (ranks.some((one) => isOneOf(one, MAY_CHARGE)) || !areTooLow(ranks, MAY_BE_CHARGE)) return;
  if (!hasUnread(basis)) note(counts["fees/permit-fee-ground"], 1);
}

/** Steps beyond the five that no law or regulation is named for (until 2020 a rule is too low); only where some step states a basis. */
export function ungroundedSteps(
  steps: NonNullable<ImplementationItem["steps"]>,
  isNamed: (name: string) => boolean,
): number {
  if (steps.every(({ legalBasis }) => legalBasis === undefined)) return 0;
  let found = 0;
  for (const { name, legalBasis } of steps) {
    if (name === undefined || isNamed(name)) continue;
    if (legalBasis === undefined || areTooLow(ranksOf(parseLegalBasis(legalBasis)), REGULATIONS)) found += 1;
  }
  return found;
}

import type { ImplementationItem, Source } from "@zp/catalog-core/model";
import { Codes } from "./codes.ts";
import { type Counts, newCounts } from "./counts.ts";
import { checkColumns, checkComplete, checkScope, Values } from "./elements.ts";
import { checkGuidance } from "./guidance.ts";
import { checkHandling } from "./handling.ts";
import { factsOf } from "./item-facts.ts";
import { checkLegalBasis } from "./legal-basis.ts";
import { checkLimitsInDetail, SameLimits } from "./limits-in-detail.ts";
import { checkMaterialRows } from "./material-rows.ts";
import { checkFees, checkMaterials } from "./materials-and-fees.ts";
import { checkPhones } from "./phones.ts";
import { checkPresence } from "./presence.ts";
import { checkProcedure } from "./procedure.ts";
import { checkSteps } from "./steps.ts";
import { checkTimeLimits, Units } from "./time-limits.ts";
import { AtMostOnce, checkVisits } from "./visits.ts";

/**
 * The checks of the 镇坪 2018 pack as somebody would write them who wants nothing but speed: one pass, each code and
 * each fact of an item read once for all checks that ask of it, the policy in constants, no rule objects, no reasons for
 * what was skipped, no texts. It answers how many items break each rule and at how many places; a test holds both
 * numbers equal to the engine's.
 *
 * What reads a code, a citation, a limit, opening hours or “无” is the library's on both sides, and the basis is parsed
 * once for all that ask of it. Rules that generated items give nothing to do are left out: see `uncompared`.
 */
export class SinglePass {
  readonly #counts = newCounts();
  readonly #present: ReadonlySet<string>;
  readonly #asOf: string;
  readonly #codes = new Codes();
  readonly #values = new Values();
  readonly #units = new Units();
  readonly #sameLimits = new SameLimits();
  readonly #atMostOnce = new AtMostOnce();

  constructor(source: Source, asOf: string) {
    this.#present = new Set(source.present);
    this.#asOf = asOf;
  }

  add(item: ImplementationItem): void {
    const counts = this.#counts;
    const present = this.#present;
    const facts = factsOf(item, present, this.#asOf);
    checkScope(facts, counts);
    this.#codes.add(item, counts);
    this.#sameLimits.add(item);
    this.#atMostOnce.add(facts);
    if (!facts.counts) return;
    checkComplete(facts, present, counts);
    this.#values.add(item, counts);
    checkLegalBasis(item, present, counts);
    checkTimeLimits(facts, present, counts);
    this.#units.add(item);
    checkLimitsInDetail(facts, counts);
    checkHandling(facts, present, counts);
    checkVisits(facts, present, counts);
    checkPresence(facts, counts);
    checkProcedure(facts, counts);
    checkSteps(item, present, counts);
    checkMaterials(item, counts);
    checkMaterialRows(item, present, counts);
    checkFees(item, counts);
    checkPhones(item, counts);
    checkGuidance(item, counts);
  }

  finish(): Counts {
    checkColumns(this.#present, this.#counts);
    this.#codes.finish(this.#counts);
    this.#values.finish(this.#counts);
    this.#units.finish(this.#counts);
    this.#sameLimits.finish(this.#counts);
    this.#atMostOnce.finish(this.#present, this.#counts);
    return this.#counts;
  }
}

import type { PolicyPack, Waiver } from "@zp/catalog-core/engine";
import type { LawRegister } from "@zp/catalog-core/legal-basis";
import type { Organisation } from "@zp/catalog-core/model";
import { type ExpectedUnit, loadExpected, organisationsOf } from "./expected.ts";
import { loadLaws } from "./laws.ts";
import { checkDate, loadPack, loadWaivers } from "./settings.ts";

/** Flags that say by what lists are judged; every command that judges them all takes the same. */
export interface JudgingFlags {
  readonly pack?: string;
  readonly asOf?: string;
  readonly waivers?: string;
  readonly laws?: string;
  readonly expect?: string;
}

/** By what lists are judged. */
export interface Judging {
  readonly pack: PolicyPack;
  readonly asOf: string;
  readonly waivers: Waiver[];
  readonly laws: LawRegister;
  /** Units that have to report, where a list of them was given. */
  readonly expected: readonly ExpectedUnit[] | undefined;
  readonly organisations: Organisation[];
}

/**
 * Reads all files that say by what lists are judged.
 *
 * @param own  a pack that the lists bring along; one that is named goes before it
 * @throws CommandError naming the file that cannot be used
 */
export async function loadJudging(flags: JudgingFlags, cwd: string, own?: PolicyPack): Promise<Judging> {
  const pack = (flags.pack === undefined ? own : undefined) ?? loadPack(flags.pack, cwd);
  const expected = flags.expect === undefined ? undefined : loadExpected(flags.expect, cwd);
  return {
    pack,
    asOf: checkDate(flags.asOf) ?? pack.asOf,
    waivers: loadWaivers(flags.waivers, cwd),
    laws: await loadLaws(flags.laws, cwd),
    expected,
    organisations: organisationsOf(expected ?? []),
  };
}

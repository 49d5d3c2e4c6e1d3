import type { LawRegister } from "../legal-basis/index.ts";
import type { WorkCalendar } from "../time-limit/index.ts";
import type { Conventions, PolicyPack } from "./pack.ts";

/** What a check or a metric may know besides its subject. All of it is passed in: no clock, no file, no network. */
export interface CheckContext {
  /** The day on which the list is judged, `YYYY-MM-DD`. */
  readonly asOf: string;
  readonly conventions: Conventions;
  /** Ids of the code schemes that the place accepts, in order of preference; all known ones where none is named. */
  readonly codeSchemes?: readonly string[] | undefined;
  /** The stages of the work with their last days; none where the pack sets none. */
  readonly schedule?: PolicyPack["schedule"] | undefined;
  /** Holidays and 调休 days, where the caller has them. */
  readonly calendar?: WorkCalendar | undefined;
  /** What is known of laws and regulations, where the caller has it; rules that ask for it are else not applicable. */
  readonly laws?: LawRegister | undefined;
  /**
   * Whether the table that a subject came from (`item.sourceId`) has a column for the element. Tells a blank cell from an
   * absent column; a subject of an undeclared table has all columns.
   */
  hasColumn(sourceId: string | undefined, element: string): boolean;
}

/** What of the settings of a check its rules may know, with the day that is judged on. */
export const contextOf = (
  { pack, calendar, laws }: { readonly pack: PolicyPack } & Pick<CheckContext, "calendar" | "laws">,
  asOf: string,
  hasColumn: CheckContext["hasColumn"],
): CheckContext => ({
  asOf,
  conventions: pack.conventions,
  codeSchemes: pack.codeSchemes,
  schedule: pack.schedule,
  calendar,
  laws,
  hasColumn,
});

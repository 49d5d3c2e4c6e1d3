import type { CheckContext } from "../../engine/index.ts";
import type { ImplementationItem, ItemElement } from "../../model/index.ts";

/**
 * The elements that say that something is applied for. What the authority does of its own accord (news, campaigns, a
 * reading room that is open to all, a penalty) has none of them; a procedure it may have.
 */
const ofApplication = [
  "caseType",
  "promisedTimeLimit",
  "materials",
  "channels",
  "maxVisits",
] as const satisfies readonly ItemElement[];

/** With fewer such columns, that they are blank says little. */
const FEWEST = 3;

/**
 * What an item says of its being applied for: something, nothing, or nothing because its table has no place for it. Of an
 * item that says nothing, the columns that could have said it.
 */
export function applicationIn(
  item: ImplementationItem,
  { hasColumn }: Pick<CheckContext, "hasColumn">,
): "told" | "no-columns" | readonly ItemElement[] {
  if (ofApplication.some((element) => item[element] !== undefined)) return "told";
  const blanks = ofApplication.filter((element) => hasColumn(item.sourceId, element));
  return blanks.length < FEWEST ? "no-columns" : blanks;
}

/**
 * Whether an item is of a kind that may turn out not to be applied for: a public service, or one whose type is not said.
 * The powers that the order lists are all applied for or named out of scope by their type.
 */
export const mayBeUnapplied = ({ itemType }: ImplementationItem): boolean =>
  itemType === "public-service" || typeof itemType !== "string";

/**
 * Whether scope/application-described speaks of the item. Many lists carry services that nobody applies for; each of
 * their blanks is one and the same question.
 */
export const isApplicationUntold = (
  item: ImplementationItem,
  context: Pick<CheckContext, "hasColumn">,
): boolean => mayBeUnapplied(item) && typeof applicationIn(item, context) === "object";

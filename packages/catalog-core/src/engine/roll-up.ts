import type { Organisation } from "../model/index.ts";

const namesOf = (organisation: Organisation): string[] => [
  organisation.name,
  ...(organisation.aliases ?? []),
];

/** Whether other bodies stand under a unit. */
export const hasChildren = (organisations: readonly Organisation[], unit: string): boolean => {
  const own = organisations.find((organisation) => organisation.name === unit);
  return own !== undefined && organisations.some((organisation) => organisation.parentId === own.id);
};

/**
 * A unit and all that answer for it, by name. A unit that stands in no tree answers for itself alone.
 *
 * @example
 * const answering = ancestorsOf([
 *   { id: "a", name: "县水利局" },
 *   { id: "b", name: "县河道站", parentId: "a" },
 * ]);
 * answering("县河道站"); // ["县河道站", "县水利局"]
 * answering("县民政局"); // ["县民政局"]
 */
export function ancestorsOf(organisations: readonly Organisation[]): (unit: string) => readonly string[] {
  const byId = new Map(organisations.map((organisation) => [organisation.id, organisation]));
  const byName = new Map(
    organisations.flatMap((organisation) => namesOf(organisation).map((name) => [name, organisation])),
  );
  return (unit) => {
    const names = new Set<string>();
    let organisation = byName.get(unit);
    while (organisation !== undefined && !names.has(organisation.name)) {
      names.add(organisation.name);
      organisation = organisation.parentId === undefined ? undefined : byId.get(organisation.parentId);
    }
    return names.size === 0 ? [unit] : [...names];
  };
}

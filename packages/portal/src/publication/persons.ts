import type { Catalogue, ImplementationItem, RosterEntry } from "@zp/catalog-core/model";

/** What stands where a number was that belongs to a person on the roster. */
export const WITHHELD_NUMBER = "（号码不公开）";

/** A place where something of the roster stood in an item, and was left out. */
export interface Withheld {
  readonly itemId: string;
  readonly itemName: string;
  /** Root of the element in which it stood: `steps`, `consultationPhones`. */
  readonly element: string;
  readonly what: "name" | "number";
}

/** Lists without anything of the roster, and what had to be left out of the items for it. */
export interface WithoutPersons {
  readonly catalogue: Catalogue;
  readonly withheld: readonly Withheld[];
}

/**
 * The lists without the roster of compilers and reviewers, and without its mobile numbers and names where a unit wrote them
 * into an item: a mobile number anywhere in a text, a name where it is the whole text (as the handler of a step is). Office
 * telephones are the unit's own and stay.
 *
 * @example
 * const { catalogue } = fromRecords([{ 事项名称: "取水许可", 咨询电话: "13800001111" }]);
 * const roster = [{ id: "1", name: "王某", mobilePhone: "13800001111" }];
 * const { withheld } = withoutPersons({ ...catalogue, roster });
 * withheld.map(({ element, what }) => [element, what]); // [["consultationPhones", "number"]]
 */
export function withoutPersons(catalogue: Catalogue): WithoutPersons {
  const numbers = mobilesOf(catalogue.roster);
  const names = new Set(catalogue.roster.flatMap(({ name }) => (name === undefined ? [] : [name.trim()])));
  const withheld: Withheld[] = [];
  const clean = <T extends { readonly id: string; readonly name?: string | undefined }>(subject: T): T => {
    if (numbers === undefined && names.size === 0) return subject;
    let changed: Record<string, unknown> | undefined;
    for (const [element, value] of Object.entries(subject)) {
      if (element === "id" || element === "sourceId") continue;
      const found = new Set<Withheld["what"]>();
      const kept = withoutIn(value, { numbers, names: element === "name" ? new Set() : names, found });
      if (found.size === 0) continue;
      changed ??= { ...subject };
      if (kept === undefined) delete changed[element];
      else changed[element] = kept;
      for (const what of found) {
        withheld.push({ itemId: subject.id, itemName: subject.name ?? "（未命名）", element, what });
      }
    }
    return (changed ?? subject) as T;
  };
  return {
    catalogue: {
      ...catalogue,
      roster: [],
      items: catalogue.items.map((item): ImplementationItem => clean(item)),
      directory: catalogue.directory.map((entry) => clean(entry)),
    },
    withheld,
  };
}

function mobilesOf(roster: readonly RosterEntry[]): RegExp | undefined {
  const found = roster
    .flatMap(({ mobilePhone = "", officePhone = "" }) => [mobilePhone, officePhone])
    .flatMap((text) => text.replace(/(?<=\d)[\s-](?=\d)/gu, "").match(/(?<!\d)1[3-9]\d{9}(?!\d)/gu) ?? []);
  if (found.length === 0) return undefined;
  // Units write one number as 138-0000-1111 or 138 0000 1111.
  const spaced = [...new Set(found)].map((number) => [...number].join("[\\s-]?"));
  return new RegExp(`(?<!\\d)(?:${spaced.join("|")})(?!\\d)`, "gu");
}

interface Search {
  readonly numbers: RegExp | undefined;
  readonly names: ReadonlySet<string>;
  readonly found: Set<Withheld["what"]>;
}

/** A value without them; `undefined` where nothing of it may be shown. */
function withoutIn(value: unknown, search: Search): unknown {
  if (typeof value === "string") {
    if (search.names.has(value.trim())) {
      search.found.add("name");
      return undefined;
    }
    if (search.numbers === undefined) return value;
    const masked = value.replace(search.numbers, WITHHELD_NUMBER);
    if (masked !== value) search.found.add("number");
    return masked;
  }
  if (Array.isArray(value)) {
    const kept = value.map((one) => withoutIn(one, search)).filter((one) => one !== undefined);
    return kept.length === 0 && value.length > 0 ? undefined : kept;
  }
  if (typeof value !== "object" || value === null) return value;
  const members = Object.entries(value).map(([key, one]) => [
    key,
    key === "id" || key === "kind" ? one : withoutIn(one, search),
  ]);
  const kept = Object.fromEntries(members.filter(([, one]) => one !== undefined));
  // A phone whose text was masked has no number to ring any more, and its id was made of it.
  if (typeof kept.raw === "string" && kept.raw.includes(WITHHELD_NUMBER)) {
    return { ...("kind" in kept ? { kind: kept.kind } : { id: "withheld" }), raw: kept.raw };
  }
  // What is told by one text that may not be shown is not shown at all.
  const lost = ("raw" in value && !("raw" in kept)) || ("text" in value && !("text" in kept));
  return lost ? undefined : kept;
}

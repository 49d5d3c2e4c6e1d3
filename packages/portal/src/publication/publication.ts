import { type PolicyPack, UNKNOWN_UNIT, unitOf } from "@zp/catalog-core/engine";
import { type OutOfPopulation, outOfPopulation } from "@zp/catalog-core/metrics";
import type { Catalogue, DirectoryEntry, ImplementationItem, Organisation } from "@zp/catalog-core/model";
import { type Facet, facetsOf } from "./facets.ts";
import { type Withheld, withoutPersons } from "./persons.ts";
import { Slugs } from "./slugs.ts";

/** An item that is published, with the place of its page. */
export interface PublishedItem {
  readonly item: ImplementationItem;
  readonly name: string;
  /** From the root of the site: `items/….html`. */
  readonly path: string;
  readonly unit: PublishedUnit;
}

/** A unit with its items, in the order of the list. */
export interface PublishedUnit {
  readonly name: string;
  readonly slug: string;
  readonly organisation?: Organisation;
  readonly parent?: string;
  readonly children: readonly string[];
  readonly items: readonly PublishedItem[];
}

/** What a site is made of: the items in force that start on application, and nothing of any person. */
export interface Publication {
  /** The lists without persons, those items included that have no page: figures and changes speak of them too. */
  readonly catalogue: Catalogue;
  readonly items: readonly PublishedItem[];
  readonly units: readonly PublishedUnit[];
  readonly directory: readonly DirectoryEntry[];
  readonly facets: readonly Facet[];
  /** Items that have no page, by reason. */
  readonly left: Readonly<Record<OutOfPopulation, number>>;
  readonly withheld: readonly Withheld[];
  readonly pathOf: (itemId: string) => string | undefined;
  readonly unitNamed: (name: string) => PublishedUnit | undefined;
}

/**
 * What of the lists is published. Suspended and cancelled items are not, nor what nobody applies for (镇政办发〔2018〕98号
 * 四(二)、五(一)); what belongs to persons is left out ({@link withoutPersons}).
 *
 * @example
 * const { catalogue } = fromRecords([
 *   { 事项名称: "取水许可", 到办事现场次数: "1" },
 *   { 事项名称: "采砂许可", 到办事现场次数: "1", 事项状态: "挂起" },
 * ]);
 * const { items, left } = publicationOf(catalogue, zhenping2018);
 * items.map(({ name }) => name); // ["取水许可"]
 * left.suspended; // 1
 */
export function publicationOf(given: Catalogue, pack: PolicyPack): Publication {
  const { catalogue, withheld } = withoutPersons(given);
  const left = { cancelled: 0, suspended: 0, "out-of-scope": 0 };
  const slugs = new Slugs();
  const unitSlugs = new Slugs();
  const byName = new Map<string, Mutable<PublishedUnit> & { items: PublishedItem[] }>();
  const organisations = organisationsByName(catalogue.organisations);
  const items: PublishedItem[] = [];
  const paths = new Map<string, string>();
  for (const item of catalogue.items) {
    // The path is taken all the same: an item that is suspended for a while does not give it to another.
    const path = `items/${slugs.take(item.id)}.html`;
    const out = outOfPopulation(item, pack.conventions, pack.asOf);
    if (out !== undefined) {
      left[out] += 1;
      continue;
    }
    const stated = unitOf(item) ?? UNKNOWN_UNIT;
    const organisation = organisations.get(stated);
    const name = organisation?.name ?? stated;
    let unit = byName.get(name);
    if (unit === undefined) {
      unit = { name, slug: unitSlugs.take(name), children: [], items: [] };
      if (organisation !== undefined) unit.organisation = organisation;
      byName.set(name, unit);
    }
    const published = { item, name: item.name ?? "（未命名事项）", path, unit };
    unit.items.push(published);
    items.push(published);
    paths.set(item.id, path);
  }
  const units = [...byName.values()];
  placeInTree(units, catalogue.organisations);
  return {
    catalogue,
    items,
    units,
    directory: catalogue.directory.filter(
      (entry) => outOfPopulation(entry, pack.conventions, pack.asOf) === undefined,
    ),
    facets: facetsOf(items),
    left,
    withheld,
    pathOf: (itemId) => paths.get(itemId),
    unitNamed: (name) => byName.get(name),
  };
}

type Mutable<T> = { -readonly [K in keyof T]: T[K] };

const organisationsByName = (organisations: readonly Organisation[]): ReadonlyMap<string, Organisation> =>
  new Map(
    organisations.flatMap((organisation) =>
      [organisation.name, ...(organisation.aliases ?? [])].map((name) => [name, organisation] as const),
    ),
  );

function placeInTree(units: readonly Mutable<PublishedUnit>[], organisations: readonly Organisation[]): void {
  const byId = new Map(organisations.map((organisation) => [organisation.id, organisation]));
  for (const unit of units) {
    const { organisation } = unit;
    if (organisation === undefined) continue;
    const parent = organisation.parentId === undefined ? undefined : byId.get(organisation.parentId);
    if (parent !== undefined) unit.parent = parent.name;
    unit.children = units
      .filter((other) => other.organisation?.parentId === organisation.id && other !== unit)
      .map(({ name }) => name);
  }
}

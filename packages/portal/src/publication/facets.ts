import { isRead } from "@zp/catalog-core/model";
import { fnv1a64, labelsOf, writeCell } from "@zp/catalog-core/records";
import type { PublishedItem } from "./publication.ts";

/** A way to browse: by type, by level … */
export interface Facet {
  readonly key: FacetKey;
  readonly title: string;
  /** What the way is, for whoever does not know it. */
  readonly about: string;
  readonly values: readonly FacetValue[];
}

/** Items that are alike in one respect. */
export interface FacetValue {
  readonly label: string;
  /** From the root of the site, first page: `browse/type-permit.html`. */
  readonly path: string;
  readonly items: readonly PublishedItem[];
}

/** The ways to browse besides the unit. */
export type FacetKey = "type" | "level" | "audience" | "theme" | "channel" | "four";

interface Bucket {
  readonly label: string;
  readonly slug: string;
  readonly items: PublishedItem[];
}

const BLANK = { label: "未填", slug: "blank" } as const;
const UNREAD = { label: "其他写法", slug: "other" } as const;

/** Words of a vocabulary, each once in the order of the vocabulary, then what could not be read, then what is blank. */
function coded(
  element: "itemType" | "exerciseLevels" | "audience" | "channels",
): (items: readonly PublishedItem[]) => Bucket[] {
  return (items) => {
    const buckets = new Map<string, Bucket>();
    const into = (label: string, slug: string, item: PublishedItem): void => {
      const bucket = buckets.get(slug) ?? { label, slug, items: [] };
      buckets.set(slug, bucket);
      if (bucket.items.at(-1) !== item) bucket.items.push(item);
    };
    for (const published of items) {
      const value = published.item[element];
      const words = value === undefined ? [] : Array.isArray(value) ? value : [value];
      if (words.length === 0) into(BLANK.label, BLANK.slug, published);
      for (const word of words) {
        if (isRead(word)) into(writeCell(element, Array.isArray(value) ? [word] : word), word, published);
        else into(UNREAD.label, UNREAD.slug, published);
      }
    }
    const order = [...labelsOf(element), UNREAD.label, BLANK.label];
    return [...buckets.values()].sort((a, b) => order.indexOf(a.label) - order.indexOf(b.label));
  };
}

/** A topic: up to a separator, but what stands in brackets is not taken apart. */
const topic = /(?:（[^（）]*）|\([^()]*\)|[^、,，;；|/\n])+/gu;

/**
 * The topics in a cell of 主题分类, which is free text, each once.
 *
 * @example topicsIn("社会保障（社会保险、社会救助）、人才") // ["社会保障（社会保险、社会救助）", "人才"]
 */
export const topicsIn = (text: string): readonly string[] => [
  ...new Set((text.match(topic) ?? []).map((label) => label.trim()).filter((label) => label !== "")),
];

const isRest = (label: string): boolean => /^其[他它]/u.test(label);

/** The largest first; 其他 says least and comes last. */
function themes(items: readonly PublishedItem[]): Bucket[] {
  const buckets = new Map<string, Bucket>();
  for (const published of items) {
    for (const label of topicsIn(published.item.topics ?? "")) {
      const bucket = buckets.get(label) ?? { label, slug: fnv1a64(label), items: [] };
      buckets.set(label, bucket);
      bucket.items.push(published);
    }
  }
  return [...buckets.values()].sort(
    (a, b) => Number(isRest(a.label)) - Number(isRest(b.label)) || b.items.length - a.items.length,
  );
}

const four = [
  ["doneAtOnce", "马上办", "at-once"],
  ["doneOnline", "网上办", "online"],
  ["doneNearby", "就近办", "nearby"],
  ["doneInOneVisit", "一次办", "one-visit"],
] as const;

/** Only what the lists say: nothing is worked out from limits or visits. */
const fourWays = (items: readonly PublishedItem[]): Bucket[] =>
  four
    .map(([element, label, slug]) => ({
      label,
      slug,
      items: items.filter(({ item }) => item[element] === "yes"),
    }))
    .filter((bucket) => bucket.items.length > 0);

const facets: readonly (Omit<Facet, "values"> & {
  readonly sort: (items: readonly PublishedItem[]) => Bucket[];
})[] = [
  { key: "type", title: "事项类型", about: "行政许可、行政给付、公共服务等。", sort: coded("itemType") },
  { key: "level", title: "行使层级", about: "由哪一级办理。", sort: coded("exerciseLevels") },
  { key: "audience", title: "服务对象", about: "个人办的，企业办的。", sort: coded("audience") },
  { key: "theme", title: "主题", about: "按要办的事情查找。", sort: themes },
  { key: "channel", title: "办理形式", about: "窗口办、网上办、邮寄办等。", sort: coded("channels") },
  { key: "four", title: "四办", about: "马上办、网上办、就近办、一次办，按清单标注。", sort: fourWays },
];

/** The ways to browse, with the values that the lists have; a way that no item says anything about has none. */
export const facetsOf = (items: readonly PublishedItem[]): Facet[] =>
  facets.map(({ key, title, about, sort }) => {
    const buckets = sort(items);
    const says = buckets.some(({ slug }) => slug !== BLANK.slug);
    return {
      key,
      title,
      about,
      values: says
        ? buckets.map((bucket) => ({
            label: bucket.label,
            path: `browse/${key}-${bucket.slug}.html`,
            items: bucket.items,
          }))
        : [],
    };
  });

import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import type { Catalogue, ImplementationItem } from "../../src/model/index.ts";
import { zhenping2018 as pack } from "../../src/packs/index.ts";
import { reconcile, sideOf } from "../../src/reconcile/index.ts";
import { fromTables, Mapping } from "../../src/records/index.ts";
import { realTable, there, title } from "../records/shared.ts";

const mappings = new URL("../../../../examples/mappings/", import.meta.url);
const read = (file: string, mapping: string): Catalogue =>
  fromTables([realTable(file)], [Mapping.parse(JSON.parse(readFileSync(new URL(mapping, mappings), "utf8")))])
    .catalogue;

/** The same numbers for the same seed: a failing run can be run again. */
function numbers(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1103515245) + 12345) & 0x7fffffff;
    return state / 0x7fffffff;
  };
}

/** A name as another office would have written it. */
function rewritten(name: string, next: () => number): string {
  const kind = next();
  const at = 1 + Math.floor(next() * Math.max(1, name.length - 2));
  if (kind < 0.2) return name;
  if (kind < 0.4) return name.replace(/许可|审批|核准/u, (word) => (word === "许可" ? "审批" : "许可"));
  if (kind < 0.6) return `${name.slice(0, at)}的${name.slice(at)}`;
  if (kind < 0.8) return name.slice(0, at) + name.slice(at + 1);
  return `对${name.replaceAll("（", "(").replaceAll("）", ")")}`;
}

/** By name and unit alone: codes would give the answer away. */
const bare = ({
  id,
  name,
  compilingUnit,
  implementingBody,
  itemType,
}: ImplementationItem): ImplementationItem =>
  Object.fromEntries(
    Object.entries({ id, name, compilingUnit, implementingBody, itemType }).filter(
      ([, value]) => value !== undefined,
    ),
  ) as ImplementationItem;

describe.skipIf(!there)(title("a real list against itself as somebody else would have written it"), () => {
  it.each([
    ["guangdong/items.csv", "guangdong-2021.json"],
    ["guangan/items.csv", "guangan.json"],
    ["fangchenggang/items.csv", "fangchenggang-2026.json"],
  ])(
    "%s: most are found, none falsely, and of those taken away none is taken for another",
    (file, mapping) => {
      const catalogue = read(file, mapping);
      const next = numbers(7);
      const left = catalogue.items.map(bare);
      const all = left.map((item) => ({
        ...item,
        ...(item.name === undefined ? {} : { name: rewritten(item.name, next) }),
      }));
      const half = all.filter(() => next() < 0.5);
      for (const [right, leastFound] of [
        [all, 0.8],
        [half, 0.8],
      ] as const) {
        const side = (items: readonly ImplementationItem[]) =>
          sideOf({ ...catalogue, items: [...items] }, "items", "", pack);
        const { groups } = reconcile(side(left), side(right.toReversed()), { pack });
        const wrong = groups.filter((group) => group.left[0]?.id !== group.right[0]?.id);
        expect(groups.length - wrong.length).toBeGreaterThan(leastFound * right.length);
        expect(
          wrong.map((group) => [group.left[0]?.label, group.right[0]?.label]).length,
        ).toBeLessThanOrEqual(right === all ? 0 : 0.015 * right.length);
      }
    },
  );
});

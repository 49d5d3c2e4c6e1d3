import { diffLayer, type LayerDiff } from "@zp/catalog-core/diff";
import type { PolicyPack } from "@zp/catalog-core/engine";
import { outOfPopulation } from "@zp/catalog-core/metrics";
import type { Catalogue } from "@zp/catalog-core/model";
import { changeLabels, transitionLabels } from "@zp/catalog-core/report-model";
import { labelOf } from "@zp/catalog-core/terms";
import { withoutPersons } from "../publication/index.ts";

/** The lists as they were published on a day. */
export interface Version {
  readonly id: string;
  readonly takenOn: string;
  readonly title?: string | undefined;
  readonly catalogue: Catalogue;
}

/** What became of one published item. */
export interface ItemChange {
  /** Id in the later version, where it is in it. */
  readonly id?: string;
  readonly name: string;
  readonly unit?: string;
  readonly kind: "added" | "removed" | "changed";
  /** In words: 新增, 时限缩短 … */
  readonly what: readonly string[];
  readonly elements: readonly { readonly label: string; readonly before: string; readonly after: string }[];
}

/** What changed from one published version to the next. */
export interface Release {
  readonly before: Omit<Version, "catalogue">;
  readonly after: Omit<Version, "catalogue">;
  readonly changes: readonly ItemChange[];
  readonly counts: {
    readonly added: number;
    readonly removed: number;
    readonly changed: number;
    /** Of which it cannot be said who is who. */
    readonly doubtful: number;
  };
}

/** When an item was last changed, and how. */
export interface LastChange {
  readonly on: string;
  readonly what: string;
}

/** All that is known of earlier versions, newest first. */
export interface History {
  readonly releases: readonly Release[];
  readonly lastChangeOf: (itemId: string) => LastChange | undefined;
}

/**
 * What changed from version to version. Only published items are spoken of: what was suspended shows as such, what was
 * never published does not show.
 *
 * @param versions oldest first, the present one last
 */
export function historyOf(versions: readonly Version[], pack: PolicyPack): History {
  const plain = versions.map(({ catalogue, ...of }) => ({
    of,
    catalogue: withoutPersons(catalogue).catalogue,
  }));
  const releases = plain.slice(1).map((after, at) => releaseOf(plain[at]!, after, pack));
  releases.reverse();
  const last = new Map<string, LastChange>();
  for (const { after, changes } of releases) {
    for (const { id, what } of changes) {
      if (id !== undefined && !last.has(id)) last.set(id, { on: after.takenOn, what: what.join("、") });
    }
  }
  return { releases, lastChangeOf: (id) => last.get(id) };
}

interface Plain {
  readonly of: Omit<Version, "catalogue">;
  readonly catalogue: Catalogue;
}

function releaseOf(before: Plain, after: Plain, pack: PolicyPack): Release {
  const diff = diffLayer({ before: before.catalogue, after: after.catalogue }, "items", pack);
  const [was, is] = [publishedIn(before.catalogue, pack), publishedIn(after.catalogue, pack)];
  const changes: ItemChange[] = [
    ...diff.added
      .filter(({ id }) => is.has(id))
      .map(({ id, label, unit }) => ({
        id,
        name: label,
        ...(unit === undefined ? {} : { unit }),
        kind: "added" as const,
        what: ["新增"],
        elements: [],
      })),
    ...diff.removed
      .filter(({ id }) => was.has(id))
      .map(({ label, unit }) => ({
        name: label,
        ...(unit === undefined ? {} : { unit }),
        kind: "removed" as const,
        what: ["不再列入"],
        elements: [],
      })),
    ...diff.changed.filter(({ before: old, after: now }) => was.has(old.id) || is.has(now.id)).map(changed),
  ];
  const count = (kind: ItemChange["kind"]): number => changes.filter((one) => one.kind === kind).length;
  return {
    before: before.of,
    after: after.of,
    changes,
    counts: {
      added: count("added"),
      removed: count("removed"),
      changed: count("changed"),
      doubtful: diff.counts.doubtfulAfter,
    },
  };
}

const publishedIn = ({ items }: Catalogue, { conventions, asOf }: PolicyPack): ReadonlySet<string> =>
  new Set(items.filter((item) => outOfPopulation(item, conventions, asOf) === undefined).map(({ id }) => id));

function changed({ after, transitions, changes }: LayerDiff["changed"][number]): ItemChange {
  const kinds = changes.map(({ kind }) => changeLabels[kind]);
  return {
    id: after.id,
    name: after.label,
    ...(after.unit === undefined ? {} : { unit: after.unit }),
    kind: "changed",
    what: [...new Set([...transitions.map((one) => transitionLabels[one]), ...kinds])],
    elements: changes.map(({ element, row, beforeText, afterText }) => ({
      label: row === undefined ? labelOf(element) : `${labelOf(element)}（${row.name}）`,
      before: beforeText,
      after: afterText,
    })),
  };
}

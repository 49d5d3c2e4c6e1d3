import type { PolicyPack } from "../engine/index.ts";
import {
  type Doubt,
  type LinkReason,
  matchLists,
  type Relation,
  type Similarity,
} from "../matching/index.ts";
import { aspectsOf } from "./aspects.ts";
import { type Difference, differencesOf } from "./differences.ts";
import type { AtRest, ListLayer, ListSide, SideEntry } from "./side.ts";

/** An entry as a result names it. */
export interface EntryRef {
  readonly id: string;
  readonly label: string;
  readonly unit?: string;
  readonly code?: string;
}

/** Entries of both lists that belong together, why, and in what they differ. */
export interface ReconciledGroup {
  readonly left: readonly EntryRef[];
  readonly right: readonly EntryRef[];
  readonly by: readonly LinkReason[];
  /** Where likeness decided: how alike, and in what. */
  readonly similarity?: Similarity;
  readonly differences: readonly Difference[];
}

/** Entries of which it cannot be said who belongs to whom: every candidate is kept. */
export interface DoubtfulGroup {
  readonly left: readonly EntryRef[];
  readonly right: readonly EntryRef[];
  readonly doubt: Doubt;
  readonly links: readonly {
    readonly left: string;
    readonly right: string;
    readonly by: LinkReason;
    readonly similarity?: Similarity;
  }[];
}

/** An entry that the other list has not, with what comes nearest there. */
export interface LoneEntry extends EntryRef {
  readonly nearest: readonly { readonly entry: EntryRef; readonly similarity: Similarity }[];
}

/** Where every entry of a side went: `matched + doubtful + only + Σ setAside = total`. */
export interface SideBooks {
  readonly title: string;
  readonly layer: ListLayer;
  readonly total: number;
  readonly matched: number;
  readonly doubtful: number;
  readonly only: number;
  readonly setAside: Readonly<Partial<Record<AtRest, number>>>;
}

/** Two lists held against each other. Plain JSON. */
export interface Reconciliation {
  readonly schema: "zp.reconciliation/1";
  readonly relation: Relation;
  readonly pack: { readonly id: string; readonly version: string };
  readonly asOf: string;
  readonly options: { readonly matchThreshold: string; readonly matchMargin: string };
  readonly left: SideBooks;
  readonly right: SideBooks;
  /** Elements that were compared, and those that one side does not have at all. */
  readonly compared: readonly string[];
  readonly notCompared: readonly string[];
  readonly groups: readonly ReconciledGroup[];
  readonly doubtful: readonly DoubtfulGroup[];
  readonly onlyLeft: readonly LoneEntry[];
  readonly onlyRight: readonly LoneEntry[];
  readonly setAsideLeft: readonly (EntryRef & { readonly because: AtRest })[];
  readonly setAsideRight: readonly (EntryRef & { readonly because: AtRest })[];
}

/** How to hold two lists against each other. */
export interface ReconcileOptions {
  readonly pack: PolicyPack;
  readonly asOf?: string | undefined;
  /** Of two lists of one kind: two copies of one county's, or those of two counties. Between kinds it is always `layers`. */
  readonly sameKind?: "copies" | "counties" | undefined;
}

/** From the finer list to the one that it must match. */
const fineness: readonly ListLayer[] = ["items", "directory", "publicServices", "powersList"];

/**
 * Holds two lists against each other: 实施清单 against 目录清单, 权责清单 or 公共服务事项清单, one copy of a list against
 * another, one county against another (镇政办发〔2018〕98号 三(二)、五(一)、五(四)).
 *
 * No 1:1 is forced: one power may stand for several items. What is suspended, cancelled, not on application or of the other
 * list is accounted for by its reason, and each side's books balance.
 *
 * @param left in front; of two kinds the finer one is put there
 * @example
 * const { catalogue } = fromRecords([
 *   { 事项名称: "取水许可（新办）", 实施机构: "镇坪县水利局", 到办事现场次数: "1" },
 *   { 事项名称: "临时救助", 实施机构: "镇坪县民政局", 到办事现场次数: "1" },
 * ]);
 * const powersList = [{ id: "p1", name: "取水许可", implementingBody: "县水利局" }];
 * const result = reconcile(
 *   sideOf(catalogue, "items", "实施清单", zhenping2018),
 *   sideOf({ ...catalogue, powersList }, "powersList", "权责清单", zhenping2018),
 *   { pack: zhenping2018 },
 * );
 * result.groups[0]?.by; // ["core-name"]
 * result.onlyLeft.map(({ label }) => label); // ["临时救助"]
 */
export function reconcile(left: ListSide, right: ListSide, options: ReconcileOptions): Reconciliation {
  if (fineness.indexOf(left.layer) > fineness.indexOf(right.layer)) return reconcile(right, left, options);
  const { pack } = options;
  const { matchThreshold, matchMargin } = pack.conventions;
  const relation: Relation = left.layer === right.layer ? (options.sameKind ?? "copies") : "layers";
  const pairing = matchLists(left.entries, right.entries, {
    relation,
    threshold: matchThreshold,
    margin: matchMargin,
  });
  const aspects = aspectsOf(relation, left.layer, right.layer);
  const has = (side: ListSide, aspect: string): boolean =>
    aspect === "status" || side.entries.some(({ values }) => values[aspect] !== undefined);
  const compared = aspects.filter((aspect) => has(left, aspect) && has(right, aspect));
  const notCompared = aspects.filter((aspect) => has(left, aspect) !== has(right, aspect));
  const lefts = new Map(left.entries.map((entry) => [entry.id, entry]));
  const rights = new Map(right.entries.map((entry) => [entry.id, entry]));
  const ours = (id: string) => lefts.get(id)!;
  const theirs = (id: string) => rights.get(id)!;

  const alone = (
    side: ListSide,
    other: ListSide,
    entryOf: (id: string) => SideEntry,
    otherOf: (id: string) => SideEntry,
    lone: typeof pairing.leftOnly,
  ): { only: LoneEntry[]; aside: (EntryRef & { because: AtRest })[] } => {
    const only: LoneEntry[] = [];
    const aside: (EntryRef & { because: AtRest })[] = [];
    // Only of the list that must be matched: an item that it lacks is always said.
    const isThere = relation === "layers" && side === right ? unitsThere(side, other, lone) : () => true;
    for (const { id, nearest } of lone) {
      const entry = entryOf(id);
      const elsewhere = isThere(entry) ? undefined : "other-unit";
      const because = entry.rest ?? ofOtherList(entry, side.layer, other.layer) ?? elsewhere;
      if (because === undefined) {
        const near = nearest.map(({ id: other, similarity }) => ({
          entry: refOf(otherOf(other)),
          similarity,
        }));
        only.push({ ...refOf(entry), nearest: near });
      } else aside.push({ ...refOf(entry), because });
    }
    return { only, aside };
  };
  const leftAlone = alone(left, right, ours, theirs, pairing.leftOnly);
  const rightAlone = alone(right, left, theirs, ours, pairing.rightOnly);

  const books = (side: ListSide, of: "left" | "right", { only, aside }: typeof leftAlone): SideBooks => {
    const matched = new Set(pairing.matched.flatMap((group) => group[of]));
    const doubtful = new Set(pairing.doubtful.flatMap((group) => group[of]).filter((id) => !matched.has(id)));
    const setAside: Partial<Record<AtRest, number>> = {};
    for (const { because } of aside) setAside[because] = (setAside[because] ?? 0) + 1;
    return {
      title: side.title,
      layer: side.layer,
      total: side.entries.length,
      matched: matched.size,
      doubtful: doubtful.size,
      only: only.length,
      setAside,
    };
  };

  return {
    schema: "zp.reconciliation/1",
    relation,
    pack: { id: pack.id, version: pack.version },
    asOf: options.asOf ?? pack.asOf,
    options: { matchThreshold, matchMargin },
    left: books(left, "left", leftAlone),
    right: books(right, "right", rightAlone),
    compared,
    notCompared,
    groups: pairing.matched.map((group): ReconciledGroup => {
      const [first] = group.links;
      return {
        left: group.left.map((id) => refOf(ours(id))),
        right: group.right.map((id) => refOf(theirs(id))),
        by: [...new Set(group.links.map(({ by }) => by))],
        ...(group.links.length === 1 && first?.similarity !== undefined
          ? { similarity: first.similarity }
          : {}),
        differences: differencesOf(
          group.left.map((id) => ({ entry: ours(id), layer: left.layer })),
          group.right.map((id) => ({ entry: theirs(id), layer: right.layer })),
          compared,
        ),
      };
    }),
    doubtful: pairing.doubtful.map(({ left: l, right: r, doubt, links }) => ({
      left: l.map((id) => refOf(ours(id))),
      right: r.map((id) => refOf(theirs(id))),
      doubt,
      links: links.map(({ left: a, right: b, by, similarity }) => ({
        left: a,
        right: b,
        by,
        ...(similarity === undefined ? {} : { similarity }),
      })),
    })),
    onlyLeft: leftAlone.only,
    onlyRight: rightAlone.only,
    setAsideLeft: leftAlone.aside,
    setAsideRight: rightAlone.aside,
  };
}

const refOf = ({ id, label, unitName, code }: SideEntry): EntryRef => ({
  id,
  label,
  ...(unitName === undefined ? {} : { unit: unitName }),
  ...(code === undefined ? {} : { code }),
});

/**
 * Whether the unit of an entry has anything to do with the other list: a unit alone is compared with the powers of the whole
 * county, and those of the others are not its omissions. A unit of which anything was found is there.
 */
function unitsThere(side: ListSide, other: ListSide, lone: readonly { readonly id: string }[]) {
  const alone = new Set(lone.map(({ id }) => id));
  const there = new Set([
    ...other.entries.flatMap(({ bodies }) => bodies),
    ...side.entries.filter(({ id }) => !alone.has(id)).flatMap(({ bodies }) => bodies),
  ]);
  const stated = other.entries.some(({ bodies }) => bodies.length > 0);
  return ({ bodies }: SideEntry): boolean =>
    !stated || bodies.length === 0 || bodies.some((body) => there.has(body));
}

/** Public services stand in their own list and powers in theirs: neither is missing in the other. */
function ofOtherList(entry: SideEntry, layer: ListLayer, other: ListLayer): AtRest | undefined {
  if (layer === "powersList" || layer === "publicServices" || entry.type === undefined) return undefined;
  const isService = entry.type === "public-service";
  if (other === "powersList" && isService) return "other-list";
  return other === "publicServices" && !isService ? "other-list" : undefined;
}

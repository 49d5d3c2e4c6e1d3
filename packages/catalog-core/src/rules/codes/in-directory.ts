import * as z from "zod";
import { headOf } from "../../codes/index.ts";
import { defineListRule, type ListViolation, type SubjectRef } from "../../engine/index.ts";
import { type ItemType, isRead, itemTypeLabels } from "../../model/index.ts";
import { labelOf } from "../../terms/index.ts";
import { accuracy } from "../citations.ts";
import { basicCodeOf, comparable } from "./basic-code-of.ts";
import { blockedBy, missingAs } from "./missing.ts";
import { areSimilar } from "./similar-names.ts";
import { itemRef } from "./subject-ref.ts";

const data = z.strictObject({
  problem: z.enum(["not-in-directory", "type-differs", "name-differs"]),
  code: z.string(),
  /** Items with this code that are concerned; the finding stands at the first. */
  items: z.int(),
  here: z.string().optional(),
  directory: z.string().optional(),
  /** The item states no basic code: it is the one in its implementation code. */
  inCode: z.literal(true).optional(),
});
type Data = z.output<typeof data>;

interface Group {
  count: number;
  /** The first item of the type, in the order of the list. */
  readonly ref: SubjectRef;
  readonly type: ItemType | undefined;
  /** Whether the first item states no basic code of its own. */
  readonly inCode?: true;
}

interface Entry {
  readonly name: string | undefined;
  readonly type: ItemType | undefined;
}

export interface State {
  /** By basic code, then by type: grows with different codes, not with items. */
  readonly items: Map<string, Group[]>;
  readonly entries: Map<string, Entry>;
  blank: number;
  absent: number;
}

interface Saved {
  readonly items: readonly [string, Group[]][];
  readonly entries: readonly [string, Entry][];
  readonly blank: number;
  readonly absent: number;
}

function groupOf(groups: readonly Group[] | undefined, type: ItemType | undefined): Group | undefined {
  if (groups === undefined) return undefined;
  for (const group of groups) if (group.type === type) return group;
  return undefined;
}

function count(items: Map<string, Group[]>, code: string, group: Group): void {
  const groups = items.get(code);
  if (groups === undefined) items.set(code, [{ ...group }]);
  else {
    const known = groupOf(groups, group.type);
    if (known === undefined) groups.push({ ...group });
    else known.count += group.count;
  }
}

/** The entry of a code: its own, or that of the main item over it. */
function entryOf(
  entries: ReadonlyMap<string, Entry>,
  code: string,
): { entry: Entry; own: boolean } | undefined {
  const own = entries.get(code);
  if (own !== undefined) return { entry: own, own: true };
  const head = headOf(code);
  const over = head === undefined ? undefined : entries.get(head);
  return over === undefined ? undefined : { entry: over, own: false };
}

function violationOf(
  code: string,
  { ref, type, count: items, inCode }: Group,
  found: ReturnType<typeof entryOf>,
  alone: boolean,
): ListViolation<Data> | undefined {
  if (found === undefined) {
    const missing = { problem: "not-in-directory", code, items } as const;
    return inCode
      ? { subject: ref, path: ["implementationCode"], data: { ...missing, inCode } }
      : { subject: ref, path: ["basicCode"], data: missing };
  }
  const { entry, own } = found;
  if (type !== undefined && entry.type !== undefined && type !== entry.type) {
    const [here, directory] = [itemTypeLabels[type], itemTypeLabels[entry.type]];
    return {
      subject: ref,
      path: ["itemType"],
      data: { problem: "type-differs", code, items, here, directory },
    };
  }
  // Where several items share an entry, each is a part of it and has a name of its own.
  if (
    alone &&
    own &&
    entry.name !== undefined &&
    ref.label !== ref.id &&
    !areSimilar(entry.name, ref.label)
  ) {
    const [here, directory] = [ref.label, entry.name];
    return { subject: ref, path: ["name"], data: { problem: "name-differs", code, items, here, directory } };
  }
  return undefined;
}

export default defineListRule<State, Data, object>({
  id: "codes/in-directory",
  title: "实施清单的事项在目录清单之内",
  severity: "warning",
  basis: [
    {
      source: "zp-2018-98",
      article: "五(二)",
      quote: "实质内容由各编制单位负责对照审核后的目录清单,逐项核对完善实施清单",
      force: "must",
    },
    accuracy,
  ],
  history: [{ on: "2026-11-23", what: "新增。" }],
  why: "实施清单由审核后的目录清单细化而来，编码、类型、名称要对得上；目录里没有的事项，不能自行增加。",
  notFor: "没有提供目录清单的不检查；几个事项共用一个基本编码的，名称不同不算。",
  needs: ["basicCode"],
  options: z.strictObject({}),
  data,
  init: () => ({ items: new Map(), entries: new Map(), blank: 0, absent: 0 }),
  add(state, item, _options, context) {
    const code = basicCodeOf(item);
    if (code === undefined) state[missingAs(context, item.sourceId, "basicCode")] += 1;
    else {
      const type = isRead(item.itemType) ? item.itemType : undefined;
      const known = groupOf(state.items.get(code), type);
      if (known === undefined) {
        const group = { count: 1, ref: itemRef(item), type };
        const own = comparable(item.basicCode) !== undefined;
        count(state.items, code, own ? group : { ...group, inCode: true });
      } else known.count += 1;
    }
  },
  addEntry({ entries }, entry) {
    const code = comparable(entry.basicCode);
    if (code === undefined || entries.has(code)) return;
    entries.set(code, { name: entry.name, type: isRead(entry.itemType) ? entry.itemType : undefined });
  },
  merge(state, later) {
    for (const [code, groups] of later.items) for (const group of groups) count(state.items, code, group);
    for (const [code, entry] of later.entries) if (!state.entries.has(code)) state.entries.set(code, entry);
    state.blank += later.blank;
    state.absent += later.absent;
  },
  save: ({ items, entries, blank, absent }): Saved => ({
    items: [...items],
    entries: [...entries],
    blank,
    absent,
  }),
  load(saved) {
    const { items, entries, blank, absent } = saved as Saved;
    return {
      items: new Map(items.map(([code, groups]) => [code, groups.map((group) => ({ ...group }))])),
      entries: new Map(entries),
      blank,
      absent,
    };
  },
  finish({ items, entries, blank, absent }) {
    const violations: ListViolation<Data>[] = [];
    let passed = 0;
    let failed = 0;
    for (const [code, groups] of items) {
      const found = entryOf(entries, code);
      const alone = groups.length === 1 && groups[0]?.count === 1;
      for (const group of groups) {
        const violation = entries.size === 0 ? undefined : violationOf(code, group, found, alone);
        if (violation === undefined) passed += group.count;
        else {
          failed += group.count;
          violations.push(violation);
        }
      }
    }
    if (entries.size === 0) {
      const all = passed + blank + absent;
      const skipped = all === 0 ? [] : [{ because: "没有提供目录清单", count: all }];
      return { passed: 0, failed: 0, skipped, blocked: [], violations };
    }
    return {
      passed,
      failed,
      skipped: [],
      blocked: blockedBy("basicCode", { blank, absent }),
      violations,
    };
  },
  message({ problem, code, items, here, directory, inCode }) {
    const several = items > 1 ? `（共 ${items} 项）` : "";
    switch (problem) {
      case "not-in-directory":
        return inCode
          ? `目录清单中没有实施编码所含的基本编码“${code}”${several}。`
          : `目录清单中没有基本编码“${code}”${several}。`;
      case "type-differs":
        return `基本编码“${code}”的${labelOf("itemType")}，目录清单是“${directory}”，这里是“${here}”${several}。`;
      case "name-differs":
        return `基本编码“${code}”的${labelOf("name")}，目录清单是“${directory}”，这里是“${here}”，不像同一事项。`;
    }
  },
  suggestion({ problem }) {
    switch (problem) {
      case "not-in-directory":
        return "编码写错的，改正；确属新增的，先补入目录清单并经审核。";
      case "type-differs":
        return "以审核后的目录清单为准改正；目录有误的，报中心更正。";
      case "name-differs":
        return "核对基本编码是否填错；名称确有调整的，报中心同步更正目录清单。";
    }
  },
});

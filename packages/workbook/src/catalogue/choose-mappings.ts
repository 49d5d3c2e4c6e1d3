import {
  answerQuestion,
  fingerprintOf,
  MappedRows,
  type Mapping,
  type MappingProposal,
  proposeMapping,
  proposeMappings,
  type Question,
} from "@zp/catalog-core/records";
import { type FoundTable, holdsItems } from "../layout/index.ts";
import { adaptMapping, givenMapping, nearlyGiven, ownFingerprint } from "./fit-mapping.ts";
import type { OwnColumns } from "./own-sheets.ts";
import { PooledTable } from "./pooled-table.ts";
import { templateMapping } from "./template-mapping.ts";
import type { Ask, TableStatus } from "./types.ts";

/** A table with the mapping that it is to be read by. */
export interface Choice {
  readonly table: FoundTable;
  readonly mapping: Mapping;
  readonly from: TableStatus["mapping"];
  readonly questions: readonly Question[];
  /** What the given mapping and the table's headers differ in. */
  readonly difference?: string;
}

export interface Choices {
  readonly choices: readonly Choice[];
  readonly proposals: readonly MappingProposal[];
  /** Tables that no mapping fits and whose headers say nothing: no lists. */
  readonly unknown: readonly FoundTable[];
}

export interface ChoiceOptions {
  readonly mappings?: readonly Mapping[];
  readonly ask?: Ask;
  readonly confirmedBy?: string;
  /** What files that are templates of ours say of their columns, by path. */
  readonly templates?: ReadonlyMap<string, OwnColumns>;
}

const folderOf = (file: string): string => file.slice(0, file.lastIndexOf("/") + 1);
const baseOf = (file: string): string => file.slice(file.lastIndexOf("/") + 1);

/** Whether a question is about which column is what: until it is answered, a figure would rest on a guess. */
export const keepsOut = (question: Question): boolean =>
  question.kind === "which-column" || question.kind === "which-element";

/** Settles for every table by which mapping it is read: the user's, else one proposed for all tables of its headers. */
export async function chooseMappings(
  tables: readonly FoundTable[],
  { mappings = [], ask, confirmedBy, templates }: ChoiceOptions,
): Promise<Choices> {
  const chosen = new Map<FoundTable, Choice>();
  for (const table of tables) {
    const mapping = givenMapping(table, mappings);
    if (mapping !== undefined) {
      chosen.set(table, { table, mapping: adaptMapping(mapping, table), from: "given", questions: [] });
      continue;
    }
    const columns = templates?.get(table.file);
    const own = columns === undefined ? undefined : templateMapping(table, columns);
    if (own !== undefined) chosen.set(table, { table, mapping: own, from: "template", questions: [] });
  }
  claimChildren(tables, chosen);
  const unknown: FoundTable[] = [];
  const kinds = new Map<string, FoundTable[]>();
  for (const table of tables) {
    if (chosen.has(table)) continue;
    const key = `${table.subject}|${fingerprintOf(table.columns.map(({ header }) => header))}`;
    kinds.set(key, [...(kinds.get(key) ?? []), table]);
  }
  const proposals: MappingProposal[] = [];
  for (const [first, ...others] of kinds.values()) {
    if (first === undefined) continue;
    const kind = [first, ...others] as const;
    const pool = new PooledTable(kind);
    const proposed = proposeMapping(pool, first.subject === "unknown" ? {} : { layer: first.subject });
    const near = nearlyGiven(first, mappings, proposed);
    if (near !== undefined) {
      for (const table of kind) {
        const mapping = adaptMapping(near.mapping, table);
        chosen.set(table, { table, mapping, from: "near", questions: [], difference: near.difference });
      }
      continue;
    }
    if (first.subject === "unknown") {
      unknown.push(...kind);
      continue;
    }
    const context = { tables: kind.map(({ label }) => label), proposal: proposed };
    const proposal = await answered(proposed, context, ask, confirmedBy);
    proposals.push(withOwnFingerprint(proposal, first));
    for (const table of kind) {
      chosen.set(table, {
        table,
        mapping: proposal.mapping,
        from: "proposed",
        questions: proposal.questions,
      });
    }
  }
  claimChildren(tables, chosen);
  linkChildren(chosen);
  const choices = tables.flatMap((table) => chosen.get(table) ?? []);
  return {
    choices,
    proposals: proposals.map((proposal) => withChildren(proposal, choices)),
    unknown: unknown.filter((table) => !chosen.has(table)),
  };
}

/** A proposal says how tables of rows join, too, where all its tables join theirs in the same way. */
function withChildren(proposal: MappingProposal, choices: readonly Choice[]): MappingProposal {
  const joins = new Map<string, Mapping["children"]>();
  for (const { table, mapping, from } of choices) {
    if (from !== "proposed" || ownFingerprint(table) !== proposal.mapping.fingerprint) continue;
    joins.set(JSON.stringify(mapping.children ?? []), mapping.children);
  }
  const [children] = joins.values();
  return joins.size !== 1 || children === undefined
    ? proposal
    : { ...proposal, mapping: { ...proposal.mapping, children } };
}

/** A proposal is kept under the headers that the table has of itself, so that it serves where nothing is lent. */
function withOwnFingerprint(proposal: MappingProposal, table: FoundTable): MappingProposal {
  if (table.ownColumns === table.columns.length) return proposal;
  const lent = new Set(table.columns.slice(table.ownColumns).map(({ header }) => header));
  const columns = proposal.mapping.columns.filter(({ column }) => !lent.has(column));
  return { ...proposal, mapping: { ...proposal.mapping, fingerprint: ownFingerprint(table), columns } };
}

async function answered(
  proposed: MappingProposal,
  context: Parameters<Ask>[1],
  ask: Ask | undefined,
  confirmedBy: string | undefined,
): Promise<MappingProposal> {
  let proposal = proposed;
  if (ask === undefined) return proposal;
  for (const question of proposed.questions) {
    const option = await ask(question, context);
    if (option !== undefined) proposal = answerQuestion(proposal, question.id, option, confirmedBy);
  }
  return proposal;
}

/** Tables that a mapping names as children are read by what it says of them; they are no lists of their own. */
function claimChildren(tables: readonly FoundTable[], chosen: Map<FoundTable, Choice>): void {
  for (const { table: parent, mapping, from } of [...chosen.values()]) {
    for (const child of mapping.children ?? []) {
      const named = tables.filter(
        (table) =>
          table !== parent &&
          baseOf(table.file) === baseOf(child.file) &&
          (child.sheet === undefined || table.sheet === child.sheet),
      );
      const beside = named.filter(({ file }) => folderOf(file) === folderOf(parent.file));
      const found = beside[0] ?? (named.length === 1 ? named[0] : undefined);
      if (found === undefined || chosen.has(found)) continue;
      const own: Mapping = {
        schema: "zp.mapping/1",
        fingerprint: fingerprintOf(found.columns.map(({ header }) => header)),
        layer: child.rows,
        columns: child.columns,
      };
      chosen.set(found, { table: found, mapping: own, from, questions: [] });
    }
  }
}

/** Joins tables of materials and steps to the items of their own file, else of their folder, where a key column shows how. */
function linkChildren(chosen: Map<FoundTable, Choice>): void {
  const joined = new Set<FoundTable>();
  const open = () => [...chosen.values()].filter((choice) => isOpenRows(choice, joined));
  for (const groupOf of [(table: FoundTable) => table.file, (table: FoundTable) => folderOf(table.file)]) {
    const groups = new Map<string, FoundTable[]>();
    for (const { table } of open())
      groups.set(groupOf(table), [...(groups.get(groupOf(table)) ?? []), table]);
    for (const [group, rows] of groups) {
      const parents = [...chosen.values()].filter(
        ({ table, from, mapping }) =>
          from !== "given" &&
          mapping.layer === "implementation" &&
          groupOf(table) === group &&
          holdsItems(table.subject),
      );
      if (parents.length === 0) continue;
      const family = [...parents.map(({ table }) => table), ...rows];
      for (const [at, proposal] of proposeMappings(family).entries()) {
        const parent = chosen.get(family[at]!);
        const { children } = proposal.mapping;
        if (parent === undefined || children === undefined || at >= parents.length) continue;
        const own = [...(parent.mapping.children ?? []), ...children];
        chosen.set(parent.table, { ...parent, mapping: { ...parent.mapping, children: own } });
        for (const child of children) {
          const found = rows.find(
            ({ file, sheet }) =>
              baseOf(file) === child.file && (child.sheet === undefined || sheet === child.sheet),
          );
          if (found !== undefined) joined.add(found);
        }
      }
    }
  }
}

const isOpenRows = ({ table, mapping }: Choice, joined: ReadonlySet<FoundTable>): boolean =>
  !joined.has(table) && MappedRows.safeParse(mapping.layer).success;

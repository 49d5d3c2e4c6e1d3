import type {
  CaseCount,
  CutProof,
  DirectoryEntry,
  ImplementationItem,
  PowersListEntry,
  PublicServiceEntry,
  RosterEntry,
  Source,
  StageDates,
} from "../model/index.ts";
import { isRowKind, isSideList, type SideList } from "../terms/index.ts";
import type { Mapping } from "./mapping.ts";
import type { RecordProblem } from "./problem.ts";
import { Provenance } from "./provenance.ts";
import { groupRepeated } from "./reading/group-repeated.ts";
import { joinChildren } from "./reading/join-children.ts";
import type { TablePlan } from "./reading/plan.ts";
import { planTable } from "./reading/plan-table.ts";
import { ProblemLog } from "./reading/problem-log.ts";
import { readSubject, type SubjectLayer } from "./reading/read-subject.ts";
import { nameOf } from "./reading/row-kinds.ts";
import { unitSettings } from "./reading/unit.ts";
import { tellUnstatedUnits, UnitTally } from "./reading/unstated-units.ts";
import type { RecordTable } from "./record-table.ts";
import { IdPool } from "./row-id.ts";

/** A table with the mapping by which it is read. */
export interface MappedTable {
  readonly table: RecordTable;
  readonly mapping: Mapping;
}

/** A record as read, by the layer it belongs to. */
export type ReadRecord =
  | { readonly layer: "implementation"; readonly item: ImplementationItem }
  | { readonly layer: "directory"; readonly entry: DirectoryEntry }
  | { readonly layer: "roster"; readonly person: RosterEntry }
  | { readonly layer: "powersList"; readonly entry: PowersListEntry }
  | { readonly layer: "publicServices"; readonly entry: PublicServiceEntry }
  | { readonly layer: "cutProofs"; readonly entry: CutProof }
  | { readonly layer: "caseCounts"; readonly entry: CaseCount }
  | { readonly layer: "stageDates"; readonly entry: StageDates };

interface Opened {
  readonly plan: TablePlan;
  readonly layer: SubjectLayer;
  readonly log: ProblemLog;
}

/**
 * Reads mapped tables record by record, so that a list of any length can pass through without being held. Made for one
 * pass: `records` may be gone through once.
 *
 * @example
 * const table = objectTable([{ 事项名称: "临时救助金给付" }]);
 * const reader = new RecordReader([{ table, mapping: proposeMapping(table).mapping }]);
 * for (const record of reader.records()) if (record.layer === "implementation") record.item.name;
 * reader.problems(); // []
 */
export class RecordReader {
  readonly sources: readonly Source[];
  /** The lists beside the two of the order that have a table, be it without records. */
  readonly lists: ReadonlySet<SideList>;
  /** Knows every record that has been read so far. */
  readonly provenance: Provenance;
  readonly #opened: readonly Opened[];
  readonly #logs = new Map<RecordTable, ProblemLog>();
  readonly #aliases: Readonly<Record<string, string>>;

  /**
   * @param mapped tables with their mappings; tables of rows (materials, steps) are joined where a mapping names them
   * @param aliases further names of units, for all tables; a mapping's own come before them
   */
  constructor(mapped: readonly MappedTable[], aliases: Readonly<Record<string, string>> = {}) {
    this.#aliases = aliases;
    const tables = mapped.map(({ table }) => table);
    const claimed = new Set<RecordTable>();
    const opened: Opened[] = [];
    for (const { table, mapping } of mapped) {
      const { layer } = mapping;
      if (isRowKind(layer)) continue;
      const log = this.#logOf(table);
      const { children, joined } = joinChildren(table, mapping, tables, log, (child) => this.#logOf(child));
      for (const child of joined) claimed.add(child);
      opened.push({ plan: joinRepeated(planTable(table, mapping, children, log), log), layer, log });
    }
    for (const { table } of mapped) {
      if (claimed.has(table) || opened.some(({ plan }) => plan.table.id === table.id)) continue;
      this.#logOf(table).add("child-unclaimed", "warning", {
        message: `“${table.label}”像是附属于事项的表，但没有事项表说明如何与它关联，未计入。请在事项表的列对应文件中写明 children。`,
      });
    }
    this.#opened = opened;
    this.sources = opened.flatMap(({ plan, layer }) =>
      layer === "implementation" || layer === "directory" || layer === "stageDates"
        ? [sourceOf(plan, layer)]
        : [],
    );
    this.lists = new Set(opened.map(({ layer }) => layer).filter(isSideList));
    this.provenance = new Provenance(opened.map(({ plan }) => plan));
  }

  /** Every record of every table, in order; records in which every cell is blank are counted and left out. */
  *records(): Generator<ReadRecord> {
    const ids = new IdPool();
    for (const [at, { plan, layer, log }] of this.#opened.entries()) {
      const units = unitSettings(plan.table, plan.mapping, this.#aliases);
      const tally = new UnitTally(plan);
      let empty = 0;
      for (let record = 0; record < plan.table.recordCount; record++) {
        if (isEmpty(plan.table, record)) {
          empty++;
          continue;
        }
        const subject = readSubject(plan, layer, record, units, ids, log);
        this.provenance.note(subject.id, at, record);
        tally.add(subject);
        // Each element was read by the reader of its own kind.
        if (layer === "implementation") yield { layer, item: subject as unknown as ImplementationItem };
        else if (layer === "directory") yield { layer, entry: subject as unknown as DirectoryEntry };
        else if (layer === "roster") yield { layer, person: subject as unknown as RosterEntry };
        else yield { layer, entry: subject } as unknown as ReadRecord;
      }
      if (empty > 0) {
        log.add("record-empty", "info", { count: empty, message: `有 ${empty} 条记录全部为空，未计入。` });
      }
      tellUnstatedUnits(tally, log);
    }
  }

  /** What was found while reading; complete when `records` has ended. */
  problems(): RecordProblem[] {
    return [...this.#logs.values()].flatMap((log) => log.finish());
  }

  #logOf(table: RecordTable): ProblemLog {
    let log = this.#logs.get(table);
    if (log === undefined) {
      log = new ProblemLog(table);
      this.#logs.set(table, log);
    }
    return log;
  }
}

/** Where the item is written out again on the line of each of its materials, those lines are one item. */
function joinRepeated(plan: TablePlan, log: ProblemLog): TablePlan {
  if (plan.mapping.layer !== "implementation" || plan.rows.every(({ parts }) => parts.length === 0))
    return plan;
  const own = plan.elements.flatMap(({ columns }) => columns.map(({ index }) => index));
  const grouped = groupRepeated(plan.table, own);
  if (grouped === undefined) return plan;
  log.add("lines-joined", "info", {
    count: grouped.joined,
    message: `有 ${grouped.joined} 行的事项内容与上一行完全相同（每份材料、每个环节把事项重写了一遍），已并入上一行的事项，共 ${grouped.table.recordCount} 项。`,
  });
  log.use(grouped.table);
  return { ...plan, table: grouped.table };
}

function isEmpty(table: RecordTable, record: number): boolean {
  const lines = table.lineCount(record);
  for (let line = 0; line < lines; line++) {
    for (let column = 0; column < table.columns.length; column++) {
      const text = table.cell(record, line, column);
      if (text !== undefined && text.trim() !== "") return false;
    }
  }
  return true;
}

/** The elements that have a column in the table, a table of rows joined to it, or its own stated unit. */
function sourceOf({ table, mapping, elements, rows }: TablePlan, layer: Source["layer"]): Source {
  const present = new Set<string>();
  for (const { term, unit } of elements) {
    present.add(term.element);
    if (unit !== undefined) present.add(`${term.element}.unit`);
  }
  for (const { kind, whole, parts, children } of rows) {
    present.add(kind);
    if (whole.length > 0) present.add(`${kind}.${nameOf[kind]}`);
    for (const { term } of [...parts, ...children.flatMap((child) => child.parts)]) present.add(term.element);
  }
  if (mapping.unit !== undefined || table.unit !== undefined) present.add("compilingUnit");
  return { id: table.id, label: table.label, layer, present: [...present] };
}

import { tidyCode } from "../../codes/index.ts";
import { statedAs } from "../../terms/index.ts";
import type { IdPool } from "../row-id.ts";
import type { TablePlan } from "./plan.ts";
import type { ProblemLog } from "./problem-log.ts";
import { readElement } from "./read-element.ts";
import { readRows } from "./read-rows.ts";
import { settleUnit, type UnitSettings, type WithUnit } from "./unit.ts";

/** An item, an entry or a line of the roster, before its type is asserted. */
export interface Subject extends WithUnit {
  id: string;
  sourceId: string;
  [element: string]: unknown;
}

const prefix = {
  implementation: "",
  directory: "目录|",
  roster: "人员|",
  powersList: "权责|",
  publicServices: "公共服务|",
  cutProofs: "取消证明|",
  caseCounts: "办件|",
  stageDates: "进度|",
} as const;
export type SubjectLayer = keyof typeof prefix;

/** Reads one record by its plan and gives it its id. */
export function readSubject(
  plan: TablePlan,
  layer: SubjectLayer,
  record: number,
  units: UnitSettings,
  ids: IdPool,
  log: ProblemLog,
): Subject {
  const { table } = plan;
  const span = { table, record, from: 0, to: table.lineCount(record) };
  const subject: Subject = { id: "", sourceId: table.id };
  for (const element of plan.elements) {
    const value = readElement(element, span, log);
    if (value !== undefined) subject[element.key] = value;
  }
  for (const planned of plan.rows) {
    const { rows } = readRows(plan, planned, record, log);
    if (rows !== undefined) subject[planned.kind] = rows;
  }
  if (layer === "roster") {
    const unit = subject.unit ?? units.stated ?? units.fallback;
    if (typeof unit === "string") subject.unit = units.alias(unit) ?? unit;
  } else settleUnit(subject, units);
  subject.id = ids.take(prefix[layer] + keyOf(subject, layer));
  return subject;
}

/** The code by which an entry of a layer is known. */
const codes: Readonly<Partial<Record<SubjectLayer, string>>> = {
  implementation: "implementationCode",
  directory: "basicCode",
  powersList: "code",
  publicServices: "code",
  caseCounts: "implementationCode",
};

/**
 * What an entry is known by: its code, else unit and name. A placeholder is no code. A code that is only written untidily
 * has the id that it has when its form is put right: waivers and comparisons go on.
 */
function keyOf(subject: Subject, layer: SubjectLayer): string {
  const element = codes[layer];
  const code = element === undefined ? undefined : subject[element];
  if (element !== undefined && typeof code === "string" && statedAs(element, code) === undefined) {
    return tidyCode(code)?.text ?? code;
  }
  const unit = subject.compilingUnit ?? subject.implementingBody ?? subject.unit ?? "";
  if (layer === "stageDates") return String(unit);
  const of = layer === "cutProofs" && subject.itemName !== undefined ? `|${subject.itemName}` : "";
  return `${unit}|${subject.name ?? ""}${of}`;
}

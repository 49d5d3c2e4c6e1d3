import { comparable, tidyText } from "../cells/index.ts";
import type { Mapping } from "../mapping.ts";
import type { RecordTable, TableUnit } from "../record-table.ts";

/** The unit of a record that names none in a column of its own, and under which name each unit goes. */
export interface UnitSettings {
  /** The table's unit as a line of it states, or as the mapping does. */
  readonly stated: string | undefined;
  /** The name of the sheet or file: only where the record names no implementing body either. */
  readonly fallback: string | undefined;
  alias(name: string): string | undefined;
}

/** The units of a table: column, then the 填报单位 line, then sheet, then file; aliases of the mapping and of the caller. */
export function unitSettings(
  table: RecordTable,
  mapping: Mapping,
  aliases: Readonly<Record<string, string>>,
): UnitSettings {
  const known = new Map<string, string>();
  for (const [written, name] of Object.entries({ ...aliases, ...mapping.aliases }))
    known.set(comparable(written), name);
  const alias = (name: string): string | undefined =>
    known.size === 0 ? undefined : known.get(comparable(name));
  const named = (unit: TableUnit | undefined, ...from: TableUnit["from"][]): string | undefined => {
    const name = unit !== undefined && from.includes(unit.from) ? tidyText(unit.name) : undefined;
    return name === undefined ? undefined : (alias(name) ?? name);
  };
  return {
    stated: mapping.unit?.name ?? named(table.unit, "line"),
    fallback: named(table.unit, "sheet", "file"),
    alias,
  };
}

/** Whoever has a unit: an item or an entry. */
export interface WithUnit {
  compilingUnit?: string | undefined;
  implementingBody?: string | undefined;
}

/**
 * Settles the compiling unit of an item: its column, else the table's line, else the file's or sheet's name. An
 * implementing body that is written under an alias names the unit, and itself stays as written.
 */
export function settleUnit(subject: WithUnit, { stated, fallback, alias }: UnitSettings): void {
  if (subject.compilingUnit !== undefined) {
    const name = alias(subject.compilingUnit);
    if (name !== undefined) subject.compilingUnit = name;
    return;
  }
  const body = subject.implementingBody;
  const unit = stated ?? (body === undefined ? fallback : alias(body));
  if (unit !== undefined) subject.compilingUnit = unit;
}

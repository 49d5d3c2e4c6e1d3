import type { FromTablesOptions, FromTablesResult } from "./from-tables.ts";
import { read } from "./from-tables.ts";
import type { MappedLayer, Mapping } from "./mapping.ts";
import { objectTable } from "./object-table.ts";
import type { RecordProblem } from "./problem.ts";
import { proposeMapping } from "./proposal/index.ts";
import type { TableUnit } from "./record-table.ts";

/** What records do not say themselves. */
export interface FromRecordsOptions extends FromTablesOptions {
  /** Name of the source, in ids and places. Default “记录”. */
  readonly name?: string;
  /** What a record is, where no mapping says so and the keys leave it open. */
  readonly layer?: MappedLayer;
  /** The unit of records that name none. */
  readonly unit?: TableUnit;
}

/**
 * Makes a catalogue of plain records: rows of a database, JSON of an interface, a form. Keys are the columns; without a
 * mapping they are matched by name and content, and what is doubtful stays unread with a question among the problems.
 * A key that no record has is an absent column; `null` and `""` are blank. Lists of materials, steps and the like may be
 * text, arrays of strings, or arrays of objects.
 *
 * Never throws, whatever the rows hold.
 *
 * @param rows plain objects; anything else among them is passed over and told
 * @param mapping how the keys are to be read; proposed from keys and values where absent
 * @example
 * const { catalogue, problems, provenance } = fromRecords([
 *   {
 *     事项名称: "临时救助对象认定",
 *     事项类型: "行政给付",
 *     实施机构: "镇坪县民政局",
 *     法定办结时限: "20个工作日",
 *     承诺办结时限: "即办",
 *     到办事现场次数: "1次",
 *     申请材料: "1.申请书；2.身份证复印件",
 *   },
 * ]);
 * catalogue.items[0]?.promisedTimeLimit; // { kind: "immediate", within: "on-the-spot" }
 * catalogue.items[0]?.materials?.length; // 2
 * problems.length; // 0
 * provenance.locate("镇坪县民政局|临时救助对象认定", ["maxVisits"])[0]?.cell; // "[0].到办事现场次数"
 */
export function fromRecords(
  rows: readonly unknown[],
  mapping?: Mapping,
  options: FromRecordsOptions = {},
): FromTablesResult {
  const { name, unit, layer, ...rest } = options;
  const table = objectTable(rows, {
    ...(name === undefined ? {} : { name }),
    ...(unit === undefined ? {} : { unit }),
  });
  const proposal =
    mapping === undefined ? proposeMapping(table, layer === undefined ? {} : { layer }) : undefined;
  const result = read(
    [{ table, mapping: mapping ?? proposal!.mapping }],
    proposal === undefined ? [] : [proposal],
    rest,
  );
  const [first] = table.unusable;
  if (first === undefined) return result;
  const count = table.unusable.length;
  const problem: RecordProblem = {
    kind: "record-unusable",
    severity: "warning",
    sourceId: table.id,
    address: `[${first}]`,
    count,
    message: `有 ${count} 条记录不是“字段: 值”的形式，未计入，首条是第 ${first + 1} 条。请确认每条记录都是一个对象。`,
  };
  return { ...result, problems: [problem, ...result.problems] };
}

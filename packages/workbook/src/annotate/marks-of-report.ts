import type { CheckReport, Finding, Summary } from "@zp/catalog-core/engine";
import type { Place } from "@zp/catalog-core/records";
import { elementLabel } from "@zp/catalog-core/report-model";
import { citeSource, type SourceId } from "@zp/catalog-core/sources";
import { labelOf } from "@zp/catalog-core/terms";
import type { ReadFilesResult, TableStatus } from "../catalogue/index.ts";
import { gravest, type Mark } from "./mark.ts";

/** What reading said of the files, as far as marks need it. */
export type ReadForMarks = Pick<ReadFilesResult, "catalogue" | "files" | "provenance">;

const COLUMNS_PRESENT = "elements/columns-present";

/**
 * What a check says of each file, as marks for {@link annotateWorkbook}, by the file's path.
 *
 * A finding marks the cell that it is about, or, where the element has no cell, the item's name. What concerns a table
 * stands at its header row, all missing columns together; what concerns a unit stands in the list of each of its files
 * without a cell. A rule that fails nearly everywhere in a table is said once. Waived findings are not marked.
 *
 * @returns every file that was read, also one with nothing to mark
 * @example
 * const bytes = new TextEncoder().encode("事项名称,到办事现场次数\n临时救助金给付,\n");
 * const read = await readFiles([{ path: "民政局.csv", bytes }]);
 * const report = check(read.catalogue);
 * const marks = marksOfReport(report, summarise(report, zhenping2018), read).get("民政局.csv") ?? [];
 * marks.find(({ ruleId }) => ruleId === "visits/stated")?.cell; // "B2"
 */
export function marksOfReport(
  report: CheckReport,
  summary: Pick<Summary, "floods">,
  read: ReadForMarks,
): ReadonlyMap<string, readonly Mark[]> {
  return new Marker(read, summary).run(report.findings);
}

class Marker {
  readonly #read: ReadForMarks;
  readonly #floods: ReadonlyMap<string, number>;
  readonly #tables = new Map<string, TableStatus & { readonly file: string }>();
  readonly #marks = new Map<string, Mark[]>();
  readonly #filesOfUnit = new Map<string, Set<string>>();

  constructor(read: ReadForMarks, { floods }: Pick<Summary, "floods">) {
    this.#read = read;
    this.#floods = new Map(floods.map((flood) => [floodKey(flood), flood.count]));
    for (const { path, status, tables } of read.files) {
      if (status !== "read") continue;
      this.#marks.set(path, []);
      for (const table of tables) this.#tables.set(table.id, { ...table, file: path });
    }
    for (const { compilingUnit, implementingBody, sourceId = "" } of read.catalogue.items) {
      const unit = compilingUnit ?? implementingBody;
      const file = this.#tables.get(sourceId)?.file;
      if (unit === undefined || file === undefined) continue;
      const files = this.#filesOfUnit.get(unit) ?? new Set();
      this.#filesOfUnit.set(unit, files.add(file));
    }
  }

  run(findings: readonly Finding[]): ReadonlyMap<string, readonly Mark[]> {
    const said = new Set<string>();
    const missing = new Map<string, Finding[]>();
    for (const finding of findings) {
      if (finding.waiver !== undefined) continue;
      const { subject, ruleId } = finding;
      if (subject.kind === "source") {
        if (ruleId === COLUMNS_PRESENT)
          missing.set(subject.id, [...(missing.get(subject.id) ?? []), finding]);
        else this.#atHeader(subject.id, markOf(finding));
      } else if (subject.kind === "unit" || subject.kind === "list") this.#withoutCell(finding);
      else {
        const flood = floodKey({ ruleId, element: finding.path[0], sourceId: subject.sourceId });
        const count = this.#floods.get(flood);
        if (count === undefined) this.#atCell(finding, markOf(finding));
        else if (!said.has(flood)) {
          said.add(flood);
          this.#atCell(finding, onceForMany(finding, count));
        }
      }
    }
    for (const [sourceId, group] of missing) this.#atHeader(sourceId, missingColumns(group));
    return this.#marks;
  }

  #atCell(finding: Finding, mark: Mark): void {
    const { provenance } = this.#read;
    const { id, sourceId = "" } = finding.subject;
    const [place] = [...provenance.locate(id, finding.path), ...provenance.locate(id, ["name"])];
    if (place !== undefined) this.#add(place.file, placed(mark, place));
    else this.#add(this.#tables.get(sourceId)?.file, mark);
  }

  #atHeader(sourceId: string, mark: Mark): void {
    const table = this.#tables.get(sourceId);
    const { sheet, headerCells } = table ?? {};
    this.#add(table?.file, {
      ...mark,
      ...(sheet === undefined ? {} : { sheet }),
      ...(headerCells === undefined ? {} : { cell: headerCells }),
    });
  }

  /** A figure of a unit is said in each of its files; one of the whole list only where that is one file. */
  #withoutCell(finding: Finding): void {
    const { kind, id, label } = finding.subject;
    const files =
      kind === "unit" ? (this.#filesOfUnit.get(id) ?? this.#filesOfUnit.get(label) ?? []) : this.#onlyFile();
    for (const file of files) this.#add(file, markOf(finding));
  }

  #onlyFile(): readonly string[] {
    const files = [...this.#marks.keys()];
    return files.length === 1 ? files : [];
  }

  #add(file: string | undefined, mark: Mark): void {
    if (file !== undefined) this.#marks.get(file)?.push(mark);
  }
}

const floodKey = (flood: {
  readonly ruleId: string;
  readonly element: string | undefined;
  readonly sourceId: string | undefined;
}): string => `${flood.ruleId}|${flood.element}|${flood.sourceId ?? ""}`;

const citation = ({ basis }: Finding): string =>
  basis
    .slice(0, 1)
    .map(({ source, article }) => `${citeSource(source as SourceId)}${article}`)
    .join("");

function markOf(finding: Finding): Mark {
  const { subject, severity, message, suggestion, ruleId, key, path, trial } = finding;
  return {
    severity,
    message: trial ? `${message}（试行规则，供参考）` : message,
    basis: citation(finding),
    suggestion,
    ruleId,
    key,
    ...(subject.kind === "source" ? {} : { item: subject.label }),
    element: elementLabel(path),
  };
}

const placed = (mark: Mark, { sheet, cell }: Place): Mark => ({
  ...mark,
  ...(sheet === undefined ? {} : { sheet }),
  ...(cell === "" ? {} : { cell }),
});

/** An example stands for all: it is the centre that has to look. */
const onceForMany = (finding: Finding, count: number): Mark => ({
  ...markOf(finding),
  severity: "info",
  message: `${finding.message}（同样的问题本表共 ${count} 项，只标这一处：多半是列对应或口径问题，由政务服务中心统一处理。）`,
});

/** All columns that a table lacks, in one mark. */
function missingColumns(group: readonly Finding[]): Mark {
  const first = group[0]!;
  const labels = group.map(({ path }) => `“${labelOf(path[0]!)}”`).join("");
  return {
    severity: gravest(group),
    message: `表中没有${labels}${group.length > 1 ? `等 ${group.length} 栏` : "一栏"}，有关检查无法进行。`,
    basis: citation(first),
    suggestion: "栏目用了别的名称的，告知政务服务中心；确实没有的，增加这些栏并填写。",
    ruleId: COLUMNS_PRESENT,
    key: `${COLUMNS_PRESENT}|${first.subject.id}`,
  };
}

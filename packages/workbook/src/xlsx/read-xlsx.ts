import { checkZipIsWorkbook, type PartState, passwordProtected, ZipPackage } from "../container/index.ts";
import type { CellComment, Sheet, Workbook } from "../grid/grid.ts";
import { ProblemLog } from "../grid/problem-log.ts";
import { notAGrid } from "../grid/problem-texts.ts";
import type { ReadLimits } from "../grid/read-options.ts";
import { StoredSheet } from "../grid/stored-sheet.ts";
import { StringTable } from "../grid/string-table.ts";
import { WorkbookError } from "../grid/workbook-error.ts";
import type { SheetContext } from "./cell-writer.ts";
import { readComments, readThreadedComments } from "./comments-part.ts";
import { type Relationship, readRelationships } from "./relationships.ts";
import { readSharedStrings } from "./shared-strings-part.ts";
import { readSheetPart } from "./sheet-part.ts";
import { readStyles, type Styles } from "./styles-part.ts";
import { TextMemo } from "./text-memo.ts";
import { readWorkbookPart, type SheetEntry } from "./workbook-part.ts";

/**
 * Reads an .xlsx or .xlsm. Parts are unpacked and read piece by piece; only cells and strings are kept.
 *
 * @throws WorkbookError where it is no workbook, is protected, broken, unsafe or past a limit.
 */
export function readXlsx(bytes: Uint8Array, file: string, limits: ReadLimits): Workbook {
  const pkg = new ZipPackage(bytes, limits);
  checkZipIsWorkbook(pkg.names);
  if (pkg.encrypted) throw passwordProtected();
  return new XlsxReading(pkg, file, limits).read();
}

class XlsxReading {
  private readonly pkg: ZipPackage;
  private readonly file: string;
  private readonly limits: ReadLimits;
  private readonly problems: ProblemLog;
  private readonly strings: StringTable;
  private readonly sheetParts: readonly string[];
  private cells = 0;

  constructor(pkg: ZipPackage, file: string, limits: ReadLimits) {
    this.pkg = pkg;
    this.file = file;
    this.limits = limits;
    this.problems = new ProblemLog(file);
    this.strings = new StringTable(limits.maxCells, limits.maxTextBytes);
    this.sheetParts = pkg.names.filter((name) => /^xl\/worksheets\/[^/]+\.xml$/i.test(name));
  }

  read(): Workbook {
    const { pkg, limits } = this;
    const workbookPart = this.findWorkbookPart();
    const links = readRelationships(pkg, workbookPart, limits);
    const { state, sheets: listed, dateSystem } = readWorkbookPart(pkg, workbookPart, limits);
    const entries = listed.length > 0 ? listed : this.guessSheets();
    if (entries.length === 0) throw noSheets();
    if (state !== "whole") this.damaged(state, "工作簿目录");
    const styles = this.readStyles(links);
    this.readStrings(links);
    const context = {
      strings: this.strings,
      sharedStrings: this.strings.size,
      dateSystem,
      limits,
      problems: this.problems,
      memo: new TextMemo(this.strings),
    };
    const sheets: Sheet[] = [];
    for (const [position, entry] of entries.entries()) {
      const link = this.findSheet(links, entry, position);
      const sheet = link && this.readSheet(entry, link, position, context, styles);
      if (sheet) sheets.push(sheet);
    }
    if (this.strings.damaged > 0) this.badText(this.strings.damaged);
    return { file: this.file, format: "xlsx", sheets, problems: this.problems.finish() };
  }

  /** By the package's own link; else, where that is lost, by its name. */
  private findWorkbookPart(): string {
    const linked = readRelationships(this.pkg, "", this.limits).find(
      (link) => link.type === "officeDocument",
    );
    if (linked && this.pkg.has(linked.target)) return linked.target;
    return this.pkg.names.find((name) => /(?:^|\/)workbook\d*\.xml$/i.test(name)) ?? "xl/workbook.xml";
  }

  /** Sheets by the names of their parts, for a workbook whose list is lost. */
  private guessSheets(): SheetEntry[] {
    return this.sheetParts.map((_, i) => ({
      name: `Sheet${i + 1}`,
      visibility: "visible",
      relationship: "",
    }));
  }

  private findSheet(
    links: readonly Relationship[],
    entry: SheetEntry,
    position: number,
  ): Relationship | undefined {
    const linked =
      entry.relationship === "" ? undefined : links.find((link) => link.id === entry.relationship);
    const link = linked ?? this.guessSheetPart(position);
    if (link === undefined || !this.pkg.has(link.target)) {
      this.unreadable(entry.name, "在文件中找不到");
      return undefined;
    }
    if (link.type === "worksheet") return link;
    this.problems.add("not-a-grid", "info", notAGrid(entry.name), entry.name);
    return undefined;
  }

  private guessSheetPart(position: number): Relationship | undefined {
    const numbered = `/sheet${position + 1}.xml`;
    const byName = this.sheetParts.find((name) => name.toLowerCase().endsWith(numbered));
    const target = byName ?? this.sheetParts[position];
    return target === undefined ? undefined : { id: "", type: "worksheet", target };
  }

  private readStyles(links: readonly Relationship[]): Styles {
    const part = links.find((link) => link.type === "styles")?.target ?? "xl/styles.xml";
    const { styles, state } = readStyles(this.pkg, part, this.limits);
    // A workbook without formats is a workbook without dates: nothing to tell.
    if (state !== "whole" && state !== "missing") this.damaged(state, "单元格格式（日期可能显示为数字）");
    return styles;
  }

  private readStrings(links: readonly Relationship[]): void {
    const part = links.find((link) => link.type === "sharedStrings")?.target ?? "xl/sharedStrings.xml";
    const state = readSharedStrings(this.pkg, part, this.strings, this.limits);
    if (state !== "whole" && state !== "missing") this.damaged(state, "文字内容");
  }

  private readSheet(
    entry: SheetEntry,
    link: Relationship,
    index: number,
    context: Omit<SheetContext, "cellsBefore">,
    styles: Styles,
  ): Sheet {
    const part = link.target;
    const read = readSheetPart(this.pkg, part, entry.name, { ...context, cellsBefore: this.cells });
    this.cells += read.store.cells;
    const sheet = new StoredSheet({
      name: entry.name,
      index,
      part,
      visibility: entry.visibility,
      store: read.store,
      strings: this.strings,
      dateSystem: context.dateSystem,
      formatOf: styles.formatOf,
      isStruck: styles.isStruck,
      merges: read.merges,
      hiddenRows: read.hiddenRows,
      hiddenColumns: read.hiddenColumns,
      comments: this.readComments(part, entry.name),
    });
    if (read.state === "cut-short")
      this.unreadable(entry.name, `只能读到第 ${sheet.rowCount} 行，其后的内容已损坏`);
    else if (read.state !== "whole") this.damaged(read.state, `工作表“${entry.name}”`, entry.name);
    if (read.mergesCut) this.marksCut(entry.name);
    return sheet;
  }

  private readComments(sheetPart: string, sheet: string): CellComment[] {
    const links = readRelationships(this.pkg, sheetPart, this.limits);
    const threaded = new Map<string, CellComment[]>();
    for (const link of links.filter((each) => each.type === "threadedComment")) {
      const { comments, state } = readThreadedComments(this.pkg, link.target, this.limits);
      if (state !== "whole") this.damaged(state, "批注", sheet);
      for (const comment of comments) {
        const place = `${comment.row},${comment.column}`;
        threaded.set(place, [...(threaded.get(place) ?? []), comment]);
      }
    }
    const classic: CellComment[] = [];
    for (const link of links.filter((each) => each.type === "comments")) {
      const { comments, state } = readComments(this.pkg, link.target, this.limits);
      if (state !== "whole") this.damaged(state, "批注", sheet);
      classic.push(...comments.filter((comment) => !threaded.has(`${comment.row},${comment.column}`)));
    }
    const all = [...classic, ...[...threaded.values()].flat()];
    return all.sort((a, b) => a.row - b.row || a.column - b.column);
  }

  private damaged(state: PartState, what: string, sheet?: string): void {
    const how =
      state === "wrong-checksum"
        ? "与保存时不一致（校验不符），内容可能有误"
        : state === "missing"
          ? "缺失"
          : "不完整，只读出了一部分";
    this.problems.add(
      "damaged-part",
      "error",
      `文件中的${what}${how}。文件可能在传输中损坏，请重新导出或重新发送，并核对读取结果。`,
      sheet,
    );
  }

  private unreadable(sheet: string, why: string): void {
    this.problems.add(
      "unreadable-sheet",
      "error",
      `工作表“${sheet}”${why}。请用 Excel 或 WPS 打开核对，另存为新的 .xlsx 文件后重新报送。`,
      sheet,
    );
  }

  private badText(count: number): void {
    this.problems.add(
      "bad-encoding",
      "warning",
      `有 ${count} 处文字含无法识别的字符（显示为“\uFFFD”），内容可能有误。请核对原表。`,
    );
  }

  private marksCut(sheet: string): void {
    this.problems.add(
      "limit-reached",
      "warning",
      `工作表“${sheet}”的合并单元格超过 ${this.limits.maxMarks} 处，多出的未读取。请取消不必要的合并。`,
      sheet,
    );
  }
}

function noSheets(): WorkbookError {
  return new WorkbookError(
    "broken",
    "文件中找不到工作表，可能已损坏。",
    "请用 Excel 或 WPS 打开原文件，另存为新的 .xlsx 后重新报送；打不开的，请从原系统重新导出。",
  );
}

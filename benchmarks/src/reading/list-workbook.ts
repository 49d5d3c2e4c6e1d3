import { type ImplementationItem, itemTypeLabels } from "@zp/catalog-core/model";
import { labelOf } from "@zp/catalog-core/terms";
import { generateItems } from "@zp/testkit";
import ExcelJS from "exceljs";

/*
 * A list as units send it: a title line, the header, 25 columns of short and long texts and whole numbers. Dates and
 * fractions are left out, since readers differ in how they show them; all of them must give the same texts here.
 */

type Cell = string | number | undefined;

const limitOf = (limit: ImplementationItem["statutoryTimeLimit"]): Cell =>
  limit === undefined
    ? undefined
    : limit.kind === "duration"
      ? limit.amount
      : limit.kind === "immediate"
        ? "即办"
        : "无";

const unitOf = (limit: ImplementationItem["statutoryTimeLimit"]): Cell =>
  limit?.kind === "duration" ? "工作日" : undefined;

export const columns: readonly (readonly [
  label: string,
  cell: (item: ImplementationItem, row: number) => Cell,
])[] = [
  ["序号", (_item, row) => row + 1],
  [labelOf("name"), (item) => item.name],
  [labelOf("basicCode"), (item) => item.basicCode],
  [labelOf("implementationCode"), (item) => item.implementationCode],
  [
    labelOf("itemType"),
    (item) => (typeof item.itemType === "string" ? itemTypeLabels[item.itemType] : undefined),
  ],
  [labelOf("legalBasis"), (item) => item.legalBasis],
  [labelOf("exerciseLevels"), () => "县级"],
  [labelOf("exerciseContent"), (item) => item.exerciseContent],
  [labelOf("compilingUnit"), (item) => item.compilingUnit],
  [labelOf("implementingBody"), (item) => item.implementingBody],
  [labelOf("implementingBodyCode"), (item) => item.implementingBodyCode],
  [labelOf("caseType"), (item) => (item.caseType === "immediate" ? "即办件" : "承诺件")],
  [labelOf("statutoryTimeLimit"), (item) => limitOf(item.statutoryTimeLimit)],
  ["法定办结时限单位", (item) => unitOf(item.statutoryTimeLimit)],
  [labelOf("promisedTimeLimit"), (item) => limitOf(item.promisedTimeLimit)],
  ["承诺办结时限单位", (item) => unitOf(item.promisedTimeLimit)],
  [labelOf("audience"), () => "自然人、法人"],
  [labelOf("acceptanceConditions"), (item) => item.acceptanceConditions],
  [labelOf("procedure"), (item) => item.procedure],
  [
    labelOf("materials"),
    (item) => (item.materials ?? []).map(({ name }, place) => `${place + 1}.${name}`).join("；"),
  ],
  [labelOf("charges"), (item) => (item.charges === "yes" ? "是" : "否")],
  [labelOf("maxVisits"), (item) => (item.maxVisits?.kind === "count" ? item.maxVisits.count : undefined)],
  [labelOf("places"), (item) => item.places],
  [labelOf("serviceHours"), (item) => item.serviceHours],
  [labelOf("consultationPhones"), (item) => item.consultationPhones?.[0]?.raw],
];

/**
 * Writes a list of so many items, the same cells for the same number. Written by exceljs with shared strings and
 * styles, as Excel and WPS would: no reader but its own has an advantage of it.
 */
export async function writeListWorkbook({ file, rows }: { file: string; rows: number }): Promise<null> {
  const workbook = new ExcelJS.stream.xlsx.WorkbookWriter({
    filename: file,
    useSharedStrings: true,
    useStyles: true,
  });
  workbook.created = new Date(Date.UTC(2018, 5, 16));
  workbook.modified = workbook.created;
  const sheet = workbook.addWorksheet("实施清单");
  sheet.columns = columns.map(() => ({ width: 16 }));
  const title = sheet.addRow(["政务服务事项实施清单"]);
  title.font = { bold: true, size: 16 };
  sheet.mergeCells(1, 1, 1, columns.length);
  title.commit();
  const header = sheet.addRow(columns.map(([label]) => label));
  header.font = { bold: true };
  header.commit();
  let row = 0;
  for (const item of generateItems(rows)) {
    const cells = sheet.addRow(columns.map(([, cell]) => cell(item, row)));
    cells.alignment = { wrapText: true, vertical: "top" };
    cells.commit();
    row += 1;
  }
  sheet.commit();
  await workbook.commit();
  return null;
}

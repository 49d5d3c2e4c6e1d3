import type { Catalogue } from "@zp/catalog-core/model";
import { ColumnSet, fromRecords } from "@zp/catalog-core/records";
import type ExcelJS from "exceljs";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { KEY_HEADER } from "../../src/catalogue/own-sheets.ts";
import {
  type Collected,
  collectReturns,
  opinionRows,
  overlapsIn,
  readFiles,
  readReturned,
  sentListsOf,
  splitList,
  writeCollected,
  writeOpinions,
} from "../../src/index.ts";
import { randomCatalogue } from "../template/random-entries.ts";
import { CIVIL, county, sentOn, split, WATER } from "./county.ts";
import { EditedWorkbook, shown } from "./edited.ts";

const sentOut = split(county());

const opened = async (): Promise<Map<string, EditedWorkbook>> =>
  new Map(
    await Promise.all(
      (await sentOut).map(async ({ file, bytes }) => [file, await EditedWorkbook.open(bytes)] as const),
    ),
  );

const collected = async (
  books: ReadonlyMap<string, EditedWorkbook>,
  catalogue?: Catalogue,
): Promise<Collected> => {
  const files = [];
  for (const [path, book] of books) files.push({ path, bytes: await book.save() });
  const sent = catalogue === undefined ? [] : sentListsOf(catalogue, { sentOn });
  return collectReturns(await readReturned(files), { sent });
};

const told = ({ review }: Collected): string[] => [
  ...review.rows
    .filter(({ outcome }) => outcome !== "unchanged")
    .map(({ outcome, row, changes }) =>
      [
        outcome,
        row.entry.name,
        ...changes.map(({ label, beforeText, afterText }) => `${label}:${beforeText}→${afterText}`),
      ].join(" "),
    ),
  ...review.entries
    .filter(({ row }) => row === undefined)
    .map(({ outcome, sent }) => `${outcome} ${sent.entry.name}`),
];

const civil = `${CIVIL}.xlsx`;
const water = `${WATER}.xlsx`;

describe("a list that is sent out", () => {
  it("is one workbook for each unit, by 编制单位, else 实施机构", async () => {
    expect((await sentOut).map(({ file, unit, entries }) => [file, unit, entries])).toEqual([
      [civil, CIVIL, 3],
      [water, WATER, 3],
    ]);
  });

  it("leaves nobody out: entries without a unit have a workbook that says so", async () => {
    const { catalogue } = fromRecords(
      [{ 事项名称: "临时救助金给付", 承诺办结时限: "5个工作日" }],
      undefined,
      {
        layer: "implementation",
      },
    );
    const [only] = await split(catalogue);
    expect(only).toMatchObject({ file: "未注明单位.xlsx", entries: 1 });
    expect(only?.unit).toBeUndefined();
    const { notes } = await readFiles([{ path: "a.xlsx", bytes: only!.bytes }]);
    expect(notes.map(({ message }) => message).join()).toContain("填表说明");
  });

  it("has names of files that every system takes, none of them twice", async () => {
    const units = ["县/局", "县\\局", "县?局", "a".repeat(200), `${"a".repeat(200)}b`, "CON", "..", "~$县局"];
    const { catalogue } = fromRecords(
      units.map((unit, at) => ({ 事项名称: `事项${at}`, 编制单位: unit, 承诺办结时限: "5个工作日" })),
      undefined,
      { layer: "implementation" },
    );
    const files = (await split(catalogue)).map(({ file }) => file);
    expect(new Set(files.map((file) => file.toLowerCase())).size).toBe(units.length);
    for (const file of files) expect(file).toMatch(/^[^\\/:*?"<>|.~][^\\/:*?"<>|]{0,70}\.xlsx$/u);
  });

  it.each(["implementation", "directory"] as const)(
    "comes back unchanged when nobody touched it: %s, whatever it holds",
    async (layer) => {
      await fc.assert(
        fc.asyncProperty(randomCatalogue(layer), async (catalogue) => {
          const files = (await split(catalogue)).map(({ file, bytes }) => ({ path: file, bytes }));
          const { review, notes, units } = collectReturns(await readReturned(files));
          expect(review.rows.map(({ outcome, changes }) => [outcome, changes])).toEqual(
            review.rows.map(() => ["unchanged", []]),
          );
          expect(review.entries.length).toBe(
            layer === "directory" ? catalogue.directory.length : catalogue.items.length,
          );
          expect(review.entries.map(({ outcome }) => outcome)).toEqual(review.entries.map(() => "unchanged"));
          expect(notes).toEqual([]);
          expect(units.every(({ answered }) => answered)).toBe(true);
        }),
        { numRuns: 5 },
      );
    },
    60_000,
  );
});

/** Two entries with their materials, a line each. */
const withMaterials = (): Catalogue =>
  fromRecords(
    [
      {
        事项名称: "婚姻登记",
        编制单位: CIVIL,
        实施编码: "A2",
        申请材料: [
          { 材料名称: "户口簿", 原件份数: "1" },
          { 材料名称: "身份证", 原件份数: "1" },
        ],
      },
      { 事项名称: "收养登记", 编制单位: CIVIL, 实施编码: "A3", 申请材料: [{ 材料名称: "收养人申请书" }] },
    ],
    undefined,
    { layer: "implementation" },
  ).catalogue;

describe("rows of materials", () => {
  const cellOf = (book: EditedWorkbook, text: string): ExcelJS.Cell => {
    let found: ExcelJS.Cell | undefined;
    book.sheet.eachRow((row) =>
      row.eachCell((cell) => {
        if (shown(cell) === text) found ??= cell;
      }),
    );
    if (found === undefined) throw new Error(`no cell ${text}`);
    return found;
  };
  const came = async (book: EditedWorkbook): Promise<Collected> => {
    const bytes = new Uint8Array((await book.book.xlsx.writeBuffer()) as ArrayBuffer);
    return collectReturns(await readReturned([{ path: civil, bytes }]));
  };
  const open = async (): Promise<EditedWorkbook> =>
    EditedWorkbook.open((await split(withMaterials()))[0]!.bytes);

  it("are changed, renamed and struck one by one", async () => {
    const book = await open();
    cellOf(book, "收养人申请书").value = "收养登记申请书";
    const cell = cellOf(book, "身份证");
    cell.style = { ...cell.style, font: { ...cell.font, strike: true } };
    expect(told(await came(book))).toEqual([
      "changed 婚姻登记 申请材料/材料名称:身份证→身份证",
      "changed 收养登记 申请材料:收养人申请书→ 申请材料:→收养登记申请书",
    ]);
  });

  it("are added in a row below the others of their item", async () => {
    const book = await open();
    const last = cellOf(book, "收养人申请书");
    book.sheet.getCell(Number(last.row) + 1, Number(last.col)).value = "照片";
    expect(told(await came(book))).toEqual(["changed 收养登记 申请材料:→照片"]);
  });
});

describe("a county's own columns", () => {
  it("come back as they went, the unit in a column of its own", async () => {
    const own = ColumnSet.parse({
      schema: "zp.column-set/1",
      id: "ours",
      title: "县级事项核对表",
      layer: "implementation",
      columns: [
        { element: "compilingUnit", label: "责任单位" },
        { element: "name", label: "事项" },
        { element: "implementationCode" },
        { label: "县里的意见" },
      ],
    });
    const files = [];
    for await (const { file, bytes } of splitList(county(), { sentOn, columns: [own] }))
      files.push({ path: file, bytes });
    const { review, notes } = collectReturns(await readReturned(files));
    expect(review.rows.map(({ outcome }) => outcome)).toEqual(Array(6).fill("unchanged"));
    expect(notes).toEqual([]);
  });
});

describe("what comes back", () => {
  it("may come back as CSV: the keys are in it, strokes and the hidden sheet are not, and that is said", async () => {
    const books = await opened();
    const lines: string[] = [];
    books.get(civil)!.sheet.eachRow((row) => {
      const cells = (row.values as unknown[]).slice(1).map((_, at) => {
        const cell = row.getCell(at + 1);
        return cell.master === cell ? shown(cell).replaceAll("\n", " ") : "";
      });
      lines.push(cells.map((text) => `"${text.replaceAll('"', '""')}"`).join(","));
    });
    const read = await readReturned([
      { path: "民政局.csv", bytes: new TextEncoder().encode(lines.join("\r\n")) },
    ]);
    const done = collectReturns(read, { sent: sentListsOf(county(), { sentOn }) });
    expect(done.review.rows.map(({ knownBy, sent }) => [knownBy, sent?.unit])).toEqual(
      Array(3).fill(["key", CIVIL]),
    );
    expect(done.withoutStrokes).toEqual(["民政局.csv"]);
    expect(done.withoutSent).toEqual(["民政局.csv"]);
  });

  it("is changed, cut, struck, added, moved to another unit", async () => {
    const books = await opened();
    const [own, other] = [books.get(civil)!, books.get(water)!];
    own.row("临时救助金给付").texts.承诺办结时限 = "5个工作日";
    own.row("婚姻登记").struck = true;
    const moved = own.row("收养登记");
    own.rows = own.rows.filter((row) => row !== moved);
    other.rows = other.rows.filter(({ texts }) => texts.事项名称 !== "取水许可");
    other.rows.push(moved, { texts: { 事项名称: "农村饮水安全补助", 实施编码: "B9" }, struck: false });
    expect(told(await collected(books))).toEqual([
      "changed 临时救助金给付 承诺办结时限:10个工作日→5个工作日",
      "struck 婚姻登记",
      "moved 收养登记 编制单位:镇坪县民政局→镇坪县水利局",
      "added 农村饮水安全补助",
      "removed 取水许可",
    ]);
  });

  it("may be sorted, and may have lost its keys and its hidden sheet: the list that was sent tells", async () => {
    const books = await opened();
    const own = books.get(civil)!;
    own.rows.reverse();
    own.dropKeys();
    own.dropSentSheet();
    own.row("婚姻登记").texts.备注 = "建议下放";
    const { review, withoutSent, units } = await collected(books, county());
    expect(
      review.rows.filter(({ row }) => row.unit === CIVIL).map(({ outcome, knownBy }) => [outcome, knownBy]),
    ).toEqual([
      ["unchanged", "code"],
      ["changed", "code"],
      ["unchanged", "code"],
    ]);
    expect(withoutSent).toEqual([civil]);
    expect(units.map(({ answered }) => answered)).toEqual([true, true]);
  });

  it("says who has not answered", async () => {
    const books = await opened();
    books.delete(water);
    const { units, review } = await collected(books, county());
    expect(units.map(({ unit, answered, counts }) => [unit, answered, counts.unanswered])).toEqual([
      [CIVIL, true, 0],
      [WATER, false, 3],
    ]);
    expect(review.entries.filter(({ outcome }) => outcome === "unanswered")).toHaveLength(3);
  });

  it("keeps notes beside the table, columns and sheets that were added, comments, words in the number column, signatures", async () => {
    const books = await opened();
    const own = books.get(civil)!;
    own.addColumn("修改理由");
    own.row("婚姻登记").texts.修改理由 = "依据已废止";
    own.note("B30", "以上已经局务会讨论");
    own.note("A1", "附件2（民政局）");
    own.note("A7", "删");
    const sheet = own.book.addWorksheet("说明");
    sheet.getCell("A1").value = "救助类事项拟合并";
    own.sheet.getCell("B6").note = "请核对名称";
    const line = [...Array(5).keys()]
      .map((at) => own.sheet.getRow(at + 1))
      .find((row) => /填报人/u.test(JSON.stringify(row.values)))!;
    line.eachCell((cell) => {
      if (/^填报人/u.test(cell.text)) cell.value = "填报人：张三　联系电话：0915-8822345";
    });
    const { notes, units, review } = await collected(books);
    expect(notes.map(({ sheet: name, text, kind }) => [name.slice(0, 2), text, kind])).toEqual(
      expect.arrayContaining([
        ["政务", "以上已经局务会讨论", "cell"],
        ["政务", "附件2（民政局）", "cell"],
        ["政务", "请核对名称", "comment"],
        ["政务", "删", "cell"],
        ["说明", "救助类事项拟合并", "cell"],
      ]),
    );
    expect(notes).toHaveLength(5);
    expect(units[0]?.signOff).toEqual(["填报人：张三 联系电话：0915-8822345"]);
    expect(review.rows.find(({ row }) => row.entry.name === "婚姻登记")?.changes).toEqual([
      { label: "修改理由", beforeText: "", afterText: "依据已废止" },
    ]);
  });

  it("keeps both rows where one was copied, also when it lists materials", async () => {
    const { catalogue } = fromRecords(
      [{ 事项名称: "婚姻登记", 编制单位: CIVIL, 实施编码: "A2", 申请材料: [{ 材料名称: "户口簿" }] }],
      undefined,
      { layer: "implementation" },
    );
    const [sent] = await split(catalogue);
    const book = await EditedWorkbook.open(sent!.bytes);
    const header = [...Array(12).keys()].find((at) => book.sheet.getRow(at + 1).getCell(1).text === "1")! + 1;
    const from = book.sheet.getRow(header);
    from.eachCell((cell, column) => {
      book.sheet.getRow(header + 1).getCell(column).value = cell.value;
    });
    const bytes = new Uint8Array((await book.book.xlsx.writeBuffer()) as ArrayBuffer);
    const done = collectReturns(await readReturned([{ path: civil, bytes }]));
    expect(done.review.rows.map(({ outcome }) => outcome)).toEqual(["unchanged", "repeated"]);
  });

  it("is read where it was hidden, and somebody is told to ask", async () => {
    const books = await opened();
    const own = books.get(civil)!;
    own.sheet.getRow(7).hidden = true;
    const { review, notes } = await collected(books);
    expect(review.rows.filter(({ outcome }) => outcome === "unchanged")).toHaveLength(6);
    expect(notes.map(({ kind, text }) => [kind, text])).toEqual([
      ["reading", "有 1 行是隐藏的，也已收入汇总；请问清是要求取消，还是筛选后没有恢复。"],
    ]);
  });

  it("tells two returns of one unit that hold the same entries, not two that divide them", async () => {
    const whole = await opened();
    const part = await opened();
    const bytes = async (book: EditedWorkbook) => book.save();
    const twice = await readReturned([
      { path: "a.xlsx", bytes: await bytes(whole.get(civil)!) },
      { path: "b.xlsx", bytes: await bytes(part.get(civil)!) },
    ]);
    expect(overlapsIn(twice.returned)).toEqual([{ unit: CIVIL, files: ["a.xlsx", "b.xlsx"] }]);
    const [one, other] = [(await opened()).get(civil)!, (await opened()).get(civil)!];
    one.rows = one.rows.slice(0, 1);
    other.rows = other.rows.slice(1);
    const divided = await readReturned([
      { path: "a.xlsx", bytes: await bytes(one) },
      { path: "b.xlsx", bytes: await bytes(other) },
    ]);
    expect(overlapsIn(divided.returned)).toEqual([]);
    expect(collectReturns(divided).review.rows.map(({ outcome }) => outcome)).toEqual(
      Array(3).fill("unchanged"),
    );
  });

  it("is written as one list that reads back, and as opinions that are passed over as a list", async () => {
    const books = await opened();
    books.get(civil)!.row("婚姻登记").struck = true;
    const done = await collected(books);
    const list = await writeCollected(done, "implementation");
    const rows = opinionRows(done, () => undefined);
    expect(rows.map(({ kind, item }) => [kind, item])).toEqual([["划去", "婚姻登记"]]);
    const { catalogue, files } = await readFiles([
      { path: "汇总.xlsx", bytes: list },
      { path: "核对意见汇总.xlsx", bytes: await writeOpinions(rows, done.units, "") },
    ]);
    expect(catalogue.items.map(({ name }) => name)).toEqual(
      done.review.rows.map(({ row }) => row.entry.name),
    );
    expect(files.map(({ status }) => status).toSorted()).toEqual(["passed-over", "read"]);
  });
});

type Edit = { readonly kind: string; readonly at: number; readonly to: number };
const edits = fc.array(
  fc.record({
    kind: fc.constantFrom(
      "move",
      "across",
      "cut",
      "strike",
      "change",
      "rename",
      "recode",
      "add",
      "copy",
      "over",
      "sort",
    ),
    at: fc.nat(9),
    to: fc.nat(9),
  }),
  { maxLength: 8 },
);

/** Does what a unit may do to its rows; names stay all different, so that each row can be found again. */
function edit(books: readonly EditedWorkbook[], { kind, at, to }: Edit, number: number): void {
  const book = books[at % books.length]!;
  const { rows } = book;
  const row = rows[at % Math.max(1, rows.length)];
  const room = rows.length < book.room;
  if (kind === "add" && room)
    rows.push({ texts: { 事项名称: `新增事项${number}`, 备注: "新增" }, struck: false });
  if (row === undefined) return;
  const index = rows.indexOf(row);
  if (kind === "cut") rows.splice(index, 1);
  if (kind === "strike") row.struck = true;
  if (kind === "change") row.texts.备注 = `意见${number}`;
  if (kind === "rename") row.texts.事项名称 = `改名事项${number}`;
  if (kind === "recode") row.texts.实施编码 = `X${number}`;
  if (kind === "sort") rows.sort((a, b) => ((a.texts.事项名称 ?? "") < (b.texts.事项名称 ?? "") ? 1 : -1));
  if (kind === "move") rows.splice(to % rows.length, 0, ...rows.splice(index, 1));
  if (kind === "copy" && room) rows.push({ ...row, texts: { ...row.texts, 备注: `复制${number}` } });
  if (kind === "over" && room) {
    const { [KEY_HEADER]: key = "" } = row.texts;
    rows.push({
      texts: { [KEY_HEADER]: key, 事项名称: `改写事项${number}`, 实施编码: `Y${number}` },
      struck: false,
    });
  }
  const other = books[to % books.length]!;
  if (kind === "across" && other !== book && other.rows.length < other.room)
    other.rows.push(...rows.splice(index, 1));
}

describe("nothing is lost", () => {
  it("whatever was done to the rows: every entry that was sent and every row that came back is accounted for", async () => {
    const sent = await sentOut;
    await fc.assert(
      fc.asyncProperty(edits, fc.boolean(), fc.boolean(), async (made, keys, sheets) => {
        const books = await Promise.all(sent.map(({ bytes }) => EditedWorkbook.open(bytes)));
        for (const [number, one] of made.entries()) edit(books, one, number);
        if (!keys) books[0]!.dropKeys();
        if (!sheets) books[1]!.dropSentSheet();
        const files = await Promise.all(
          books.map(async (book, at) => ({ path: sent[at]!.file, bytes: await book.save() })),
        );
        const { review, notes } = collectReturns(await readReturned(files), {
          sent: sentListsOf(county(), { sentOn }),
        });

        const names = (rows: readonly (string | undefined)[]): string[] =>
          rows.map((name) => name ?? "").toSorted();
        expect(names(review.rows.map(({ row }) => row.entry.name))).toEqual(
          names(books.flatMap(({ rows }) => rows.map(({ texts }) => texts.事项名称))),
        );
        expect(review.entries).toHaveLength(6);
        const count = (outcome: string): number =>
          [...review.rows, ...review.entries.filter(({ row }) => row === undefined)].filter(
            (one) => one.outcome === outcome,
          ).length;
        const matched = count("unchanged") + count("changed") + count("moved") + count("struck");
        expect(matched + count("removed") + count("unanswered")).toBe(6);
        expect(matched + count("added") + count("repeated")).toBe(review.rows.length);
        expect(review.rows.filter(({ row }) => row.struck)).toHaveLength(
          books.flatMap(({ rows }) => rows.filter(({ struck }) => struck)).length,
        );
        expect(notes).toEqual([]);
      }),
      { numRuns: 12 },
    );
  }, 60_000);
});

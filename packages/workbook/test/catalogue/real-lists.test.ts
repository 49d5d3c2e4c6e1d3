import { existsSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { Mapping } from "@zp/catalog-core/records";
import { describe, expect, it } from "vitest";
import { readFiles } from "../../src/index.ts";

const root = new URL("../../../../", import.meta.url);
const real = fileURLToPath(new URL("../shared/data/real/", root));
const present = existsSync(real);
const bytesOf = (path: string) => new Uint8Array(readFileSync(`${real}${path}`));
const mappingOf = (name: string): Mapping =>
  Mapping.parse(JSON.parse(readFileSync(new URL(`examples/mappings/${name}.json`, root), "utf8")));

const names = ["guangdong-2021", "fangchenggang-2026", "danyang-2018", "guangan"];

describe("the mappings of the four real lists", () => {
  it.each(names)(
    "%s is a mapping, and says why of every column that it leaves out or that only its numbers tell",
    (name) => {
      const mapping = mappingOf(name);
      const columns = [...mapping.columns, ...(mapping.children ?? []).flatMap((child) => child.columns)];
      const unexplained = columns.filter(
        ({ element, note }) => element === null && note === undefined,
      ).length;
      expect(unexplained).toBeLessThanOrEqual(columns.length / 6);
      for (const { element, column, table, confirmedBy } of columns) {
        if (table !== undefined && element === "itemType") expect(confirmedBy, column).toBeDefined();
      }
    },
  );
});

const title = present ? "the four real lists" : "the four real lists (no shared data)";
describe.skipIf(!present)(title, () => {
  it("guangdong: 1,069 items, 339 without a statutory limit as stated, 730 with one", async () => {
    const { catalogue, files, provenance } = await readFiles(
      [{ path: "guangdong/items.csv", bytes: bytesOf("guangdong/items.csv") }],
      { mappings: [mappingOf("guangdong-2021")] },
    );
    expect(files).toMatchObject([{ status: "read", items: 1069 }]);
    const limits = catalogue.items.map(({ statutoryTimeLimit }) => statutoryTimeLimit?.kind);
    expect(limits.filter((kind) => kind === "none")).toHaveLength(339);
    expect(limits.filter((kind) => kind === "duration")).toHaveLength(730);
    const promises = catalogue.items.map(({ promisedTimeLimit }) => promisedTimeLimit?.kind);
    expect(promises.filter((kind) => kind === "none")).toHaveLength(255);
    expect(catalogue.items.every(({ maxVisits }) => maxVisits?.kind === "count")).toBe(true);
    expect(catalogue.items.every(({ itemType }) => typeof itemType === "string")).toBe(true);
    const [place] = provenance.locate(catalogue.items[0]!.id, ["statutoryTimeLimit"]);
    expect(place).toMatchObject({ cell: "T2", header: "handle_time" });
  });

  it("guangdong without a mapping is asked about, not guessed", async () => {
    const { files, counted } = await readFiles([
      { path: "items.csv", bytes: bytesOf("guangdong/items.csv") },
    ]);
    expect(files[0]!.status).toBe("undecided");
    expect(files[0]!.questions.map(({ id }) => id)).toEqual(["which-element:time-limits"]);
    expect(counted).toEqual({ files: 0, of: 1 });
  });

  it("fangchenggang: 395 items with 1,583 materials and their steps; its limits have no unit", async () => {
    const paths = ["fangchenggang/items.csv", "fangchenggang/materials.csv", "fangchenggang/processes.csv"];
    const { catalogue, files, problems } = await readFiles(
      paths.map((path) => ({ path, bytes: bytesOf(path) })),
      { mappings: [mappingOf("fangchenggang-2026")] },
    );
    expect(files.map(({ status, items }) => [status, items])).toEqual([
      ["read", 395],
      ["read", 0],
      ["read", 0],
    ]);
    expect(files.map(({ tables }) => tables[0]?.records)).toEqual([395, 1583, 1033]);
    const rows = catalogue.items.flatMap(({ materials }) => materials ?? []);
    // 19 of the 1,583 rows say that nothing is needed: a list that is stated to be empty.
    expect(rows).toHaveLength(1583 - 19);
    expect(catalogue.items.filter(({ materials }) => materials?.length === 0)).toHaveLength(19);
    expect(catalogue.items.flatMap(({ steps }) => steps ?? [])).toHaveLength(1033);
    const units = catalogue.items.map(({ statutoryTimeLimit: limit }) =>
      limit?.kind === "duration" ? limit.unit : limit,
    );
    expect(units.filter((unit) => unit === "unstated")).toHaveLength(390);
    expect(problems.filter(({ kind }) => kind === "unit-unstated").map(({ header }) => header)).toEqual([
      "legal_days",
      "promise_days",
    ]);
    expect(problems.filter(({ kind }) => kind === "orphan-rows" || kind === "child-missing")).toEqual([]);
  });

  it("fangchenggang without a mapping: the child tables are joined by what they share", async () => {
    const paths = ["fangchenggang/items.csv", "fangchenggang/materials.csv", "fangchenggang/processes.csv"];
    const { catalogue, proposals } = await readFiles(paths.map((path) => ({ path, bytes: bytesOf(path) })));
    expect(catalogue.items).toHaveLength(395);
    expect(catalogue.items.flatMap(({ materials }) => materials ?? [])).toHaveLength(1583 - 19);
    const [items] = proposals;
    expect(items!.mapping.children?.map(({ rows, key }) => [rows, key.parent])).toEqual([
      ["materials", "source_item_id"],
      ["steps", "source_item_id"],
    ]);
    const hours = items!.mapping.columns.find(({ column }) => column === "handle_time");
    expect(hours?.element).toBe("serviceHours");
  });

  it("danyang: 49 items; what has no code table stays unread and is listed", async () => {
    const { catalogue, problems } = await readFiles(
      [{ path: "danyang-2018/items.json", bytes: bytesOf("danyang-2018/items.json") }],
      { mappings: [mappingOf("danyang-2018")] },
    );
    expect(catalogue.items).toHaveLength(49);
    expect(catalogue.items.every(({ name }) => name !== undefined)).toBe(true);
    expect(catalogue.items.filter(({ itemType }) => itemType === "public-service")).toHaveLength(38);
    expect(problems.find(({ header, kind }) => header === "上级种类" && kind === "unreadable")?.count).toBe(
      11,
    );
    const unmapped = problems.find(({ kind }) => kind === "column-unmapped");
    expect(unmapped?.message).toContain("服务领域");
  });

  it("guangan: 822 items, all of them with a type and a code of Sichuan's own", async () => {
    const { catalogue, files } = await readFiles(
      [{ path: "guangan/items.csv", bytes: bytesOf("guangan/items.csv") }],
      {
        mappings: [mappingOf("guangan")],
      },
    );
    expect(files[0]!.items).toBe(822);
    expect(catalogue.items.every(({ itemType }) => typeof itemType === "string")).toBe(true);
    expect(catalogue.items.every(({ implementationCode }) => implementationCode !== undefined)).toBe(true);
  });

  it("lists of names and codes are no lists of items: passed over, with the reason", async () => {
    const paths = [
      "zhejiang-names/协会_uscc.csv",
      "zhejiang-names/政府机构.csv",
      "zhejiang-names/行政区.csv",
    ];
    const { files, catalogue } = await readFiles(paths.map((path) => ({ path, bytes: bytesOf(path) })));
    expect(files.map(({ status }) => status)).toEqual(["passed-over", "passed-over", "passed-over"]);
    for (const { reason } of files) expect(reason).toContain("没有清单的要素");
    expect(catalogue.items).toEqual([]);
  });
});

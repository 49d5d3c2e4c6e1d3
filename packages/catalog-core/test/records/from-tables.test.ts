import { describe, expect, it } from "vitest";
import { type Catalogue, Catalogue as CatalogueSchema } from "../../src/model/index.ts";
import { fromTables, proposeMappings, RecordReader } from "../../src/records/index.ts";
import { flatTable, gridTable } from "./grid-table.ts";

const headers = [
  "序号",
  "事项名称",
  "承诺办结时限",
  "申请材料/材料名称",
  "申请材料/份数",
  "办理流程/环节名称",
];

describe("an item over several lines", () => {
  const table = gridTable("清单.xlsx#民政", headers, [
    [
      ["1", "临时救助", "20个工作日", "申请书", "1", "受理"],
      ["", "", "", "身份证复印件", "2", "审查"],
      ["", "", "", "", "", "决定"],
    ],
    [["2", "特困供养", "即办", "", "", ""]],
  ]);
  const { catalogue, provenance, problems } = fromTables([table]);

  it("is one item with its rows", () => {
    expect(catalogue.items).toMatchObject([
      {
        name: "临时救助",
        promisedTimeLimit: { amount: 20, unit: "workday" },
        materials: [
          { id: "申请书", originals: 1 },
          { id: "身份证复印件", originals: 2 },
        ],
        steps: [{ id: "受理" }, { id: "审查" }, { id: "决定" }],
      },
      { name: "特困供养", promisedTimeLimit: { kind: "immediate" } },
    ]);
    expect(catalogue.items[1]).not.toHaveProperty("materials");
    expect(problems).toEqual([]);
    expect(catalogue.sources[0]?.present).toEqual(
      expect.arrayContaining([
        "name",
        "promisedTimeLimit",
        "materials",
        "materials.name",
        "steps",
        "steps.name",
      ]),
    );
  });

  it("leads every value back to its cell", () => {
    const at = (path: readonly string[]) =>
      provenance.locate("|临时救助", path).map(({ cell, raw }) => `${cell} ${raw}`);
    expect(at(["promisedTimeLimit"])).toEqual(["C2 20个工作日"]);
    expect(at(["materials", "身份证复印件", "originals"])).toEqual(["E3 2"]);
    expect(at(["materials", "身份证复印件"])).toEqual(["D3 身份证复印件"]);
    expect(at(["steps", "决定", "name"])).toEqual(["F4 决定"]);
    expect(at(["materials"])).toEqual(["D2 申请书", "D3 身份证复印件"]);
    expect(at(["places"])).toEqual([]);
    expect(at(["materials", "没有的"])).toEqual([]);
    expect(provenance.locate("|特困供养", ["materials"])).toEqual([
      { file: "清单.xlsx", cell: "D5", header: "申请材料/材料名称", raw: "" },
      { file: "清单.xlsx", cell: "E5", header: "申请材料/份数", raw: "" },
    ]);
    expect(provenance.locate("没有的", ["name"])).toEqual([]);
    expect(provenance.locate(table.id, ["name"])).toEqual([
      { file: "清单.xlsx", cell: "", header: "事项名称", raw: "事项名称" },
    ]);
    expect(provenance.unread("|临时救助")).toMatchObject([{ header: "序号", raw: "1" }]);
  });
});

describe("an item written out again on every line", () => {
  const table = flatTable(
    "清单.csv",
    ["事项名称", "编制单位", "承诺办结时限", "材料名称"],
    [
      ["临时救助", "县民政局", "20个工作日", "申请书"],
      ["临时救助", "县民政局", "20个工作日", "身份证复印件"],
      ["特困供养", "县民政局", "即办", "申请书"],
      ["临时救助", "县民政局", "10个工作日", "申请书"],
    ],
  );

  it("is one item where its own cells are the same", () => {
    const { catalogue, problems, provenance } = fromTables(
      [table],
      [{ ...proposeMappings([table])[0]!.mapping, layer: "implementation" }],
    );
    expect(catalogue.items.map(({ id, materials }) => [id, materials?.map(({ id: row }) => row)])).toEqual([
      ["县民政局|临时救助", ["申请书", "身份证复印件"]],
      ["县民政局|特困供养", ["申请书"]],
      ["县民政局|临时救助~2", ["申请书"]],
    ]);
    expect(problems).toMatchObject([{ kind: "lines-joined", count: 1 }]);
    expect(provenance.locate("县民政局|临时救助", ["materials", "身份证复印件", "name"])[0]?.cell).toBe("D3");
    expect(provenance.locate("县民政局|特困供养", ["name"])[0]?.cell).toBe("A4");
  });
});

describe("tables of rows", () => {
  const items = flatTable(
    "县/items.csv",
    ["source_id", "事项名称", "承诺办结时限"],
    [
      ["a1", "临时救助", "5个工作日"],
      ["a2", "特困供养", "3个工作日"],
      ["a3", "孤儿认定", "即办"],
      ...Array.from({ length: 20 }, (_, n) => [`b${n}`, `事项${n}`, "7个工作日"]),
    ],
  );
  const materials = flatTable(
    "县/materials.csv",
    ["source_id", "事项名称", "材料名称", "必要性", "份数"],
    [
      ["a1", "临时救助", "申请书", "必要", "1"],
      ["a1", "临时救助", "身份证", "非必要", "若干"],
      ["a3", "孤儿认定", "无需材料", "", ""],
      ...Array.from({ length: 20 }, (_, n) => [`b${n}`, `事项${n}`, "申请表", "是", "1"]),
      ["x9", "不存在", "申请书", "是", "1"],
    ],
  );
  const steps = flatTable(
    "县/steps.csv",
    ["source_id", "环节名称", "办理内容"],
    [
      ["a1", "受理", "窗口收件"],
      ["a1", "决定", "签发"],
    ],
  );
  const proposals = proposeMappings([items, materials, steps]);
  const result = fromTables([items, materials, steps]);
  const item = (name: string): Catalogue["items"][number] | undefined =>
    result.catalogue.items.find((one) => one.name === name);

  it("are found with the key that joins them", () => {
    expect(proposals.map(({ mapping }) => mapping.layer)).toEqual(["implementation", "materials", "steps"]);
    expect(proposals[0]?.mapping.children).toMatchObject([
      { rows: "materials", file: "materials.csv", key: { parent: "source_id", child: "source_id" } },
      { rows: "steps", file: "steps.csv", key: { parent: "source_id", child: "source_id" } },
    ]);
  });

  it("join their items; a stated none is an empty list", () => {
    expect(result.catalogue.items).toHaveLength(23);
    expect(item("临时救助")).toMatchObject({
      materials: [
        { id: "申请书", name: "申请书", required: "yes", originals: 1 },
        { id: "身份证", name: "身份证", required: "no" },
      ],
      steps: [{ name: "受理", description: "窗口收件" }, { name: "决定" }],
    });
    expect(item("特困供养")).not.toHaveProperty("materials");
    expect(item("孤儿认定")?.materials).toEqual([]);
    expect(CatalogueSchema.safeParse(result.catalogue).success).toBe(true);
  });

  it("tell the rows without an item, and count every cell where it stands", () => {
    expect(result.problems).toMatchObject([
      { kind: "orphan-rows", sourceId: "县/materials.csv", raw: "x9", count: 1, address: "A25" },
      { kind: "unreadable", sourceId: "县/materials.csv", element: "materials.originals", address: "E3" },
    ]);
  });

  it("are places of values as well", () => {
    expect(result.provenance.locate("|临时救助", ["materials", "身份证", "required"])).toEqual([
      { file: "县/materials.csv", cell: "D3", header: "必要性", raw: "非必要" },
    ]);
  });

  it("need no mapping of their own where the items' mapping names them", () => {
    const mappings = proposals.slice(0, 1).map(({ mapping }) => mapping);
    const again = fromTables([items, materials, steps], mappings);
    expect(again.catalogue).toEqual(result.catalogue);
    expect(again.proposals).toEqual([]);
  });

  it("are told where they are missing, where nobody claims them, and where the key repeats", () => {
    const mappings = proposals.map(({ mapping }) => mapping);
    const alone = fromTables([items, materials], mappings).problems;
    expect(alone.find(({ kind }) => kind === "child-missing")?.message).toContain("steps.csv");
    const orphan = fromTables([materials], mappings).problems;
    expect(orphan).toMatchObject([{ kind: "child-unclaimed" }]);
    const twice = flatTable(
      "县/items.csv",
      ["source_id", "事项名称", "承诺办结时限"],
      [
        ["a1", "临时救助", "5个工作日"],
        ["a1", "临时救助（二）", "5个工作日"],
      ],
    );
    const repeated = fromTables([twice, materials, steps], mappings);
    expect(repeated.problems.find(({ kind }) => kind === "parent-repeated")).toMatchObject({
      count: 1,
      address: "A3",
    });
    expect(repeated.catalogue.items.map((one) => one.materials?.length)).toEqual([2, 2]);
    const keyless = flatTable("县/materials.csv", ["id", "材料名称"], [["a1", "申请书"]]);
    expect(fromTables([items, keyless], mappings.slice(0, 1)).problems).toEqual(
      expect.arrayContaining([expect.objectContaining({ kind: "key-missing", header: "source_id" })]),
    );
  });
});

describe("several tables", () => {
  it("of one kind make one catalogue, each with its own source and unit", () => {
    const sheet = (unit: string, name: string) =>
      flatTable(`${unit}.xlsx`, ["事项名称", "承诺办结时限"], [[name, "5个工作日"]], {
        unit: { name: unit, from: "file" },
      });
    const { catalogue, provenance } = fromTables(
      [sheet("县民政局", "临时救助"), sheet("县司法局", "法律援助"), sheet("县民政局二", "临时救助")],
      [],
      {
        aliases: { 县民政局二: "县民政局" },
      },
    );
    expect(catalogue.items.map(({ id, sourceId }) => [id, sourceId])).toEqual([
      ["县民政局|临时救助", "县民政局.xlsx"],
      ["县司法局|法律援助", "县司法局.xlsx"],
      ["县民政局|临时救助~2", "县民政局二.xlsx"],
    ]);
    expect(catalogue.sources[0]?.present).toContain("compilingUnit");
    expect(provenance.locate("县司法局|法律援助", ["compilingUnit"])).toEqual([
      { file: "县司法局.xlsx", cell: "", header: "文件名", raw: "县司法局" },
    ]);
  });

  it("pass through a reader without being held", () => {
    const table = flatTable(
      "清单.csv",
      ["事项名称", "承诺办结时限"],
      [
        ["甲", "5个工作日"],
        ["乙", "即办"],
      ],
    );
    const [proposal] = proposeMappings([table]);
    const reader = new RecordReader([{ table, mapping: proposal!.mapping }]);
    const names = [];
    for (const record of reader.records())
      if (record.layer === "implementation") names.push(record.item.name);
    expect(names).toEqual(["甲", "乙"]);
    expect(reader.problems()).toEqual([]);
    expect(reader.sources).toHaveLength(1);
  });
});

describe("texts with the page's own buttons", () => {
  it("are stored without, and counted with their raw text", () => {
    const table = flatTable(
      "清单.csv",
      ["事项名称", "承诺办结时限", "办理地点"],
      [
        ["甲", "5个工作日", "城关镇新正街1号\n...展开\n更多地点"],
        ["乙", "5个工作日", "城关镇新正街2号...展开"],
      ],
    );
    const { catalogue, problems, provenance } = fromTables([table]);
    expect(catalogue.items.map(({ places }) => places)).toEqual(["城关镇新正街1号", "城关镇新正街2号"]);
    expect(problems).toMatchObject([
      { kind: "furniture-stripped", severity: "info", count: 2, address: "C2" },
    ]);
    expect(provenance.locate("|乙", ["places"])[0]?.raw).toBe("城关镇新正街2号...展开");
  });

  it("that the export cut are told by column", () => {
    const rows = Array.from({ length: 12 }, (_, n) => [
      `事项${n}`,
      "5个工作日",
      "具备相应条件的申请人".repeat(20).slice(n, n + (n < 4 ? 180 : 120 + n)),
    ]);
    const { problems } = fromTables([flatTable("清单.csv", ["事项名称", "承诺办结时限", "受理条件"], rows)]);
    expect(problems).toMatchObject([{ kind: "column-cut", header: "受理条件", count: 4 }]);
  });
});

import { describe, expect, it } from "vitest";
import { Catalogue } from "../../src/model/index.ts";
import { answerQuestion, fromTables, proposeMapping, proposeMappings } from "../../src/records/index.ts";
import { realTable, there, title } from "./shared.ts";

const elementsOf = (columns: readonly { readonly column: string; readonly element: string | null }[]) =>
  Object.fromEntries(
    columns.filter(({ element }) => element !== null).map(({ column, element }) => [column, element]),
  );

describe.skipIf(!there)(title("the list of Guangdong"), () => {
  const table = realTable("guangdong/items.csv");
  const proposal = proposeMapping(table);

  it("is proposed with one question: which limit is which", () => {
    expect(elementsOf(proposal.mapping.columns)).toMatchObject({
      TASK_CODE: "implementationCode",
      CATAID: "basicCode",
      TASK_NAME: "name",
      TASK_TYPE_TEXT: "itemType",
      DEPT_NAME: "implementingBody",
      LIMIT_SCENE_NUM: "maxVisits",
      consult_phone: "consultationPhones",
      material_intro: "materials",
      service_object_name: "audience",
    });
    expect(elementsOf(proposal.mapping.columns)).not.toHaveProperty("visit_number");
    expect(proposal.questions.map(({ columns }) => columns)).toEqual([["handle_time", "handle_time_limit"]]);
  });

  it("is read wholly once that is answered", () => {
    const { mapping } = answerQuestion(proposal, proposal.questions[0]!.id, 0, "县政务服务中心");
    const { catalogue, problems, provenance } = fromTables([table], [mapping]);
    expect(catalogue.items).toHaveLength(1069);
    expect(Catalogue.safeParse(catalogue).error).toBeUndefined();
    expect(new Set(catalogue.items.map(({ id }) => id)).size).toBe(1069);
    const kinds = (element: "statutoryTimeLimit" | "promisedTimeLimit") => {
      const counts: Record<string, number> = {};
      for (const item of catalogue.items) {
        const kind = item[element]?.kind ?? "blank";
        counts[kind] = (counts[kind] ?? 0) + 1;
      }
      return counts;
    };
    expect(kinds("statutoryTimeLimit")).toEqual({ duration: 730, none: 339 });
    expect(kinds("promisedTimeLimit")).toEqual({ duration: 814, none: 255 });
    expect(
      catalogue.items.filter(({ maxVisits }) => maxVisits?.kind === "count" && maxVisits.count <= 1),
    ).toHaveLength(1067);
    expect(catalogue.items.filter(({ materials }) => materials?.length === 0)).toHaveLength(697);
    // Conditions of which the portal kept the first lines: “应当符合下列条件：”, and nothing after it.
    expect(
      problems
        .filter(({ severity }) => severity !== "info")
        .map(({ kind, element, count }) => ({ kind, element, count })),
    ).toEqual([{ kind: "damaged-text", element: "acceptanceConditions", count: 116 }]);
    const [first] = catalogue.items;
    expect(provenance.locate(first!.id, ["statutoryTimeLimit"])[0]).toMatchObject({ header: "handle_time" });
  });
});

describe.skipIf(!there)(title("the list of Fangchenggang"), () => {
  const tables = ["items", "materials", "processes"].map((name) => realTable(`fangchenggang/${name}.csv`));
  const proposals = proposeMappings(tables);
  const { catalogue, problems } = fromTables(
    tables,
    proposals.map(({ mapping }) => mapping),
  );

  it("is proposed without a question: cells decide", () => {
    expect(proposals.flatMap(({ questions }) => questions)).toEqual([]);
    expect(elementsOf(proposals[0]!.mapping.columns)).toMatchObject({
      service_name: "name",
      department: "implementingBody",
      item_type: "caseType",
      legal_days: "statutoryTimeLimit",
      promise_days: "promisedTimeLimit",
      on_site_times: "maxVisits",
      handle_time: "serviceHours",
      handle_address: "places",
    });
    expect(proposals[0]!.mapping.children?.map(({ rows, key }) => [rows, key.parent, key.child])).toEqual([
      ["materials", "source_item_id", "source_item_id"],
      ["steps", "source_item_id", "source_item_id"],
    ]);
  });

  it("joins materials and steps, and keeps bare numbers without a unit", () => {
    expect(catalogue.items).toHaveLength(395);
    expect(Catalogue.safeParse(catalogue).error).toBeUndefined();
    const count = (pick: (item: Catalogue["items"][number]) => number) =>
      catalogue.items.reduce((sum, item) => sum + pick(item), 0);
    // 1,583 rows, less those that only say that no material is needed.
    const none = catalogue.items.filter(({ materials }) => materials?.length === 0).length;
    expect(count(({ materials }) => materials?.length ?? 0) + none).toBe(1583);
    expect(count(({ steps }) => steps?.length ?? 0)).toBe(1033);
    const limits = catalogue.items.map(({ promisedTimeLimit: limit }) =>
      limit?.kind === "duration" ? limit.unit : limit?.kind,
    );
    expect(new Set(limits)).toEqual(new Set(["unstated", undefined]));
    expect(catalogue.items.some(({ places }) => places?.includes("展开"))).toBe(false);
  });

  it("tells the lost titles, the buttons of the page and the missing units, and nothing else", () => {
    const told = problems.map(({ kind, header, count }) => [kind, header, count]);
    expect(told).toContainEqual(["unit-unstated", "legal_days", 390]);
    expect(told).toContainEqual(["furniture-stripped", "handle_time", 390]);
    expect(told).toContainEqual(["damaged-text", "accept_condition", 14]);
    expect(problems.filter(({ kind }) => kind === "unreadable" || kind === "orphan-rows")).toEqual([]);
  });
});

describe.skipIf(!there)(title("the lists of Guang'an and Danyang"), () => {
  it("Guang'an needs nothing asked; its codes are read by the national tables", () => {
    const table = realTable("guangan/items.csv");
    const proposal = proposeMapping(table);
    expect(proposal.questions).toEqual([]);
    expect(proposal.mapping.columns).toContainEqual({
      column: "taskType",
      element: "itemType",
      table: "c0109",
    });
    const { catalogue, problems } = fromTables([table], [proposal.mapping]);
    expect(catalogue.items).toHaveLength(822);
    expect(catalogue.items.every(({ itemType }) => typeof itemType === "string")).toBe(true);
    expect(problems.map(({ kind }) => kind)).toEqual(["column-unmapped"]);
  });

  it("Danyang's codes without a table are asked about, its two kinds of records read as one list", () => {
    const table = realTable("danyang-2018/items.json");
    const proposal = proposeMapping(table);
    expect(proposal.questions.map(({ id }) => id)).toEqual([
      "unit-code:法定办结期限单位",
      "code-table:办理形式",
      "unit-code:承诺办结期限单位",
    ]);
    const { catalogue, problems } = fromTables([table], [proposal.mapping]);
    expect(catalogue.items).toHaveLength(49);
    expect(Catalogue.safeParse(catalogue).error).toBeUndefined();
    expect(catalogue.items.filter(({ legalBasis }) => legalBasis !== undefined)).toHaveLength(49);
    expect(catalogue.items.filter(({ serviceHours }) => serviceHours !== undefined)).toHaveLength(49);
    expect(catalogue.items.find(({ questions }) => questions?.length === 2)?.questions?.[1]?.answer).toMatch(
      /^答/,
    );
    expect(problems.find(({ kind }) => kind === "unreadable")).toMatchObject({
      header: "上级种类",
      raw: "权利",
      count: 11,
    });
  });
});

import { describe, expect, it } from "vitest";
import {
  ColumnSet,
  columnSetOf,
  columnSets,
  groupOf,
  headerOf,
  ListLayer,
  mappingOfColumns,
  matchHeader,
} from "../../src/records/index.ts";
import { terms, termsOf } from "../../src/terms/index.ts";

const own = (columns: unknown, rest: object = {}) =>
  ColumnSet.safeParse({
    schema: "zp.column-set/1",
    id: "ours",
    title: "政务服务事项目录清单",
    layer: "directory",
    columns,
    ...rest,
  });

describe("the sets that come with the product", () => {
  it.each(columnSets.map((set) => [set.id, set] as const))("%s is sound", (_id, set) => {
    expect(ColumnSet.safeParse(set).error).toBeUndefined();
  });

  it("are named once, and every list has one", () => {
    const ids = columnSets.map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    for (const layer of ListLayer.options) expect(columnSetOf(layer).layer).toBe(layer);
  });

  it("have every element that the order names", () => {
    const directory = columnSetOf("directory").columns.map(({ element }) => element);
    for (const { element } of terms.filter(({ named }) => named === "directory" || named === "both"))
      expect(directory).toContain(element);
    for (const set of columnSets.filter(({ layer }) => layer === "implementation")) {
      const columns = set.columns.map(({ element }) => element);
      for (const { element } of terms.filter(({ named }) => named !== undefined)) {
        expect(
          columns.some((one) => one === element || one?.startsWith(`${element}.`)),
          element,
        ).toBe(true);
      }
    }
  });

  it("have every element of the lists beside the two", () => {
    for (const layer of ["powersList", "publicServices", "cutProofs", "caseCounts", "stageDates"] as const) {
      const columns = columnSetOf(layer).columns.map(({ element }) => element);
      expect(columns.toSorted()).toEqual(
        termsOf(layer)
          .map(({ element }) => element)
          .toSorted(),
      );
    }
  });

  it("have headers that are known as their own elements", () => {
    for (const { layer, columns } of columnSets) {
      for (const column of columns) {
        const group = groupOf(column);
        const header = group === undefined ? headerOf(column) : `${group}/${headerOf(column)}`;
        expect(matchHeader(header, layer)[0]?.term.element, header).toBe(column.element);
      }
    }
  });
});

describe("a county's own set", () => {
  it("may use its own words and columns that are only kept", () => {
    const set = own([
      { element: "name", label: "服务事项" },
      { label: "县审改办意见", width: 20 },
    ]);
    expect(set.success).toBe(true);
    expect(mappingOfColumns("directory", set.data!.columns).columns).toEqual([
      { column: "服务事项", element: "name" },
      { column: "县审改办意见", element: null },
    ]);
  });

  it.each([
    ["an element that there is not", [{ element: "name" }, { element: "nane" }], ["columns", 1, "element"]],
    ["an element of another list", [{ element: "name" }, { element: "places" }], ["columns", 1, "element"]],
    ["an element twice", [{ element: "name" }, { element: "name", label: "名" }], ["columns", 1, "element"]],
    ["a header twice", [{ element: "name" }, { label: "事项 名称" }], ["columns", 1, "label"]],
    ["a column that says nothing", [{ element: "name" }, {}], ["columns", 1]],
    ["no name", [{ element: "basicCode" }], ["columns"]],
    ["a misspelt key", [{ element: "name", widht: 3 }], ["columns", 0]],
    ["a width that is none", [{ element: "name", width: "20" }], ["columns", 0, "width"]],
  ])("is refused for %s, at its key", (_what, columns, path) => {
    const issues = own(columns).error?.issues ?? [];
    expect(issues.map((issue) => issue.path)).toContainEqual(path);
  });

  it("is refused for a list that there is not", () => {
    expect(own([{ element: "name" }], { layer: "guides" }).error?.issues[0]?.path).toEqual(["layer"]);
  });
});

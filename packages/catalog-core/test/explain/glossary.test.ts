import { describe, expect, it } from "vitest";
import { glossary } from "../../src/explain/index.ts";
import { ImplementationItem } from "../../src/model/index.ts";
import { statedAs, terms, termsOf } from "../../src/terms/index.ts";

describe("terms", () => {
  it("make the glossary", async () => {
    await expect(glossary()).toMatchFileSnapshot("../../../../docs/glossary.md");
  });

  it("name every element of the item, each once", () => {
    const keys = Object.keys((ImplementationItem as unknown as { shape: object }).shape).filter(
      (key) => key !== "id" && key !== "sourceId",
    );
    const named = termsOf("implementation")
      .map(({ element }) => element)
      .filter((element) => !element.includes("."));
    expect(named.toSorted()).toEqual(keys.toSorted());
    expect(new Set(terms.map(({ element }) => element)).size).toBe(terms.length);
  });

  it("give “无” the meaning of the element", () => {
    expect(statedAs("statutoryTimeLimit", "无")).toBe("stated-none");
    expect(statedAs("consultationPhones", "无")).toBe("placeholder");
    expect(statedAs("visitReason", "/")).toBe("not-applicable");
    expect(statedAs("places", "详见网站")).toBe("placeholder");
    expect(statedAs("places", "城关镇新正街1号")).toBeUndefined();
  });
});

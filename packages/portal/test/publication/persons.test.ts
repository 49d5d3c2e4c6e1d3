import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { withoutPersons } from "../../src/index.ts";
import { full, generated, siteOf } from "../county.ts";

const person = {
  id: "1",
  unit: "镇坪县民政局",
  name: "欧阳无名",
  post: "副局长（主编）",
  duty: "editor" as const,
  officePhone: "0915-8820000",
  mobilePhone: "13800001111",
  remark: "只在花名册里的备注",
};
const secrets = [
  "欧阳无名",
  "13800001111",
  "138-0000-1111",
  "副局长（主编）",
  "0915-8820000",
  "只在花名册里的备注",
];

const withRoster = () => {
  const [item] = full.items;
  return {
    ...full,
    roster: [person],
    items: [
      {
        ...item!,
        places: "政务大厅，联系人电话138-0000-1111",
        consultationPhones: [{ id: "1", raw: "13800001111", number: "13800001111" }],
        steps: [{ id: "1", name: "受理", handler: "欧阳无名", description: "找 138 0000 1111" }],
      },
    ],
  };
};

describe("the roster of compilers and reviewers", () => {
  it("appears in no file of the site, not even where a unit wrote it into an item", () => {
    const previous = [{ id: `sha-256:${"1".repeat(64)}`, takenOn: "2018-08-01", catalogue: full }];
    for (const [path, text] of siteOf(withRoster(), { previous, url: "https://a.cn/" })) {
      if (path.endsWith(".xlsx")) continue;
      for (const secret of [...secrets, "138 0000 1111"]) expect(text, path).not.toContain(secret);
    }
  });

  it("is told where it stood, so that the unit can mend its list", () => {
    const { withheld } = withoutPersons(withRoster());
    expect(withheld.map(({ element, what }) => `${element} ${what}`).sort()).toEqual([
      "consultationPhones number",
      "places number",
      "steps name",
      "steps number",
    ]);
  });

  it("takes nothing else away: lists without a roster come through as they are", () => {
    const catalogue = generated(50);
    expect(withoutPersons(catalogue).catalogue.items).toEqual(catalogue.items);
    const { items } = withoutPersons({ ...catalogue, roster: [person] }).catalogue;
    expect(items).toEqual(catalogue.items);
  });

  it("hides a mobile number however it is written, inside any text", () => {
    fc.assert(
      fc.property(
        fc.string(),
        fc.string(),
        fc.stringMatching(/^1[3-9]\d{9}$/),
        fc.constantFrom("", "-", " "),
        (before, after, number, gap) => {
          const written = `${number.slice(0, 3)}${gap}${number.slice(3, 7)}${gap}${number.slice(7)}`;
          const text = `${before.replace(/\d/gu, "")}${written}${after.replace(/\d/gu, "")}`;
          const { catalogue } = withoutPersons({
            ...full,
            roster: [{ id: "1", mobilePhone: number }],
            items: [{ id: "a", places: text }],
          });
          expect(catalogue.items[0]?.places ?? "").not.toContain(written);
        },
      ),
    );
  });
});

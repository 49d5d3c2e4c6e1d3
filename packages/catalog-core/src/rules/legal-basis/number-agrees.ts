import * as z from "zod";
import { defineItemRule, failAll, pass, type Violation } from "../../engine/index.ts";
import { parseLegalBasis, titleKey } from "../../legal-basis/index.ts";
import { accuracy } from "../citations.ts";
import { againstRegister, nameOf } from "./cited.ts";

const data = z.strictObject({ name: z.string(), number: z.string(), owner: z.string() });
type Data = z.output<typeof data>;

export default defineItemRule({
  id: "legal-basis/number-agrees",
  title: "令号与所引法规相符",
  severity: "warning",
  basis: [accuracy],
  judged: {
    on: "2026-11-26",
    asked: 49,
    notApplicable: 0,
    blocked: 2286,
    found: 0,
    right: 0,
    wrong: 0,
    unclear: 0,
  },
  history: [
    { on: "2026-11-26", what: "新增。" },
    {
      on: "2026-11-26",
      what: "按试行规则的办法对照真实清单核对，没有发现可核对；只凭登记簿里的事实判断，不靠文字，不列为试行。",
    },
  ],
  why: "令号张冠李戴，按号查到的是另一部法规。",
  notFor:
    "只看登记簿里记有令号的行政法规，而且只在这个令号确属另一部法规时指出；修订所用的令号不比对。没有提供登记簿的不检查。",
  appliesTo: againstRegister,
  needs: ["legalBasis"],
  options: z.strictObject({}),
  data,
  check({ legalBasis }, _options, { laws }) {
    let found: Violation<Data>[] | undefined;
    for (const instrument of parseLegalBasis(legalBasis).instruments) {
      if (instrument.title === undefined) continue;
      const key = titleKey(instrument.title);
      for (const number of instrument.numbers) {
        if (number.kind !== "order" || number.of !== "itself") continue;
        const owners = laws?.byNumber(number.normal) ?? [];
        const [owner] = owners;
        if (owner === undefined || owners.some(({ title }) => sameOrPart(titleKey(title), key))) continue;
        // The register may know the instrument under the same number and others: then it is right.
        if (laws?.find(instrument.title)?.numbers.includes(number.normal)) continue;
        found ??= [];
        found.push({
          path: ["legalBasis"],
          data: { name: nameOf(instrument), number: number.normal, owner: owner.title },
        });
      }
    }
    return found === undefined ? pass : failAll(found);
  },
  message: ({ name, number, owner }) => `${name}后面写的是${number}，这个令公布的是《${owner}》。`,
  suggestion: ({ name }) => `查${name}公布时的令号，改正文号；名称写错的，改正名称。`,
});

/** 《…条例》 and what somebody shortened of it. */
const sameOrPart = (one: string, other: string): boolean =>
  one === other || one.includes(other) || other.includes(one);

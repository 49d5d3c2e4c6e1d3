import * as z from "zod";
import { identifyCode, schemeOf } from "../../codes/index.ts";
import { defineItemRule, failAll, pass, type Violation } from "../../engine/index.ts";
import { labelOf, statedAs } from "../../terms/index.ts";
import { practice } from "../citations.ts";

const data = z.strictObject({ element: z.enum(["basicCode", "implementationCode"]), written: z.string() });
type Data = z.output<typeof data>;

const elements = ["basicCode", "implementationCode"] as const;

export default defineItemRule({
  id: "codes/known-shape",
  title: "编码是已知的一种编码",
  severity: "info",
  basis: [practice],
  history: [{ on: "2026-11-23", what: "新增。" }],
  why: "与国家、各地已知的编码都不相像的，可能是本地自编的编码，也可能填错了栏。本地编码可以保留，所以只作提示。",
  needsSome: ["basicCode", "implementationCode"],
  needs: [],
  options: z.strictObject({}),
  data,
  check(item) {
    let violations: Violation<Data>[] | undefined;
    for (const element of elements) {
      const written = item[element];
      if (written === undefined || schemeOf(written) !== undefined) continue;
      if (statedAs(element, written) === "placeholder") continue;
      const { outcome, problems } = identifyCode(written);
      if (outcome !== "problem" || !problems.some(({ kind }) => kind === "unknown-shape")) continue;
      violations ??= [];
      violations.push({ path: [element], data: { element, written } });
    }
    return violations === undefined ? pass : failAll(violations);
  },
  message: ({ element, written }) => `${labelOf(element)}“${written}”不像任何一种已知的编码。`,
  suggestion: ({ element }) => `本地自编的编码可以保留；“${labelOf(element)}”填错了内容的，改正。`,
});

import * as z from "zod";
import { defineItemRule, fail, pass, skip } from "../../engine/index.ts";
import { inPopulation } from "../../metrics/index.ts";
import { practice } from "../citations.ts";
import { topicsOfBodies, topicsOfPersons } from "./topics.ts";

const separators = /[；;、，,|\s]+/u;

export default defineItemRule({
  id: "handling/audience-agrees-with-topics",
  title: "服务对象与主题分类一致",
  severity: "info",
  trial: true,
  basis: [practice],
  judged: {
    on: "2026-11-26",
    asked: 131,
    notApplicable: 938,
    blocked: 1266,
    found: 0,
    right: 0,
    wrong: 0,
    unclear: 0,
  },
  history: [{ on: "2026-11-26", what: "新增，试行。" }],
  why: "网上按“个人办事”“法人办事”分栏目展示。服务对象是自然人，主题却全是法人的，群众在个人栏目里找不到。",
  notFor: "主题两类都有、或个人和法人通用的；服务对象既有自然人又有法人的；没有填主题的。",
  appliesTo: inPopulation,
  needs: ["audience", "topics"],
  options: z.strictObject({}),
  data: z.strictObject({ side: z.enum(["person", "body"]), topics: z.array(z.string()) }),
  check({ audience, topics: written }) {
    const topics = written.split(separators).filter((topic) => topic !== "");
    const ofPersons = topics.length > 0 && topics.every((topic) => topicsOfPersons.has(topic));
    const ofBodies = topics.length > 0 && topics.every((topic) => topicsOfBodies.has(topic));
    if (!ofPersons && !ofBodies) return skip("主题看不出是个人的还是法人的");
    if (audience.length === 0 || audience.some((one) => typeof one !== "string"))
      return skip("服务对象没有读懂");
    const person = audience.includes("natural-person");
    const body = audience.some((one) => one !== "natural-person");
    if (ofBodies && !body) return fail(["topics"], { side: "person", topics });
    if (ofPersons && !person) return fail(["topics"], { side: "body", topics });
    return pass;
  },
  message: ({ side, topics }) =>
    side === "person"
      ? `服务对象只有自然人，主题分类“${topics.join("、")}”却是法人办事的主题。`
      : `服务对象没有自然人，主题分类“${topics.join("、")}”却是个人办事的主题。`,
  suggestion: () => "核对服务对象，改选相应的主题；个人和法人都办的，两边都选。",
});

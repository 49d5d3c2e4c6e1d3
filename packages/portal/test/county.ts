import type { Catalogue } from "@zp/catalog-core/model";
import { zhenping2018 } from "@zp/catalog-core/packs";
import { fromRecords } from "@zp/catalog-core/records";
import { GENERATED_SOURCE, generateItems } from "@zp/testkit";
import { type PortalOptions, portalOf, type SiteFile } from "../src/index.ts";

/** The id of a snapshot that nobody took. */
export const ID = `sha-256:${"3f2a9c1e5b7d".padEnd(64, "0")}`;

/** A small implementation list from plain records: the number of visits is what makes it one. */
export const listOf = (...records: Record<string, string>[]): Catalogue =>
  fromRecords(records.map((record) => ({ 到办事现场次数: "1", ...record }))).catalogue;

/** Generated items as a catalogue. */
export const generated = (count: number, seed = 1): Catalogue => ({
  ...listOf(),
  sources: [GENERATED_SOURCE],
  items: [...generateItems(count, seed)],
});

/** An item that fills every kind of element, hostile where it can be. */
export const full: Catalogue = {
  ...listOf(),
  items: [
    {
      id: "11610927MB0000019W4610101001001",
      name: "食品经营许可<script>alert(1)</script>",
      implementationCode: "11610927MB0000019W4610101001001",
      basicCode: "610101001",
      itemType: "permit",
      compilingUnit: '镇坪县"市场"监督管理局&',
      legalBasis: "《中华人民共和国食品安全法》第三十五条",
      exerciseLevels: ["county", "town"],
      caseType: "promised",
      statutoryTimeLimit: { kind: "duration", amount: 20, unit: "workday" },
      promisedTimeLimit: { kind: "duration", amount: 5, unit: "workday" },
      audience: ["natural-person", "enterprise"],
      acceptanceConditions: "一、有固定场所；\n二、有人员。",
      procedure: "申请→受理→审查→决定→送达",
      steps: [
        {
          id: "1",
          name: "受理",
          handler: "窗口",
          timeLimit: { kind: "duration", amount: 1, unit: "workday" },
        },
        { id: "2", name: "决定", standard: "材料齐全" },
      ],
      materials: [
        {
          id: "1",
          name: "申请表",
          originals: 1,
          copies: 2,
          form: "paper",
          required: "yes",
          paperFormat: "A4",
          acceptanceStandard: "签字盖章",
          fillingNote: "用黑色笔填写，字迹清楚，不得涂改。",
          shared: "no",
          exempt: "no",
          remark: "窗口有空白表格",
        },
        { id: "2", name: '"><img src=x onerror=alert(1)>', required: "no" },
      ],
      specialProcedures: [{ id: "1", name: "现场核查", counted: "no" }],
      results: [{ id: "1", name: "食品经营许可证" }],
      questions: [{ id: "1", question: "多久办好？", answer: "五个工作日。" }],
      charges: "no",
      feeStandard: { kind: "none" },
      channels: ["window", "online"],
      maxVisits: { kind: "count", count: 1 },
      onlineAddress: "javascript:alert(1)",
      doneAtOnce: "no",
      doneOnline: "yes",
      topics: "食品、开办企业",
      places: "城关镇新正街",
      serviceHours: "工作日 8:00—12:00",
      consultationPhones: [{ id: "1", raw: "0915-8822222", areaCode: "0915", number: "8822222" }],
      policyDocuments: [
        {
          id: "1",
          title: "食品经营许可管理办法",
          number: "总局令第17号",
          url: "https://example.cn/a?b=1&c=2",
        },
        { id: "2", title: "坏链接", url: "javascript:alert(1)" },
      ],
      reviewRules: [{ id: "1", title: "食品经营许可审查细则", text: "第一条……" }],
      remark: "新增事项",
    },
  ],
};

/** All files of a site, by path. */
export function siteOf(catalogue: Catalogue, options: Partial<PortalOptions> = {}): Map<string, string> {
  const portal = portalOf({ id: ID, takenOn: "2018-08-25", catalogue }, { pack: zhenping2018, ...options });
  return new Map([...portal.files()].map((file) => [file.path, textOf(file)]));
}

/** What a file holds; bytes as text of one unit each. */
export function textOf({ content }: SiteFile): string {
  const made = content();
  const parts = typeof made === "string" || made instanceof Uint8Array ? [made] : [...made];
  return parts
    .map((part) => (typeof part === "string" ? part : Buffer.from(part).toString("latin1")))
    .join("");
}

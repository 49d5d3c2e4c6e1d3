import type { ImplementationItem } from "@zp/catalog-core/model";
import { type Counts, note } from "./counts.ts";

const bare = (name: string): string =>
  name
    .normalize("NFKC")
    .replace(/^[\s\d.、()一二三四五六七八九十]+/u, "")
    .replace(/[\s,，。;；:：、“”"《》]/gu, "");

const word = (value: unknown): string => (typeof value === "string" ? value : "");

/** 等 within words, or behind a number of things. */
const exception =
  /《[^《》]*》|“[^“”]*”|[（(][^（()）]*[)）]|等级|同等|平等|高等|等额|等候|初等|中等|等于|等同|均等|对等|等值|优等|特等|[一二三四]等|等[一二三四五六七八九十两\d]+(?:项|种|份|类|个|方面)/gu;
const open =
  /[^、，,；;。]*[、，,和及][^、，,；;。]*等(?:有关|相关)?(?:的)?(?:证明)?(?:材料|资料|证件|文件|手续|证明)?$/u;
const openEnd = /[^、，,；;。和及■]*等[^等]*$/u;

function isOpen(name: string): boolean {
  if (!name.includes("等")) return false;
  const rest = name.replace(exception, "■").trim();
  return open.test(rest) && openEnd.test(rest);
}

const isForm =
  /(?:申请表|登记表|审批表|备案表|申报表|审核表|呈报表|变更表|登记卡|申请书)(?:[（(][^（()）]*[)）])?$/u;

/** What is asked of every row of the materials, in one walk. */
export function checkMaterialRows(
  { materials }: ImplementationItem,
  present: ReadonlySet<string>,
  counts: Counts,
): void {
  if (materials === undefined || materials.length === 0) return;
  const hasForms = present.has("materials.blankForm") || present.has("materials.sampleForm");
  const seen = new Set<string>();
  let twice = 0;
  let shareable = 0;
  let none = 0;
  let formless = 0;
  let opens = 0;
  for (const material of materials) {
    const { name, originals, copies, shared, exempt, form } = material;
    const isSpared = exempt === "yes";
    if (shared === "yes") {
      if (material.required === "yes" && !isSpared && material.source !== "applicant") shareable += 1;
    } else if (originals === 0 && copies === 0 && !isSpared && !word(form).includes("electronic")) none += 1;
    if (name === undefined) continue;
    if (materials.length > 1) {
      const plain = bare(name);
      if (plain !== "") {
        const key = `${plain}|${word(material.kind)}|${word(form)}`;
        if (seen.has(key)) twice += 1;
        else seen.add(key);
      }
    }
    if (isOpen(name)) opens += 1;
    const isWithoutForm = material.blankForm === undefined && material.sampleForm === undefined;
    if (hasForms && isWithoutForm && isForm.test(name)) formless += 1;
  }
  note(counts["materials/not-twice"], twice);
  note(counts["materials/shared-not-asked"], shareable);
  note(counts["materials/copies-stated"], none);
  note(counts["materials/form-has-blank"], formless);
  note(counts["materials/no-open-list"], opens);
}

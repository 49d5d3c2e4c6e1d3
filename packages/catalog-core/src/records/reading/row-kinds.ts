import type { RowKind } from "../../terms/index.ts";

/** The element by which a row is called: its text becomes the row's id. */
export const nameOf: Readonly<Record<RowKind, string>> = {
  materials: "name",
  fees: "name",
  steps: "name",
  specialProcedures: "name",
  results: "name",
  questions: "question",
  policyDocuments: "title",
  reviewRules: "title",
};

/** Ways to say in words that there are no rows of a kind. */
const none: Readonly<Partial<Record<RowKind, RegExp>>> = {
  materials:
    /^(?:无需|无须|不需要?|不用|无|没有)(?:申请人)?(?:提交|提供|递交)?(?:申请|申报|办理|任何|其他|纸质)*材料[。.]?$/u,
  fees: /^(?:不收费|免费|无收费)[。.]?$/u,
  specialProcedures: /^(?:无|没有|不涉及)特[殊别](?:环节|程序)[。.]?$/u,
};

/** Whether a text says that there are no rows: 无需提交材料. */
export const saysNoRows = (kind: RowKind, text: string): boolean => none[kind]?.test(text) ?? false;

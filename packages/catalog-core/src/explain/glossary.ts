import { concepts, terms } from "../terms/index.ts";

const layerLabels = {
  directory: "目录清单",
  implementation: "实施清单",
  roster: "人员信息表",
  powersList: "权责清单",
  publicServices: "公共服务事项清单",
  cutProofs: "减证便民清单",
  caseCounts: "办件量表",
  stageDates: "进度表",
  materials: "申请材料",
  fees: "收费项目",
  steps: "办理环节",
  specialProcedures: "特别程序",
  results: "审批结果",
  questions: "常见问题",
  policyDocuments: "政策文件",
  reviewRules: "审查细则",
} as const;

const noneLabels = { "stated-none": "没有", "not-applicable": "不适用", placeholder: "等于没填" } as const;

/**
 * The glossary: every element and every concept, one English word for each Chinese one. Markdown.
 *
 * @example glossary() // "# Glossary…"
 */
export function glossary(): string {
  const lines = [
    "# Glossary",
    "",
    "Generated from `packages/catalog-core/src/terms/`; change it there. “无” says what “无” means in a cell of the element.",
    "",
    "## Concepts",
    "",
    "| 中文 | English | |",
    "|---|---|---|",
    ...concepts.map(({ label, english, note }) => `| ${label} | ${english} | ${note ?? ""} |`),
    "",
    "## Elements",
    "",
    "| 中文 | key | 所在 | “无” | national column | also written |",
    "|---|---|---|---|---|---|",
    ...terms.map(
      ({ label, element, layers, none, national, synonyms, named }) =>
        `| ${label}${named === undefined ? "" : "★"} | \`${element}\` | ${layers.map((layer) => layerLabels[layer]).join("、")} | ${noneLabels[none]} | ${national === undefined ? "" : `\`${national}\``} | ${(synonyms ?? []).map((text) => text.replaceAll("|", "\\|")).join("、")} |`,
    ),
    "",
    "★ named by the order itself (镇政办发〔2018〕98号 四(三)).",
  ];
  return `${lines.join("\n")}\n`;
}

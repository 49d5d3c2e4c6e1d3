import type { PolicyPack } from "../engine/index.ts";
import { fillCauses, type PlanKind, planKinds, planOptions, standings } from "../plan/index.ts";
import { conventionLabels, conventionText } from "./conventions.ts";

const grounds: Readonly<Record<PlanKind, string>> = {
  "visits-instant": "办件类型是即办件（未填的，承诺写明即办）",
  "visits-by-channel": "办理形式、是否网办、网上办理深度之一写明不到场可以申请",
  "visits-by-delivery": "只能到窗口申请，写明结果可以寄送",
  "visits-new-channel": "以上都没有写明；列出现有的办理形式和必须现场办理的原因，供核对",
  "promise-just-over": "超出上限不多于 `justOver`；改为不超过上限的最长整数时限",
  "promise-far-over": "其余超过上限的；改为不超过上限的最长整数时限",
  instant:
    "承诺不长于 `instantCandidate`，没有特别程序和当场办不完的环节；按整日压不到上限以内的，也靠这一条",
};

/**
 * How `zp plan` proposes and chooses, with the costs in force and how to change one. Markdown, in Chinese.
 *
 * @example explainPlan(zhenping2018) // "# 整改建议…"
 */
export function explainPlan({ conventions, id }: PolicyPack): string {
  const lines = [
    "# 整改建议",
    "",
    "`zp plan` 说明离目标还差几项，提出改法，选出代价最省的一组，算出改后的指标。只依据清单写明的内容；未填的不代填，单独列出。",
    "",
    "## 改法与代价",
    "",
    `代价由政策包设定（下面是 ${id} 的），只看相对大小，不是天数或金额。`,
    "",
    "| 改法 | 凭什么提出 | 代价 | 设定 |",
    "|---|---|---|---|",
    ...Object.entries(planKinds).map(
      ([kind, { label, cost }]) =>
        `| ${label} | ${grounds[kind as PlanKind]} | ${conventionText(conventions[cost])} | \`${cost}\` |`,
    ),
    "",
    "到现场 3 次以上的，每多一次另加 `costExtraVisit`。次数都改为 1：目标只要求不超过 1 次，改为 0 须另有依据。",
    "",
    "## 怎么选",
    "",
    "- “最多跑一次”是清单的目标：每个单位先取自己代价最省的几项，补足还差的项数；总体仍不够的，再从其余中取最省的。这样得到的总代价最小，没有更省的选法。",
    "- 各单位都达标，总体必然达标；只求总体达标往往更省，可用 `--goal county` 只求总体、`--goal units` 只求各单位。",
    "- 承诺不超过法定一半是逐项的上限：超过的每一项都要改，取其中最省的改法；按整日压不下来又不能当场办结的，登记豁免。已有有效豁免的不要求改，指标不变。",
    "- 改法不够的，先求差额最小，再求代价最省，并写明还差几项。",
    "- 代价相同的，依次比办件量、单位、编号，与文件先后无关。",
    "",
    "## 设定",
    "",
    "| 设定 | 含义 | 现值 |",
    "|---|---|---|",
    ...planOptions.map(
      (key) => `| \`${key}\` | ${conventionLabels[key]} | ${conventionText(conventions[key])} |`,
    ),
    "",
    "改代价只改一处：在本地的政策包里写上要改的一项，其余照旧，用 `--pack` 指定。",
    "",
    "```json",
    `{ "schema": "zp.policy-pack/1", "id": "local-2018", "version": "1", "extends": "${id}", "conventions": { "costVisitNewChannel": 8 } }`,
    "```",
    "",
    '不想让程序建议新开渠道的，写 `"costVisitNewChannel": "not-proposed"`：渠道不够的单位即列为达不到，并写明还差几项。',
    "",
    "## 单位的情况",
    "",
    ...Object.values(standings).map((label) => `- ${label}`),
    "",
    "## 须先填写的",
    "",
    `要素${Object.values(fillCauses)
      .map((label) => `“${label}”`)
      .join("、")}的，不当作已有数值，不提改法，也不进最省的一组。`,
  ];
  return `${lines.join("\n")}\n`;
}

import { defineMetric, type Observation } from "../../engine/index.ts";
import { excluded, outOfPopulation } from "../population.ts";
import { isAskedOf, isFilled, requiredElements } from "./required.ts";

export default defineMetric({
  id: "elements/completeness",
  title: "要素完整率",
  kind: "ratio",
  formula: "已填写的要素数 ÷ 应填写的要素数",
  note:
    `对照 ${requiredElements.length} 个要素逐项计数：方案列出的实施清单要素，加上事项名称和法定办结时限。` +
    "表中没有的列按未填计。不收费的事项不要求收费标准和收费依据，即办件不要求两个时限；“详见网站”“待定”等不算填写。",
  basis: [
    {
      source: "zp-2018-98",
      article: "四(三)",
      quote:
        "实施清单是对目录清单进行细化完善形成的清单,包括实施编码、行使内容、实施机构、办结时限、收费标准、收费依据、申请材料、办理流程、办理形式、办理地点、办理时间、咨询电话、监督电话等要素",
      force: "must",
    },
  ],
  needs: [],
  conventions: ["typesOutOfScope"],
  observe(item, { asOf, conventions }): Observation {
    const out = outOfPopulation(item, conventions, asOf);
    if (out !== undefined) return excluded(out);
    let asked = 0;
    let filled = 0;
    for (const element of requiredElements) {
      if (!isAskedOf(item, element)) continue;
      asked += 1;
      if (isFilled(item, element)) filled += 1;
    }
    return observationOf(filled, asked);
  },
});

const observations = new Map<number, Observation>();

/** The same object for the same counts, so that items of one kind are counted together. */
function observationOf(filled: number, asked: number): Observation {
  const key = filled * 100 + asked;
  let observation = observations.get(key);
  if (observation === undefined) {
    const part = filled === asked ? ({ part: "complete" } as const) : {};
    observation = { kind: "counted", numerator: filled, denominator: asked, ...part };
    observations.set(key, observation);
  }
  return observation;
}

import { itemTypeLabels } from "../../../model/index.ts";
import type { Block, DocumentCell, Inline } from "../../document/index.ts";
import { stageStateLabels } from "../../progress-words.ts";
import { body, chineseDay, heading, joined, names, say } from "../facts.ts";
import { wordsOf } from "../pack-words.ts";
import { directoryByUnit } from "../profile.ts";
import { BASE, type Subject } from "../subject.ts";

const typeOrder = [...Object.keys(itemTypeLabels), "unstated"];
const typeName = (type: string): string => (itemTypeLabels as Record<string, string>)[type] ?? "类型未填";

/** 三、总体情况: how large the lists are, unit by unit, and how far the work of the order has come. */
export function situation(subject: Subject): Block[] {
  return [
    heading(1, "总体情况"),
    heading(2, "清单规模"),
    body(sizes(subject)),
    sizeTable(subject),
    heading(2, "各单位情况"),
    unitTable(subject),
    heading(2, "工作进度"),
    ...progress(subject),
  ];
}

function typesOf({ books }: Subject): string[] {
  const types = Object.keys(books.types as object);
  return typeOrder.filter((type) => types.includes(type));
}

function sizes(subject: Subject): Inline[] {
  const { facts } = subject;
  const [most, next] = typesOf(subject)
    .map((type) => ({
      type,
      items: Number((subject.books.types as Record<string, Record<string, number>>)[type]?.items),
    }))
    .sort((a, b) => b.items - a.items);
  const of = (type: string) =>
    say`${typeName(type)}${facts.count("types", type, "items")}项（占${facts.figure(
      { over: [{ at: ["types", type, "items"] }, { at: ["items"] }] },
      "percent",
    )}）`;
  const leading =
    most === undefined || most.items === 0
      ? ""
      : next === undefined || next.items === 0
        ? say`，全部为${typeName(most.type)}`
        : say`，以${of(most.type)}和${of(next.type)}居多`;
  return say`实施清单共${facts.count("items")}项，目录清单共${facts.count("entries")}条${leading}。各类事项见下表${
    levelsKnown(subject)
      ? "；行使层级一项填几级的列入“多级或其他”。"
      : `。清单没有填写行使层级，${countyLevel(subject)}、镇级、村级事项不能分列。`
  }`;
}

/** The level of counties and of the districts of a city, as the place that is one calls it. */
const countyLevel = ({ identity: { county } }: Subject): string =>
  /(?<!自治)区$/u.test(county) ? "区级" : "县级";

const levelNames = {
  town: "镇级",
  village: "村级",
  several: "多级或其他",
  unstated: "层级未填",
} as const;

const levelsKnown = ({ catalogue }: Subject): boolean =>
  catalogue.items.some(({ exerciseLevels }) => (exerciseLevels ?? []).length > 0);

const levels = ["county", "town", "village", "several", "unstated"] as const;

function sizeTable(subject: Subject): Block {
  const { facts } = subject;
  const types = typesOf(subject);
  const shown = levelsKnown(subject) ? levels : [];
  const sum = (key: string): Inline =>
    facts.figure({ sum: types.map((type) => ({ at: ["types", type, key] })) }, "count");
  return {
    kind: "table",
    caption: "清单规模",
    columns: [
      { label: "事项类型", width: 20 },
      { label: "目录清单", width: 13, align: "right" },
      { label: "实施清单", width: 13, align: "right" },
      { label: "计入考核", width: 13, align: "right" },
      ...shown.map((level) => ({
        label: level === "county" ? countyLevel(subject) : levelNames[level],
        width: 11,
        align: "right" as const,
      })),
    ],
    rows: [
      ...types.map((type): DocumentCell[] => [
        typeName(type),
        facts.count("types", type, "entries"),
        facts.count("types", type, "items"),
        facts.has("byType", type, BASE, "total")
          ? facts.count("byType", type, BASE, "counted")
          : facts.figure({ exact: "0" }, "count"),
        ...shown.map((level) => facts.count("types", type, level)),
      ]),
      ["合计", sum("entries"), sum("items"), facts.count("overall", BASE, "counted"), ...shown.map(sum)],
    ],
    totals: 1,
  };
}

function unitTable(subject: Subject): Block {
  const { facts, catalogue, report, units } = subject;
  const entries = directoryByUnit(catalogue);
  const named = [...units].sort((a, b) => (a < b ? -1 : 1));
  const row = (
    label: string,
    group: readonly string[],
    entryCount: DocumentCell,
    must: DocumentCell,
  ): DocumentCell[] => [
    label,
    entryCount,
    facts.count(...group, BASE, "total"),
    facts.count(...group, BASE, "counted"),
    facts.percent(group, "handling/instant-rate"),
    facts.percent(group, "elements/completeness"),
    must,
  ];
  const unstated = report.entries - named.reduce((sum, unit) => sum + (entries.get(unit) ?? 0), 0);
  return {
    kind: "table",
    caption: "各单位一览",
    columns: [
      { label: "编制单位", width: 34 },
      { label: "目录清单", width: 12, align: "right" },
      { label: "实施清单", width: 12, align: "right" },
      { label: "计入考核", width: 12, align: "right" },
      { label: "即办件占比", width: 15, align: "right" },
      { label: "要素完整率", width: 15, align: "right" },
      { label: "须改问题", width: 12, align: "right" },
    ],
    rows: [
      ...named.map((unit) =>
        row(unit, ["byUnit", unit], facts.count("entriesByUnit", unit), facts.count("mustFix", unit)),
      ),
      row("合计", ["overall"], facts.count("entries"), facts.count("piles", "must-fix")),
    ],
    totals: 1,
    notes: [
      [
        "“计入考核”为在用的依申请事项，重复、挂起、取消和不属依申请的不计；“须改问题”为报送前必须改的问题处数。" +
          (unstated > 0 ? "目录清单中未写明编制单位或单位未报实施清单的，只计入合计。" : ""),
      ],
    ],
  };
}

const states = ["in-time", "done-late", "overdue", "not-due", "unknown"] as const;

/** How far the stages of the order have come, as `zp progress` counts them. */
function progress({ pack, facts, progress: work }: Subject): Block[] {
  if (pack.schedule.length === 0) return [body(["政策包没有设定工作阶段。"])];
  if (work === undefined) {
    const limits = pack.schedule.map(({ title, until }) => `${title}（${chineseDay(until)}前）`).join("、");
    return [
      body([
        `${wordsOf(pack).plan}规定的阶段和期限为：${limits}。未收到各单位进度表，各阶段是否按期完成无从核对，本报告不作评价。`,
      ]),
    ];
  }
  const late = work.stages.flatMap(({ stage, title, counts }) => {
    if (counts.overdue === 0) return [];
    const units = work.byUnit
      .filter(({ standings }) => standings.some((one) => one.stage === stage && one.state === "overdue"))
      .map(({ unit }) => unit);
    return [
      say`“${title}”逾期未完成的${facts.count("stages", stage, "overdue")}个单位：${names(units, 8, facts.count("stages", stage, "overdue"), "个单位")}`,
    ];
  });
  return [
    body([
      `按各单位进度表填写的完成日期核对，以${chineseDay(work.asOf)}为准。没有填日期而期限已过的为逾期未完成；进度表没有的单位和栏目为不明，不推定已经完成。`,
    ]),
    {
      kind: "table",
      caption: "各阶段完成情况",
      columns: [
        { label: "阶段", width: 34 },
        { label: "期限", width: 22, align: "center" },
        ...states.map((state) => ({ label: stageStateLabels[state], width: 13, align: "right" as const })),
      ],
      rows: work.stages.map(({ stage, title, until }) => [
        title,
        chineseDay(until),
        ...states.map((state) => facts.count("stages", stage, state)),
      ]),
      notes: [["按单位计，每个阶段五项之和等于单位数。"]],
    },
    ...(late.length === 0 ? [] : [body(say`${joined(late, "；")}。`)]),
  ];
}

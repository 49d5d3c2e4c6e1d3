import { UNKNOWN_UNIT, unitOf } from "../../engine/index.ts";
import { isAskedOf, isFilled, outOfPopulation, requiredElements } from "../../metrics/index.ts";
import type { ImplementationItem, ItemElement } from "../../model/index.ts";
import { writeCell } from "../../records/index.ts";
import { labelOf } from "../../terms/index.ts";
import { formatTimeLimit } from "../../time-limit/index.ts";
import { chineseDay } from "../assessment/facts.ts";
import type { AssessmentInput } from "../assessment/input.ts";
import type { Block, DocumentCell, FlowStep } from "../document/index.ts";
import type { UnitPaper } from "./unit-papers.ts";

/** How guides are made. */
export interface GuideOptions {
  /** The page of an item on the county's site, for its QR code; `undefined` where it has none. */
  readonly pageOf?: (item: ImplementationItem) => string | undefined;
}

/**
 * 办事指南, a document for each unit with a guide for each of its items in force: elements, materials, procedure, fees, where
 * and when, and a code that leads to the item's page (镇政办发〔2018〕98号 五(二)). An element that the order asks for and the
 * list leaves blank is said to be blank.
 *
 * @example
 * const { catalogue } = fromRecords([{ 事项名称: "取水许可", 实施机构: "水利局", 到办事现场次数: "1", 办理流程: "受理→审查→决定" }]);
 * const input = assessmentInput(catalogue, check(catalogue), zhenping2018);
 * [...composeGuides(input)][0]?.document.blocks[0]; // { kind: "title", text: "取水许可办事指南" }
 */
export function* composeGuides(input: AssessmentInput, options: GuideOptions = {}): Generator<UnitPaper> {
  const { catalogue, pack, report } = input;
  const units = new Map<string, ImplementationItem[]>();
  for (const item of catalogue.items) {
    if (outOfPopulation(item, pack.conventions, report.asOf) !== undefined) continue;
    const unit = unitOf(item) ?? UNKNOWN_UNIT;
    const own = units.get(unit);
    if (own === undefined) units.set(unit, [item]);
    else own.push(item);
  }
  for (const [unit, items] of [...units].sort(([a], [b]) => (a < b ? -1 : 1))) {
    yield {
      unit,
      document: {
        title: `${unit}办事指南`,
        author: unit,
        subject: "政务服务事项办事指南",
        untitled: true,
        blocks: items.flatMap((item, index) => guide(item, index > 0, options, input)),
      },
    };
  }
}

/** What a guide says in front, in the order in which an applicant asks. */
const facts: readonly ItemElement[] = [
  "itemType",
  "basicCode",
  "implementationCode",
  "implementingBody",
  "undertakingOffice",
  "jointBodies",
  "exerciseLevels",
  "exerciseContent",
  "audience",
  "caseType",
  "statutoryTimeLimit",
  "promisedTimeLimit",
  "maxVisits",
  "visitReason",
  "channels",
  "onlineAddress",
  "express",
  "quantityLimit",
];

const contacts: readonly ItemElement[] = [
  "places",
  "serviceHours",
  "consultationPhones",
  "supervisionPhones",
];

function guide(
  item: ImplementationItem,
  newPage: boolean,
  { pageOf }: GuideOptions,
  input: AssessmentInput,
): Block[] {
  const page = pageOf?.(item);
  return [
    { kind: "title", text: `${item.name ?? "（名称未填）"}办事指南`, ...(newPage ? { newPage } : {}) },
    { kind: "form", rows: rowsOf(item, facts) },
    ...textSection("设定依据", item, "legalBasis"),
    ...textSection("受理条件", item, "acceptanceConditions"),
    ...materials(item),
    ...procedure(item),
    ...fees(item),
    ...results(item),
    section("办理地点、时间和电话"),
    { kind: "form", rows: rowsOf(item, contacts) },
    ...questions(item),
    ...(page === undefined ? [] : [{ kind: "code" as const, text: page, caption: "扫码查看本事项" }]),
    {
      kind: "paragraph",
      look: "note",
      inlines: [`内容以截至${chineseDay(input.snapshot.takenOn)}的实施清单为准。`],
    },
  ];
}

const section = (text: string): Block => ({ kind: "heading", level: 3, text });
const paragraph = (text: string): Block => ({ kind: "paragraph", look: "body", inlines: [text] });
const BLANK = "清单未填写";

/** Elements that are filled, and those that should be and are not. */
const rowsOf = (item: ImplementationItem, elements: readonly ItemElement[]) =>
  elements.flatMap((element) => {
    const text = textOf(item, element);
    if (text !== "") return [{ label: labelOf(element), text }];
    return asks(item, element) ? [{ label: labelOf(element), text: BLANK }] : [];
  });

const asks = (item: ImplementationItem, element: ItemElement): boolean =>
  requiredElements.includes(element) && isAskedOf(item, element) && !isFilled(item, element);

function textOf(item: ImplementationItem, element: ItemElement): string {
  if (element === "promisedTimeLimit" || element === "statutoryTimeLimit") {
    const limit = item[element];
    return limit === undefined ? "" : formatTimeLimit(limit);
  }
  const text = writeCell(element, item[element]);
  return element === "maxVisits" && /^\d+$/.test(text) ? `${text}次` : text;
}

function textSection(title: string, item: ImplementationItem, element: ItemElement): Block[] {
  const text = textOf(item, element);
  if (text !== "") return [section(title), ...text.split(/\n+/).map(paragraph)];
  return asks(item, element) ? [section(title), paragraph(`${BLANK}。`)] : [];
}

function materials(item: ImplementationItem): Block[] {
  const rows = item.materials ?? [];
  if (item.materials === undefined) return [section("申请材料"), paragraph(`${BLANK}。`)];
  if (rows.length === 0) return [section("申请材料"), paragraph("不需要提交材料。")];
  const some = (key: "kind" | "form" | "issuer" | "source" | "remark"): boolean =>
    rows.some((row) => row[key] !== undefined);
  const copies = rows.some(({ originals, copies: count }) => originals !== undefined || count !== undefined);
  return [
    section("申请材料"),
    {
      kind: "table",
      columns: [
        { label: "序号", width: 9, align: "center" },
        { label: "材料名称", width: 50 },
        ...(some("kind") || some("form") ? [{ label: "形式", width: 18 }] : []),
        ...(copies ? [{ label: "份数", width: 20 }] : []),
        ...(some("issuer") || some("source") ? [{ label: "来源", width: 24 }] : []),
        ...(some("remark") ? [{ label: "说明", width: 26 }] : []),
      ],
      rows: rows.map((row, index): DocumentCell[] => [
        String(index + 1),
        row.name ?? "（名称未填）",
        ...(some("kind") || some("form")
          ? [
              [writeCell("materials.kind", row.kind), writeCell("materials.form", row.form)]
                .filter((text) => text !== "")
                .join("、"),
            ]
          : []),
        ...(copies
          ? [
              [
                row.originals === undefined ? "" : `原件${row.originals}份`,
                row.copies === undefined ? "" : `复印件${row.copies}份`,
              ]
                .filter((text) => text !== "")
                .join("、"),
            ]
          : []),
        ...(some("issuer") || some("source")
          ? [row.issuer ?? writeCell("materials.source", row.source)]
          : []),
        ...(some("remark") ? [row.remark ?? ""] : []),
      ]),
    },
  ];
}

/** Steps as boxes with arrows between them; a text that names them with arrows is read as such. */
function procedure(item: ImplementationItem): Block[] {
  const steps = (item.steps ?? []).map(
    ({ name, handler, timeLimit, description, standard }): FlowStep => ({
      name: name ?? "（环节名称未填）",
      details: [
        handler === undefined ? "" : `办理人：${handler}`,
        timeLimit === undefined ? "" : `时限：${formatTimeLimit(timeLimit)}`,
        description ?? "",
        standard === undefined ? "" : `标准：${standard}`,
      ].filter((text) => text !== ""),
    }),
  );
  if (steps.length > 0) return [section("办理流程"), { kind: "flow", steps }];
  const { procedure: text } = item;
  if (text === undefined) return [section("办理流程"), paragraph(`${BLANK}。`)];
  const named = stepsIn(text);
  return named.length > 0
    ? [section("办理流程"), { kind: "flow", steps: named.map((name) => ({ name, details: [] })) }]
    : [section("办理流程"), ...text.split(/\n+/).map(paragraph)];
}

const arrows = /\s*(?:→|⟶|➔|➜|—>|-+>|－+＞|=>)\s*/u;
/** A dash or a comma parts steps only where nothing but their names stands there. */
const dashes = /\s*(?:—+|–|－|-|、)\s*/u;

/** The steps that a text names: 申请→受理→审查, 申请—受理—办结; none where it tells of them in sentences. */
function stepsIn(text: string): string[] {
  for (const { sign, longest } of [
    { sign: arrows, longest: 60 },
    { sign: dashes, longest: 8 },
  ]) {
    const parts = text
      .trim()
      .replace(/。$/, "")
      .split(sign)
      .map((part) => part.trim());
    if (parts.length > 2 && parts.every((part) => part !== "" && [...part].length <= longest)) return parts;
  }
  return [];
}

function fees(item: ImplementationItem): Block[] {
  const rows = item.fees ?? [];
  if (rows.length > 0)
    return [
      section("收费"),
      {
        kind: "table",
        columns: [
          { label: "收费项目", width: 36 },
          { label: "标准", width: 36 },
          { label: "依据", width: 50 },
        ],
        rows: rows.map(({ name = "", standard = "", basis = "" }) => [name, standard, basis]),
      },
    ];
  if (item.charges === "no") return [section("收费"), paragraph("不收费。")];
  const said = (["feeStandard", "feeBasis"] as const).flatMap((element) => {
    const text = textOf(item, element);
    return text === "" ? [] : [`${labelOf(element)}：${text}`];
  });
  if (said.length > 0) return [section("收费"), ...said.map(paragraph)];
  return [section("收费"), paragraph(item.charges === "yes" ? `收费，标准和依据${BLANK}。` : `${BLANK}。`)];
}

function results(item: ImplementationItem): Block[] {
  const rows = item.results ?? [];
  return rows.length === 0
    ? []
    : [
        section("办理结果"),
        paragraph(
          rows
            .map(({ name, type }) =>
              [name ?? "", type === undefined ? "" : `（${writeCell("results.type", type)}）`].join(""),
            )
            .join("；"),
        ),
      ];
}

function questions(item: ImplementationItem): Block[] {
  const rows = (item.questions ?? []).filter(
    ({ question, answer }) => question !== undefined && answer !== undefined,
  );
  return rows.length === 0
    ? []
    : [
        section("常见问题"),
        ...rows.flatMap(({ question = "", answer = "" }) => [
          paragraph(`问：${question}`),
          paragraph(`答：${answer}`),
        ]),
      ];
}

import fc from "fast-check";

/** What an item says, element by element; rows of materials and steps as lists. Blank elements are left out. */
export interface PlainItem {
  readonly name: string;
  readonly fields: Readonly<Record<string, string>>;
  readonly materials: readonly Readonly<Record<string, string>>[];
  readonly steps: readonly Readonly<Record<string, string>>[];
}

/** A sheet as it is to be written: texts and merged areas ("top, left, bottom, right" from 0). */
export interface DrawnSheet {
  readonly name: string;
  readonly rows: string[][];
  readonly merges: [number, number, number, number][];
}

export interface Drawn {
  readonly items: readonly PlainItem[];
  readonly unit: string | undefined;
  readonly sheets: readonly DrawnSheet[];
  /** Header as it should be found → element. */
  readonly headers: Readonly<Record<string, string>>;
  readonly ordered: boolean;
}

const fieldHeaders: Readonly<Record<string, readonly string[]>> = {
  itemType: ["事项类型", "事项类别", "权力类型"],
  legalBasis: ["设定依据", "法律依据", "设定依据（列明条款）"],
  caseType: ["办件类型", "办件性质"],
  maxVisits: ["到办事现场次数", "跑动次数（次）", "最多跑动次数"],
  places: ["办理地点", "办事地点", "受理地点"],
  consultationPhones: ["咨询电话", "咨询服务电话"],
  channels: ["办理形式", "办理方式"],
  serviceHours: ["办理时间", "办公时间"],
};
const fieldValues: Readonly<Record<string, readonly string[]>> = {
  itemType: ["行政许可", "行政给付", "公共服务", "其他权力"],
  legalBasis: ["《社会救助暂行办法》第九条", "《婚姻登记条例》（国务院令第387号）", "无"],
  caseType: ["即办件", "承诺件"],
  maxVisits: ["0", "1", "2次", "无"],
  places: ["县政务服务中心一楼3号窗口", "城关镇便民服务中心"],
  consultationPhones: ["0915-0000001", "0915-0000002、0915-0000003"],
  channels: ["窗口办理", "网上办理", "窗口办理、网上办理"],
  serviceHours: ["工作日上午8:00-12:00，下午14:00-18:00"],
};
const limits = ["20个工作日", "30日", "即办", "无", "5个工作日", "0.5个工作日"];
const verbs = [
  "临时救助",
  "婚姻登记",
  "老年人优待证办理",
  "广告发布登记",
  "取水许可",
  "医师执业注册",
  "教师资格认定",
];
const suffixes = ["", "（变更）", "（注销）", "（延续）", "（补证）", "（城镇）", "（农村）"];
const materialNames = ["申请书", "居民身份证", "户口簿", "营业执照", "授权委托书"];
const materialKinds = ["原件", "复印件", "原件和复印件"];
const stepNames = ["受理", "审查", "决定", "送达"];

const maybe = (values: readonly string[]) =>
  fc.option(fc.constantFrom(...values), { nil: undefined, freq: 5 });

const plainItems = fc
  .uniqueArray(fc.tuple(fc.nat(verbs.length - 1), fc.nat(suffixes.length - 1)), {
    minLength: 2,
    maxLength: 7,
    selector: ([verb, suffix]) => verb * 100 + suffix,
  })
  .chain((names) =>
    fc.tuple(
      ...names.map(([verb, suffix]) =>
        fc
          .record({
            fields: fc.record(
              Object.fromEntries([
                ...Object.entries(fieldValues).map(([element, values]) => [element, maybe(values)] as const),
                ["statutoryTimeLimit", maybe(limits)] as const,
                ["promisedTimeLimit", maybe(limits)] as const,
              ]),
            ),
            materials: fc.subarray([...materialNames]),
            kinds: fc.array(maybe(materialKinds), { minLength: 5, maxLength: 5 }),
            steps: fc.subarray([...stepNames]),
          })
          .map(
            ({ fields, materials, kinds, steps }): PlainItem => ({
              name: `${verbs[verb]}${suffixes[suffix]}`,
              fields: defined(fields),
              materials: materials.map((name, at) =>
                defined({ "materials.name": name, "materials.kind": kinds[at] }),
              ),
              steps: steps.map((name) => defined({ "steps.name": name, "steps.timeLimit": "1个工作日" })),
            }),
          ),
      ),
    ),
  );

function defined(fields: Readonly<Record<string, string | undefined>>): Record<string, string> {
  return Object.fromEntries(
    Object.entries(fields).filter((entry): entry is [string, string] => entry[1] !== undefined),
  );
}

/** A column, or a group of columns under one parent, in the order in which they are to stand. */
interface Block {
  readonly parent: string | undefined;
  readonly columns: readonly { readonly header: string; readonly element: string }[];
}

const blocks = (pick: (values: readonly string[]) => string, grouped: boolean): Block[] => [
  ...Object.entries(fieldHeaders).map(([element, headers]) => ({
    parent: undefined,
    columns: [{ header: pick(headers), element }],
  })),
  {
    parent: grouped ? "办结时限" : undefined,
    columns: grouped
      ? [
          { header: "法定", element: "statutoryTimeLimit" },
          { header: "承诺", element: "promisedTimeLimit" },
        ]
      : [
          { header: pick(["法定办结时限", "法定时限（工作日）"]), element: "statutoryTimeLimit" },
          { header: pick(["承诺办结时限", "承诺期限"]), element: "promisedTimeLimit" },
        ],
  },
  {
    parent: grouped ? "申请材料" : undefined,
    columns: [
      { header: "材料名称", element: "materials.name" },
      { header: "材料类型", element: "materials.kind" },
    ],
  },
  {
    parent: grouped ? "办理流程" : undefined,
    columns: [
      { header: "环节名称", element: "steps.name" },
      { header: "环节办理时限", element: "steps.timeLimit" },
    ],
  },
];

const listPlan = fc.record({
  items: plainItems,
  title: fc.boolean(),
  unitLine: fc.constantFrom("none", "one", "beside"),
  grouped: fc.boolean(),
  mergedHeader: fc.boolean(),
  ordinal: fc.boolean(),
  body: fc.constantFrom("merged", "blank", "repeated"),
  order: fc.array(fc.nat(1000), { minLength: 12, maxLength: 12 }),
  words: fc.infiniteStream(fc.nat(10)),
  repeatEvery: fc.constantFrom(0, 0, 3),
  headings: fc.boolean(),
  subtotal: fc.boolean(),
  notes: fc.boolean(),
  emptyRow: fc.boolean(),
});

/** A list of random items in a random layout. */
export const drawnList: fc.Arbitrary<Drawn> = listPlan.map((plan) => {
  const words = plan.words;
  const pick = (values: readonly string[]) => values[words.next().value! % values.length]!;
  const all = blocks(pick, plan.grouped)
    .map((block, at) => ({ block, key: plan.order[at]! }))
    .sort((a, b) => a.key - b.key)
    .map(({ block }) => block);
  const lead: Block = {
    parent: undefined,
    columns: [{ header: pick(["事项名称", "政务服务事项名称", "办理事项名称"]), element: "name" }],
  };
  const ordered = [...(plan.ordinal ? [ordinalBlock] : []), lead, ...all];
  const columns = ordered.flatMap((block) =>
    block.columns.map((column) => ({ ...column, parent: block.parent })),
  );
  const width = columns.length;
  const sheet: DrawnSheet = { name: "Sheet1", rows: [], merges: [] };
  const blank = () => Array.from({ length: width }, () => "");
  const push = (row: string[]) => sheet.rows.push(row) - 1;
  const wide = (text: string) => {
    const at = push(blank());
    sheet.rows[at]![0] = text;
    sheet.merges.push([at, 0, at, width - 1]);
  };
  if (plan.title) wide("政务服务事项实施清单");
  if (plan.unitLine === "one") wide("填报单位：县民政局（盖章）   填报人：李某   日期：2018年7月1日");
  if (plan.unitLine === "beside") {
    const row = blank();
    row[0] = "填报单位：";
    row[1] = "县民政局";
    push(row);
  }
  const writeHeader = () => {
    const top = push(
      columns.map((column) => (plan.grouped && column.parent !== undefined ? "" : column.header)),
    );
    if (!plan.grouped) return;
    const below = push(columns.map((column) => (column.parent === undefined ? "" : column.header)));
    for (let at = 0; at < width; at += 1) {
      const { parent } = columns[at]!;
      if (parent === undefined) {
        if (plan.mergedHeader) sheet.merges.push([top, at, below, at]);
        continue;
      }
      let end = at;
      while (columns[end + 1]?.parent === parent) end += 1;
      sheet.rows[top]![at] = parent;
      if (plan.mergedHeader) sheet.merges.push([top, at, top, end]);
      at = end;
    }
  };
  writeHeader();
  const headed = plan.headings && plan.unitLine === "none";
  for (const [index, item] of plan.items.entries()) {
    if (headed && index === 0) wide("一、县民政局（5项）");
    if (plan.repeatEvery > 0 && index > 0 && index % plan.repeatEvery === 0) writeHeader();
    if (plan.emptyRow && index === 1) push(blank());
    const lines = Math.max(1, item.materials.length, item.steps.length);
    const top = sheet.rows.length;
    for (let line = 0; line < lines; line += 1) {
      push(
        columns.map(({ element }) => {
          const dot = element.indexOf(".");
          if (dot > 0) return item[element.slice(0, dot) as "materials" | "steps"][line]?.[element] ?? "";
          if (line > 0 && plan.body !== "repeated") return "";
          if (element === "ordinal") return plan.body === "repeated" && line > 0 ? "" : `${index + 1}`;
          return element === "name" ? item.name : (item.fields[element] ?? "");
        }),
      );
    }
    if (plan.body === "merged" && lines > 1) {
      for (const [at, { element }] of columns.entries()) {
        if (!element.includes(".")) sheet.merges.push([top, at, top + lines - 1, at]);
      }
    }
  }
  if (plan.subtotal) wide(`合计：${plan.items.length}项`);
  if (plan.notes) {
    wide("注：1.本表由各编制单位填写。");
    wide("2.到办事现场次数指最多次数。");
  }
  const headers = Object.fromEntries(
    columns
      .filter(({ element }) => element !== "ordinal")
      .map(({ header, parent, element }) => [
        plan.grouped && parent !== undefined ? `${parent}/${header}` : header,
        element,
      ]),
  );
  const unit = plan.unitLine !== "none" || headed ? "县民政局" : undefined;
  return { items: plan.items, unit, sheets: [sheet], headers, ordered: true };
});

const ordinalBlock: Block = { parent: undefined, columns: [{ header: "序号", element: "ordinal" }] };

const formPlan = fc.record({
  items: plainItems,
  perRow: fc.constantFrom(1, 2),
  merged: fc.boolean(),
  parts: fc.boolean(),
  oneSheet: fc.boolean(),
  groupedLimits: fc.boolean(),
  tables: fc.constantFrom("beside", "below"),
  title: fc.boolean(),
  unit: fc.boolean(),
  words: fc.infiniteStream(fc.nat(10)),
  signed: fc.boolean(),
});

/** Random items, a vertical form each. */
export const drawnForms: fc.Arbitrary<Drawn> = formPlan.map((plan) => {
  const words = plan.words;
  const pick = (values: readonly string[]) => values[words.next().value! % values.length]!;
  const labels = Object.fromEntries(
    Object.entries(fieldHeaders).map(([element, headers]) => [element, pick(headers).replace(/（.*）/u, "")]),
  );
  const headers: Record<string, string> = { 事项名称: "name" };
  const shift = plan.parts ? 1 : 0;
  const inner = 6;
  const width = inner + shift;
  const sheets: DrawnSheet[] = [];
  for (const [index, item] of plan.items.entries()) {
    if (index === 0 || !plan.oneSheet) sheets.push({ name: `第${index + 1}项`, rows: [], merges: [] });
    const sheet = sheets.at(-1)!;
    const push = (texts: readonly string[], at = shift) =>
      sheet.rows.push(Array.from({ length: width }, (_, column) => texts[column - at] ?? "")) - 1;
    const merge = (row: number, left: number, right: number, bottom = row) =>
      sheet.merges.push([row, left + shift, bottom, right + shift]);
    /** The heading down the left side of what was written since `top`. */
    const part = (heading: string, top: number) => {
      if (!plan.parts || sheet.rows.length - top < 2) return;
      sheet.rows[top]![0] = heading;
      sheet.merges.push([top, 0, sheet.rows.length - 1, 0]);
    };
    const across = (text: string) => {
      const row = push([text], 0);
      sheet.merges.push([row, 0, row, width - 1]);
    };
    if (plan.title) across("政务服务事项实施清单");
    if (plan.unit) across("填报单位：县民政局");
    const firstPart = sheet.rows.length;
    const pairs: [string, string][] = [["事项名称", item.name]];
    for (const [element, label] of Object.entries(labels)) {
      pairs.push([label, item.fields[element] ?? ""]);
      headers[label] = element;
    }
    const statutory = item.fields.statutoryTimeLimit ?? "";
    const promised = item.fields.promisedTimeLimit ?? "";
    if (!plan.groupedLimits) {
      pairs.push(["法定办结时限", statutory], ["承诺办结时限", promised]);
      headers.法定办结时限 = "statutoryTimeLimit";
      headers.承诺办结时限 = "promisedTimeLimit";
    }
    for (let at = 0; at < pairs.length; at += plan.perRow) {
      const [first, second] = pairs.slice(at, at + plan.perRow);
      const row =
        second === undefined
          ? push([first![0], first![1]])
          : plan.merged
            ? push([first![0], first![1], "", second[0], second[1], ""])
            : push([first![0], first![1], second[0], second[1]]);
      if (!plan.merged) continue;
      if (second === undefined) merge(row, 1, inner - 1);
      else {
        merge(row, 1, 2);
        merge(row, 4, 5);
      }
    }
    if (plan.groupedLimits) {
      const row = push(["办结时限", "法定", statutory]);
      push(["", "承诺", promised]);
      merge(row, 0, 0, row + 1);
      merge(row, 2, inner - 1);
      merge(row + 1, 2, inner - 1);
      headers["办结时限/法定"] = "statutoryTimeLimit";
      headers["办结时限/承诺"] = "promisedTimeLimit";
    }
    part("基本信息", firstPart);
    const secondPart = sheet.rows.length;
    const table = (
      title: string,
      columns: readonly [string, string][],
      rows: readonly Readonly<Record<string, string>>[],
    ) => {
      for (const [header, element] of columns) headers[`${title}/${header}`] = element;
      if (plan.tables === "below") {
        merge(push([title]), 0, inner - 1);
        push(["序号", ...columns.map(([header]) => header)]);
        for (const [at, row] of rows.entries())
          push([`${at + 1}`, ...columns.map(([, element]) => row[element] ?? "")]);
        if (rows.length === 0) push(["1"]);
        return;
      }
      const top = push([title, "序号", ...columns.map(([header]) => header)]);
      for (const [at, row] of rows.entries())
        push(["", `${at + 1}`, ...columns.map(([, element]) => row[element] ?? "")]);
      if (rows.length === 0) push(["", "1"]);
      merge(top, 0, 0, sheet.rows.length - 1);
    };
    table(
      "申请材料",
      [
        ["材料名称", "materials.name"],
        ["材料类型", "materials.kind"],
      ],
      item.materials,
    );
    table(
      "办理流程",
      [
        ["环节名称", "steps.name"],
        ["环节办理时限", "steps.timeLimit"],
      ],
      item.steps,
    );
    part("办理信息", secondPart);
    if (plan.signed) push(["单位主要领导（签字）：", "", "", "填报日期：2018年7月1日"], 0);
    if (plan.oneSheet) push([]);
  }
  return { items: plan.items, unit: plan.unit ? "县民政局" : undefined, sheets, headers, ordered: true };
});

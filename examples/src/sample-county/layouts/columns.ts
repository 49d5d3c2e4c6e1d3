import type { SampleRow } from "../rows.ts";

/** A column of a unit's list: its header, which may stand under another, and what is in it. */
export interface ListColumn {
  readonly header: string;
  readonly over?: string;
  readonly width: number;
  readonly of: (row: SampleRow) => string | number;
}

const materials = (row: SampleRow): string =>
  row.materials.map((name, index) => `${index + 1}.${name}`).join("；\n");

/** What most units send. */
export const standardColumns: readonly ListColumn[] = [
  { header: "序号", width: 6, of: (row) => row.number },
  { header: "事项名称", width: 24, of: (row) => row.name },
  { header: "基本编码", width: 13, of: (row) => row.basicCode },
  { header: "实施编码", width: 26, of: (row) => row.implementationCode },
  { header: "事项类型", width: 12, of: (row) => row.type },
  { header: "设定依据", width: 30, of: (row) => row.basis },
  { header: "行使内容", width: 10, of: (row) => row.content },
  { header: "实施机构", width: 20, of: (row) => row.body },
  { header: "办件类型", width: 9, of: (row) => row.caseType },
  { header: "法定办结时限", width: 12, of: (row) => row.statutory },
  { header: "承诺办结时限", width: 12, of: (row) => row.promised },
  { header: "是否收费", width: 8, of: (row) => row.charges },
  { header: "收费标准", width: 12, of: (row) => row.feeStandard },
  { header: "收费依据", width: 14, of: (row) => row.feeBasis },
  { header: "申请材料", width: 30, of: materials },
  { header: "办理流程", width: 18, of: (row) => row.procedure },
  { header: "办理形式", width: 14, of: (row) => row.channels },
  { header: "到办事现场次数", width: 10, of: (row) => row.visits },
  { header: "必须现场办理原因", width: 16, of: (row) => row.visitReason },
  { header: "受理条件", width: 18, of: (row) => row.conditions },
  { header: "办理地点", width: 24, of: (row) => row.place },
  { header: "办理时间", width: 24, of: (row) => row.hours },
  { header: "咨询电话", width: 14, of: (row) => row.consultation },
  { header: "监督电话", width: 14, of: (row) => row.supervision },
];

const named = (header: string): ListColumn => {
  const column = standardColumns.find((one) => one.header === header);
  if (column === undefined) throw new RangeError(header);
  return column;
};

const body = standardColumns.findIndex(({ header }) => header === "实施机构") + 1;

/** Paired headers over two rows, with the code of the body. */
export const pairedColumns: readonly ListColumn[] = [
  ...standardColumns.slice(0, body),
  { header: "实施主体编码", width: 20, of: (row: SampleRow) => row.bodyCode },
  ...standardColumns.slice(body),
].map((column) => {
  const [over, header] =
    (
      {
        法定办结时限: ["办结时限", "法定"],
        承诺办结时限: ["办结时限", "承诺"],
        是否收费: ["收费", "是否收费"],
        收费标准: ["收费", "收费标准"],
        收费依据: ["收费", "收费依据"],
        咨询电话: ["联系电话", "咨询电话"],
        监督电话: ["联系电话", "监督电话"],
      } as Record<string, readonly [string, string]>
    )[column.header] ?? [];
  return over === undefined || header === undefined ? column : { ...column, over, header };
});

/** A unit that goes on with the form of the powers list: older words, bare numbers, no column for visits' reason. */
export const oldColumns: readonly ListColumn[] = [
  { ...named("序号") },
  { ...named("事项名称"), header: "职权名称" },
  { ...named("事项类型"), header: "职权类别" },
  { ...named("实施编码"), header: "事项编码" },
  { ...named("设定依据"), header: "法律依据" },
  { ...named("实施机构"), header: "实施主体" },
  { ...named("办件类型") },
  { ...named("法定办结时限"), header: "法定期限" },
  { ...named("承诺办结时限"), header: "承诺期限" },
  { ...named("是否收费") },
  { ...named("申请材料"), header: "申报材料" },
  { ...named("办理流程"), header: "办事流程" },
  { ...named("到办事现场次数"), header: "跑动次数" },
  { ...named("办理地点"), header: "办公地址" },
  { ...named("办理时间"), header: "办公时间" },
  { ...named("咨询电话"), header: "联系电话" },
  { ...named("监督电话"), header: "监督投诉电话" },
];

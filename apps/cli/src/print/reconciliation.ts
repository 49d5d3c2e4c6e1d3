import type {
  CutProofReport,
  EntryRef,
  LoneEntry,
  Reconciliation,
  SideBooks,
} from "@zp/catalog-core/reconcile";
import {
  comparedLabel,
  cutProofLabels,
  doubtLabels,
  linkLabels,
  restLabels,
  similarityText,
} from "@zp/catalog-core/report-model";
import type { Paint } from "./paint.ts";
import { fit, table } from "./text.ts";

export interface Shown {
  /** Every line, or the first few of each kind. */
  readonly all: boolean;
  readonly paint: Paint;
  readonly columns: number;
}

const FEW = 5;

/** Two lists held against each other: the books first, then what is odd. */
export function reconciliationLines(result: Reconciliation, { all, paint, columns }: Shown): string[] {
  const { left, right, groups, doubtful } = result;
  const odd = groups.filter(({ differences }) => differences.length > 0);
  const lines = [
    paint("bold", `${left.title} 对 ${right.title}`),
    ...table([["", "总数", "对上", "待确认", "仅此有", "不计"], booksRow(left), booksRow(right)], {
      right: [1, 2, 3, 4, 5],
      indent: 2,
    }),
  ];
  const aside = [left, right].flatMap((books) => asideText(books));
  if (aside.length > 0) lines.push(`  不计：${aside.join("；")}`);
  if (groups.length > 0) lines.push(`  怎样对上：${byText(result)}`);
  if (result.notCompared.length > 0) {
    lines.push(
      `  只有一方有、未比较：${fit(result.notCompared.map(comparedLabel).join("、"), columns - 24)}`,
    );
  }
  const section = (title: string, body: readonly string[]): void => {
    if (body.length === 0) return;
    const shown = all ? body : body.slice(0, FEW);
    lines.push("", title, ...shown.map((line) => `  ${all ? line : fit(line, columns - 2)}`));
    if (shown.length < body.length)
      lines.push(paint("dim", `  另有 ${body.length - shown.length} 行，见 --details 或 --out`));
  };
  section(`不一致 ${odd.length} 项（${elementCounts(result)}）`, differenceLines(result));
  section(`仅“${left.title}”有 ${result.onlyLeft.length} 项`, result.onlyLeft.map(loneLine));
  section(`仅“${right.title}”有 ${result.onlyRight.length} 项`, result.onlyRight.map(loneLine));
  section(
    `待确认 ${doubtful.length} 处`,
    doubtful.map((group) => `${names(group.left)} ⇄ ${names(group.right)}　${doubtLabels[group.doubt]}`),
  );
  return lines;
}

const booksRow = (books: SideBooks): string[] => [
  books.title,
  ...[books.total, books.matched, books.doubtful, books.only].map(String),
  String(Object.values(books.setAside).reduce((sum, count) => sum + count, 0)),
];

function asideText({ title, setAside }: SideBooks): string[] {
  const said = Object.entries(setAside).map(
    ([reason, count]) => `${restLabels[reason as keyof typeof restLabels]} ${count}`,
  );
  return said.length === 0 ? [] : [`${title} ${said.join("、")}`];
}

function byText({ groups }: Reconciliation): string {
  const counts = new Map<string, number>();
  for (const { by } of groups) {
    const label = by.map((one) => linkLabels[one]).join("、");
    counts.set(label, (counts.get(label) ?? 0) + 1);
  }
  return [...counts].map(([label, count]) => `${label} ${count} 组`).join("；");
}

function elementCounts({ groups }: Reconciliation): string {
  const counts = new Map<string, number>();
  for (const { element } of groups.flatMap(({ differences }) => differences)) {
    counts.set(comparedLabel(element), (counts.get(comparedLabel(element)) ?? 0) + 1);
  }
  return [...counts]
    .sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1))
    .map(([label, count]) => `${label} ${count}`)
    .join("、");
}

const differenceLines = ({ groups }: Reconciliation): string[] =>
  groups.flatMap(({ left, differences }) =>
    differences.map(
      ({ element, left: ours, right: theirs }) =>
        `${names(left)}　${comparedLabel(element)}：${ours || "（未填）"} ⇄ ${theirs || "（未填）"}`,
    ),
  );

const names = (entries: readonly EntryRef[]): string =>
  entries.length > 3
    ? `${entries.slice(0, 3).map(nameOf).join("、")}等 ${entries.length} 项`
    : entries.map(nameOf).join("、");

const nameOf = ({ label, unit }: EntryRef): string => (unit === undefined ? label : `${label}（${unit}）`);

function loneLine(entry: LoneEntry): string {
  const [near] = entry.nearest;
  const hint = near === undefined ? "" : `　最相近：${near.entry.label} ${similarityText(near.similarity)}`;
  return `${nameOf(entry)}${hint}`;
}

/** The proofs that were cut: how many are gone, and where the others are asked for. */
export function cutProofLines({ proofs, counts }: CutProofReport, { all, paint, columns }: Shown): string[] {
  const states = Object.keys(cutProofLabels) as (keyof typeof cutProofLabels)[];
  const lines = [
    paint("bold", `减证便民取消的证明 ${proofs.length} 项`),
    `  ${states
      .filter((state) => counts[state] > 0)
      .map((state) => `${cutProofLabels[state]} ${counts[state]}`)
      .join("、")}`,
  ];
  const asked = proofs.flatMap(({ name, asked: places }) =>
    places.map(({ item, unit, material, similarity }) => {
      const like = similarity === undefined ? "" : `　${similarityText(similarity)}`;
      return `${name}：${item}${unit === undefined ? "" : `（${unit}）`}的材料“${material}”${like}`;
    }),
  );
  const missing = proofs
    .filter(({ state }) => state === "no-item" || state === "no-materials")
    .map(({ name, itemName, state }) => `${name}：${itemName ?? ""}　${cutProofLabels[state]}`);
  const body = [...asked, ...missing];
  const shown = all ? body : body.slice(0, 2 * FEW);
  lines.push(...shown.map((line) => `  ${all ? line : fit(line, columns - 2)}`));
  if (shown.length < body.length)
    lines.push(paint("dim", `  另有 ${body.length - shown.length} 行，见 --details 或 --out`));
  return lines;
}

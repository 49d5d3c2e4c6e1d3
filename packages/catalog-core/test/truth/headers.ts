import { proposeMappings } from "../../src/records/index.ts";
import { realTable } from "../records/shared.ts";
import type { Written } from "./corpus.ts";

/** The real lists, each with the files that belong together. */
export const lists: Readonly<Record<string, readonly string[]>> = {
  guangdong: ["guangdong/items.csv"],
  fangchenggang: ["fangchenggang/items.csv", "fangchenggang/materials.csv", "fangchenggang/processes.csv"],
  "danyang-2018": ["danyang-2018/items.json"],
  guangan: ["guangan/items.csv"],
};

/** What became of a column: its element, a question, or nothing. */
export interface Column extends Written {
  readonly element: string | undefined;
  readonly asked: boolean;
}

const known = new Map<string, Column[]>();

/** Every column of a list and what the proposal makes of it, without a person's answer. */
export function columnsOf(list: string): Column[] {
  const columns = known.get(list) ?? propose(list);
  known.set(list, columns);
  return columns;
}

function propose(list: string): Column[] {
  const files = lists[list] ?? [];
  return proposeMappings(files.map((file) => realTable(file))).flatMap(({ columns, questions }, index) =>
    columns.map(({ column, element }) => ({
      text: column,
      count: 1,
      about: files[index] ?? "",
      element: element ?? undefined,
      asked: questions.some((question) => question.columns.includes(column)),
    })),
  );
}

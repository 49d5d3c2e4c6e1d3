import { composeJointReviews, composeSelfChecks, type ReportDocument } from "@zp/catalog-core/report-model";
import { renderDocx } from "@zp/report";
import { bareDocx } from "./bare-docx.ts";
import type { CountySize } from "./county.ts";
import { jobOfCounty } from "./job-of-county.ts";

export interface ComparedDocx {
  readonly papers: number;
  /** Cells of tables in all papers. */
  readonly cells: number;
  /** Times of each round for all papers, ms. */
  readonly times: Readonly<Record<"ours" | "bare", readonly number[]>>;
}

/** The papers of all units, by us and by the library alone, by turns in one process, after a round that is not counted. */
export async function compareDocx({
  rounds,
  ...size
}: CountySize & { readonly rounds: number }): Promise<ComparedDocx> {
  const { input } = await jobOfCounty(size);
  const papers = [...composeSelfChecks(input), ...composeJointReviews(input)].map(({ document }) => document);
  const ways = {
    ours: (paper: ReportDocument) => renderDocx(paper, input.identity.date),
    bare: bareDocx,
  } as const;
  const times = { ours: [] as number[], bare: [] as number[] };
  for (let round = 0; round <= rounds; round += 1) {
    for (const way of ["ours", "bare"] as const) {
      globalThis.gc?.();
      const begun = performance.now();
      for (const paper of papers) await ways[way](paper);
      if (round > 0) times[way].push(performance.now() - begun);
    }
  }
  return { papers: papers.length, cells: papers.reduce((sum, paper) => sum + cellsOf(paper), 0), times };
}

const cellsOf = ({ blocks }: ReportDocument): number =>
  blocks.reduce(
    (sum, block) =>
      sum +
      (block.kind === "table"
        ? block.columns.length * (block.rows.length + 1)
        : block.kind === "form"
          ? 2 * block.rows.length
          : 0),
    0,
  );

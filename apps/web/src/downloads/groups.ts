import type { DownloadKind } from "../session/protocol.ts";

/** What is taken away, by whom it is for. What is named in no group stands in the last. */
export const groups: readonly {
  readonly title: string;
  readonly note: string;
  readonly kinds: readonly DownloadKind[];
}[] = [
  {
    title: "退给单位",
    note: "改什么、在哪一格、依据哪一条",
    kinds: ["annotated", "problems", "fixed", "self-checks", "notices"],
  },
  {
    title: "报告和数据",
    note: "每个数字都带分子、分母和不计入的事项",
    kinds: [
      "assessment",
      "data",
      "page",
      "metrics",
      "plan",
      "comparison",
      "changes",
      "progress",
      "scorecards",
    ],
  },
  {
    title: "文书和附件",
    note: "供印发、联审、备案、公开",
    kinds: ["bulletin", "ledger", "joint-review", "filing", "audit", "annexes", "guides", "mapping"],
  },
];

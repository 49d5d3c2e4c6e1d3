import { type DocumentId, documentIds, documentTitles } from "@zp/intake/documents";
import type { DownloadChoice } from "../../session/protocol.ts";
import type { Held, Store } from "../held.ts";
import { heldIn } from "./open.ts";

const notes: Readonly<Record<DocumentId, string>> = {
  assessment: "成文的报告，Word，可以编辑",
  data: "报告里的每个数字，Excel",
  page: "一个网页文件，双击打开，可以筛选",
  problems: "每一处问题、位置、依据、改法，Excel",
  ledger: "逐条跟踪整改，Excel",
  comparison: "目录清单与实施清单互相比对，Excel",
  changes: "与上期相比的增减和改动，Excel",
  plan: "离目标还差几项，怎样改最省，Excel",
  progress: "各单位各阶段的进度，Excel",
  scorecards: "各单位的得分和名次，Word",
  bulletin: "印发各单位的通报，Word",
  notices: "每个单位一份，Word",
  "self-checks": "每个单位一份，Word",
  "joint-review": "每个单位一份，Word",
  filing: "备案用，Word",
  audit: "审核用，Word",
  annexes: "目录清单、实施清单、主编（联审）人员信息表，Excel",
  guides: "每个单位一份，Word 和网页",
};

/** What there is to take away of what is held. */
export function downloads(store: Store): readonly DownloadChoice[] {
  const held = heldIn(store);
  const accepted = held.accepted.some((some) => some.length > 0);
  const hasLists = held.reading.catalogue.items.length + held.reading.catalogue.directory.length > 0;
  const documents = documentIds.map((kind): DownloadChoice => {
    const why = absent(held, store, kind);
    return {
      kind,
      title: documentTitles[kind],
      note: why === "" ? notes[kind] : why,
      available: hasLists && why === "",
    };
  });
  return [
    {
      kind: "annotated",
      title: "标注的清单",
      note: "在各单位原表的副本上标出问题，可以退回",
      available: hasLists,
    },
    {
      kind: "fixed",
      title: "改正的清单",
      note: accepted ? "接受的改正写进副本，附修改清单" : "还没有接受任何改正",
      available: accepted,
    },
    {
      kind: "metrics",
      title: "指标",
      note: "全部、各单位、各类型、各层级的指标，Excel",
      available: hasLists,
    },
    {
      kind: "mapping",
      title: "列对应",
      note: "哪一列是哪个要素；下次一起选入就不再问，命令行用 --map 指定",
      available: held.reading.result.proposals.length + held.reading.result.mappings.length > 0,
    },
    ...documents,
  ];
}

/** Why a document has nothing to say; empty where it has. */
function absent({ reading: { catalogue } }: Held, { before }: Store, kind: DocumentId): string {
  if (kind === "changes" && before === undefined) return "先在“比较”里选入上期清单";
  if (kind === "comparison" && (catalogue.items.length === 0 || catalogue.directory.length === 0)) {
    return "只有一种清单，没有可以比对的";
  }
  if (kind === "progress" && (catalogue.stageDates ?? []).length === 0) return "没有收到进度表";
  return "";
}

import type { PolicyPack } from "@zp/catalog-core/engine";
import type { Catalogue } from "@zp/catalog-core/model";
import {
  type CutProofReport,
  checkCutProofs,
  entriesOf,
  type ListLayer,
  type Reconciliation,
  reconcile,
  reconcileWithin,
  sideOf,
} from "@zp/catalog-core/reconcile";
import { comparisonTables, layerLabels } from "@zp/catalog-core/report-model";
import { writeTextTables } from "@zp/workbook";
import {
  asOfOption,
  type CommandDefinition,
  examples,
  jsonOption,
  mapOption,
  packOption,
} from "../definition.ts";
import { checkDate, loadPack } from "../input/settings.ts";
import { readEach } from "../input/sides.ts";
import { idOf, idsText } from "../input/snapshots.ts";
import { CommandError, type Io } from "../io.ts";
import { printJson } from "../output/json.ts";
import { saveFile } from "../output/save.ts";
import { paintFor } from "../print/paint.ts";
import { progressOn } from "../print/progress.ts";
import { cutProofLines, reconciliationLines } from "../print/reconciliation.ts";
import { fit } from "../print/text.ts";

export interface ReconcileFlags {
  readonly counties?: boolean;
  readonly details?: boolean;
  readonly json?: boolean;
  readonly out?: string;
  readonly map?: string;
  readonly pack?: string;
  readonly asOf?: string;
}

const layers: readonly ListLayer[] = ["items", "directory", "publicServices", "powersList"];

/** `zp reconcile`: lists held against each other. */
export async function reconcileLists(
  names: readonly string[],
  flags: ReconcileFlags,
  io: Io,
): Promise<number> {
  const pack = loadPack(flags.pack, io.cwd);
  const asOf = checkDate(flags.asOf) ?? pack.asOf;
  const progress = progressOn(io);
  const { sides, troubled } = await readEach(names, { map: flags.map, io, progress });
  progress.tell("比对……");
  const found: Found = { comparisons: [], cutProofs: [] };
  const [first, ...others] = sides;
  if (first !== undefined && others.length === 0) {
    const { comparisons, cutProofs } = reconcileWithin(
      first.catalogue,
      pack,
      (layer) => layerLabels[layer],
      asOf,
    );
    found.comparisons.push(...comparisons);
    if (cutProofs !== undefined) found.cutProofs.push(cutProofs);
  }
  for (const other of others) {
    if (first === undefined) break;
    const titles = { left: first.title, right: other.title };
    const settings = { pack, asOf, counties: flags.counties === true };
    between(first.catalogue, other.catalogue, titles, settings, found);
  }
  progress.done();
  if (found.comparisons.length + found.cutProofs.length === 0) throw new CommandError(nothing(names));

  const snapshots: { readonly title: string; readonly id: string }[] = [];
  for (const { title, catalogue } of sides) snapshots.push({ title, id: await idOf(catalogue) });
  if (flags.out !== undefined) {
    const subtitle = `政策包 ${pack.id} ${pack.version}；判定日 ${asOf}；${idsText(snapshots)}`;
    saveFile(
      flags.out,
      await writeTextTables(
        "comparison",
        "清单比对",
        comparisonTables(found.comparisons, found.cutProofs, pack),
        subtitle,
      ),
      io.cwd,
    );
  }
  if (flags.json) printJson("reconcile", { snapshots, ...found }, io);
  else {
    const paint = paintFor(io);
    const shown = { all: flags.details === true, paint, columns: io.columns };
    const blocks = [
      [paint("dim", fit(idsText(snapshots), io.columns))],
      ...found.comparisons.map((comparison) => reconciliationLines(comparison, shown)),
      ...found.cutProofs.map((report) => cutProofLines(report, shown)),
      ...(flags.out === undefined ? [] : [[`比对表：${flags.out}`]]),
    ];
    io.out(`${blocks.map((lines) => lines.join("\n")).join("\n\n")}\n`);
  }
  for (const { path, sentence } of troubled) io.err(`${path}：${sentence}\n`);
  if (troubled.length > 0) return 2;
  return found.comparisons.some(isOdd) || found.cutProofs.some(isAsked) ? 1 : 0;
}

interface Found {
  readonly comparisons: Reconciliation[];
  readonly cutProofs: CutProofReport[];
}

interface Settings {
  readonly pack: PolicyPack;
  readonly asOf: string;
}

/** Lists of the same kind with each other; a kind that the first has not, with the finest that it has. */
function between(
  first: Catalogue,
  other: Catalogue,
  titles: { readonly left: string; readonly right: string },
  { pack, asOf, counties }: Settings & { counties: boolean },
  found: Found,
): void {
  const settings = { conventions: pack.conventions, asOf };
  const finest = layers.find((layer) => entriesOf(first, layer) > 0);
  const theirs = layers.filter((layer) => entriesOf(other, layer) > 0);
  if (finest === undefined) return;
  // A county's own items against the directory of the other is asked only where the other has no items.
  const asked = theirs.filter((layer) => entriesOf(first, layer) > 0);
  for (const layer of asked.length > 0 ? asked : theirs) {
    const own = asked.length > 0 ? layer : finest;
    const named = (title: string, of: ListLayer): string => `${title}（${layerLabels[of]}）`;
    found.comparisons.push(
      reconcile(
        sideOf(first, own, named(titles.left, own), settings),
        sideOf(other, layer, named(titles.right, layer), settings),
        { pack, asOf, sameKind: counties ? "counties" : "copies" },
      ),
    );
  }
  proofs(first, other, { pack, asOf }, found);
  if (first.cutProofs !== undefined && first.items.length === 0) proofs(other, first, { pack, asOf }, found);
}

function proofs(
  { items }: Catalogue,
  { cutProofs }: Catalogue,
  { pack, asOf }: Settings,
  found: Found,
): void {
  if (cutProofs === undefined || cutProofs.length === 0 || items.length === 0) return;
  found.cutProofs.push(checkCutProofs({ items, cutProofs }, pack, asOf));
}

/** What another county does otherwise is no slip of this one. */
const isOdd = ({ relation, doubtful, onlyLeft, onlyRight, groups }: Reconciliation): boolean =>
  relation !== "counties" &&
  doubtful.length +
    onlyLeft.length +
    onlyRight.length +
    groups.filter((group) => group.differences.length > 0).length >
    0;

const isAsked = ({ counts }: CutProofReport): boolean => counts["still-asked"] + counts["perhaps-asked"] > 0;

const nothing = (names: readonly string[]): string =>
  names.length === 1
    ? `“${names[0]}”里只有一种清单，没有可以比对的。请把目录清单、权责清单、公共服务事项清单或另一份清单一并给出。`
    : `${names.map((name) => `“${name}”`).join("与")}里没有可以互相比对的清单。请确认两边都有清单，且能够读出（zp map 看列的对应）。`;

/** How `zp reconcile` is called. */
export const reconcileCommand: CommandDefinition = ({ action, io, zp }) => {
  zp.command("reconcile")
    .summary("两份清单互相比对：多出、缺漏、不一致")
    .description(
      "实施清单对目录清单、权责清单、公共服务事项清单、减证便民取消证明清单；备案的对公开的；一县对另一县。\n" +
        "先按编码、再按名称对上；分不出的列出全部候选，不强求一一对应。",
    )
    .argument("<文件或文件夹...>", "两份或几份清单，后面的各与第一份比；只给一个文件夹时，比其中的各种清单")
    .option("--counties", "同一种清单按两县比（事项相同、单位不同），不作为同一清单的两份")
    .option("--details", "每一项都列出")
    .option("--out <文件>", "另存比对表（.xlsx）")
    .addOption(jsonOption())
    .addOption(mapOption())
    .addOption(packOption())
    .addOption(asOfOption())
    .addHelpText(
      "after",
      `${examples(
        "zp reconcile 实施清单 权责清单.xlsx --out 比对.xlsx",
        "zp reconcile 备案的清单 公开的清单 --details",
        "zp reconcile 镇坪 平利 --counties",
        "zp reconcile 全部清单文件夹",
      )}\n\n退出码：0 两边一致（两县之间总是 0）；1 有多出、缺漏、不一致、待确认，或取消的证明仍在索要；2 输入或用法有误。`,
    )
    .action(action((files: string[], options: ReconcileFlags) => reconcileLists(files, options, io)));
};

import { resolve } from "node:path";
import { check as checkCatalogue } from "@zp/catalog-core";
import type { PolicyPack } from "@zp/catalog-core/engine";
import type { Catalogue } from "@zp/catalog-core/model";
import { snapshotId } from "@zp/catalog-core/snapshot";
import {
  aliasesOf,
  collectFiles,
  type Expectation,
  listDigest,
  loadExpected,
  loadJudging,
  type Reading,
  readBytes,
  readLists,
  soundSnapshot,
  submissions,
} from "@zp/cli/input";
import { CommandError, type Io, type Progress } from "@zp/cli/terminal";
import { notCounted } from "@zp/intake";
import {
  type DocumentsOf,
  documentJob,
  type Job,
  LEDGER,
  onlinePage,
  previousOf,
} from "@zp/intake/documents";
import type { BuildFlags } from "./commands/build.ts";
import type { ReportConfig } from "./config/config.ts";
import { loadLogo } from "./config/logo.ts";
import { earlierLedger, ledgerFile } from "./earlier-ledger.ts";
import { digestOf, type Manifest } from "./manifest.ts";

/** All that was read and judged, and of what. */
export interface Gathered extends Omit<Job, "say"> {
  readonly inputs: Manifest["inputs"];
  readonly previous?: Manifest["inputs"];
  /** Full paths of what was handed in: none of them is ever written to. */
  readonly paths: readonly string[];
  readonly troubled: readonly { readonly file: string; readonly because: string }[];
  /** What else the documents depend on: waivers, expected units, laws, mappings, by their bytes. */
  readonly settings: Readonly<Record<string, string>>;
}

interface Surroundings {
  readonly config: ReportConfig;
  readonly date: string;
  readonly io: Io;
  readonly progress: Progress;
  /** Files of an earlier run. */
  readonly own: ReadonlySet<string>;
}

/** Reads the lists, the state before and the settings, and judges once for all documents. */
export async function gather(flags: BuildFlags, around: Surroundings): Promise<Gathered> {
  const { config, date, io, progress, own } = around;
  const logo =
    config.logo === undefined
      ? undefined
      : await loadLogo(config.logo, {
          settings: flags.config ?? "",
          cwd: io.cwd,
          alt: `${config.authors?.[0] ?? config.county ?? ""}徽标`,
        });
  const ledger = ledgerFile({ named: flags.ledger, out: flags.out, previous: flags.previous }, io.cwd);
  const named = await listsOf(flags.in, flags, around);
  // A snapshot brings the pack that it is to be judged by.
  const { pack, asOf, waivers, laws, expected, organisations } = await loadJudging(flags, io.cwd, named.pack);
  const { reading } = named;
  const expectation: Expectation | undefined =
    expected === undefined || reading === undefined ? undefined : submissions(reading, expected);
  const catalogue: Catalogue =
    expected === undefined ? named.catalogue : { ...named.catalogue, organisations };
  if (catalogue.items.length + catalogue.directory.length === 0)
    throw new CommandError(
      "没有读到清单。请检查 --in 后面的文件；列的含义待确认的，先用 zp map 写出列对应，再用 --map 指定。",
    );
  progress.tell(`检查 ${catalogue.items.length} 项……`);
  const report = checkCatalogue(catalogue, { pack, asOf, waivers, laws, organisations });
  const id = await snapshotId(catalogue, listDigest);
  const before = flags.previous === undefined ? undefined : await listsOf(flags.previous, flags, around);
  const job = documentJob({
    catalogue,
    report,
    pack,
    waivers,
    identity: identityOf(config, date),
    snapshot: { id, takenOn: named.takenOn ?? asOf },
    ...(reading === undefined ? {} : { reading }),
    ...(expectation === undefined ? {} : { expectation }),
    ...(before === undefined ? {} : { previous: previousOf(before, catalogue, pack, asOf) }),
    pageOf: pageOf(config),
  });
  return {
    ...job,
    ...(logo === undefined ? {} : { logo }),
    earlierLedger: () =>
      earlierLedger(ledger, {
        out: flags.out,
        on: date,
        cwd: io.cwd,
        ...(flags.by === undefined ? {} : { by: flags.by }),
      }),
    inputs: named.inputs,
    ...(before === undefined ? {} : { previous: before.inputs }),
    paths: [...named.paths, ...(before?.paths ?? []), ...ledgerPath(flags, ledger, io.cwd)],
    troubled: notCounted(reading).map(({ path, sentence }) => ({ file: path, because: sentence })),
    settings: {
      ...settingsOf(flags, io, own, ledgerPath(flags, ledger, io.cwd)),
      ...(logo === undefined ? {} : { logo: digestOf(logo.data) }),
    },
  };
}

interface Lists {
  readonly catalogue: Catalogue;
  readonly reading?: Reading;
  readonly pack?: PolicyPack;
  readonly takenOn?: string;
  readonly title: string;
  readonly inputs: Manifest["inputs"];
  readonly paths: readonly string[];
}

/** Files and folders as one list, or a snapshot with the pack in it. */
async function listsOf(
  names: readonly string[],
  { map, expect }: BuildFlags,
  { io, progress, own }: Surroundings,
): Promise<Lists> {
  const files = collectFiles(names, io.cwd).filter(({ full }) => !own.has(full));
  const inputs = files.map((file) => ({ path: file.path, sha256: digestOf(readBytes(file)) }));
  const paths = files.map(({ full }) => full);
  const [only] = names;
  const snapshot = names.length === 1 && only !== undefined ? await soundSnapshot(only, io.cwd) : undefined;
  if (snapshot !== undefined) {
    const { snapshot: taken, pack } = snapshot;
    return {
      catalogue: taken.catalogue,
      ...(pack === undefined ? {} : { pack }),
      takenOn: taken.takenOn,
      title: taken.title ?? `${taken.takenOn}的快照`,
      inputs,
      paths,
    };
  }
  const aliases = expect === undefined ? {} : aliasesOf(loadExpected(expect, io.cwd));
  const reading = await readLists(names, { map, io, progress, aliases, without: own });
  return { catalogue: reading.catalogue, reading, title: "上期清单", inputs, paths };
}

/** The county's page of an item, else the address that its list names, if that is one. */
const pageOf =
  ({ itemPage }: ReportConfig): NonNullable<Job["pageOf"]> =>
  (item) => {
    const { implementationCode } = item;
    return itemPage === undefined || implementationCode === undefined
      ? onlinePage(item)
      : itemPage.replace("{编码}", () => encodeURIComponent(implementationCode));
  };

/** What the settings say; the rest is the pack's. */
const identityOf = (
  { county, period, authors, due, signers = {} }: ReportConfig,
  date: string,
): DocumentsOf["identity"] => {
  const { prepared, reviewed, issued } = signers;
  return {
    date,
    ...(county === undefined ? {} : { county }),
    ...(period === undefined ? {} : { period }),
    ...(authors === undefined ? {} : { authors }),
    ...(due === undefined ? {} : { due }),
    signers: {
      ...(prepared === undefined ? {} : { prepared }),
      ...(reviewed === undefined ? {} : { reviewed }),
      ...(issued === undefined ? {} : { issued }),
    },
  };
};

function settingsOf(
  flags: BuildFlags,
  io: Io,
  own: ReadonlySet<string>,
  [ledger]: readonly string[],
): Record<string, string> {
  const settings: Record<string, string> = {};
  if (ledger !== undefined) settings.ledger = digestOf(readBytes({ path: flags.ledger ?? "", full: ledger }));
  for (const key of ["waivers", "expect", "laws", "map"] as const) {
    const name = flags[key];
    if (name === undefined) continue;
    const files = collectFiles([name], io.cwd).filter(({ full }) => !own.has(full));
    settings[key] = digestOf(files.map((file) => digestOf(readBytes(file))).join("\n"));
  }
  return settings;
}

/** A ledger that was named stays as it is, like every other input; the one of the reports themselves goes on. */
function ledgerPath({ ledger, out }: BuildFlags, file: string | undefined, cwd: string): string[] {
  if (ledger === undefined || file === undefined) return [];
  const full = resolve(cwd, file);
  return full === resolve(cwd, out, LEDGER) ? [] : [full];
}

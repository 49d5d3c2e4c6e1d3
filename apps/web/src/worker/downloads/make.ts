import type { CellFix } from "@zp/catalog-core/fixes";
import { emptyLedger } from "@zp/catalog-core/ledger";
import {
  annotatedCopies,
  fixedFiles,
  fixedNames,
  fixListFile,
  type Judged,
  mappingFiles,
  metricsFile,
} from "@zp/intake";
import {
  type DocumentId,
  documentIds,
  documentJob,
  documentTitles,
  LEDGER,
  makers,
  type OutputFile,
  previousOf,
} from "@zp/intake/documents";
import { strToU8, zipSync } from "fflate";
import { CallError, type Context } from "../../rpc/index.ts";
import type { Download, DownloadRequest } from "../../session/protocol.ts";
import { mergedFixes } from "../fixes/index.ts";
import type { Before, Held } from "../held.ts";

interface Made {
  /** What the zip is called, where there is more than one. */
  readonly title: string;
  readonly files: readonly OutputFile[];
}

/** Makes what is to be taken away: the same bytes that `zp` and `zp-report` write of the same files. */
export async function makeDownload(
  held: Held,
  before: Before | undefined,
  { kind, date }: DownloadRequest,
  context: Context<"download">,
): Promise<Download> {
  const made = await make(held, before, { kind, date }, context);
  const [only] = made.files;
  if (only === undefined) {
    throw new CallError({ kind: "user", message: `${made.title}：没有内容，不生成。` });
  }
  if (made.files.length === 1) return fileOf(only.name, only.bytes);
  const zipped = zipSync(Object.fromEntries(made.files.map(({ name, bytes }) => [name, bytes])), {
    level: 0,
  });
  return fileOf(`${made.title}.zip`, zipped);
}

async function make(
  held: Held,
  before: Before | undefined,
  { kind, date }: DownloadRequest,
  context: Context<"download">,
): Promise<Made> {
  switch (kind) {
    case "annotated":
      return { title: "已标注", files: await annotated(held, context) };
    case "fixed":
      return { title: "已改格式", files: await fixed(held, context) };
    case "metrics":
      return {
        title: "指标",
        files: [{ name: "指标.xlsx", bytes: await metricsFile(held) }],
      };
    case "mapping":
      return {
        title: "列对应",
        files: mappingFiles(held.reading.result).map(({ name, text }) => ({ name, bytes: strToU8(text) })),
      };
    case "all":
      return everything(held, before, date, context);
    default:
      return document(held, before, { kind, date }, context);
  }
}

/** Everything in one folder. What could not be made does not take the rest with it, and is named. */
async function everything(
  held: Held,
  before: Before | undefined,
  date: string,
  context: Context<"download">,
): Promise<Made> {
  const kinds = ["annotated", "fixed", "metrics", "mapping", ...documentIds] as const;
  const files: OutputFile[] = [];
  const missing: string[] = [];
  for (const kind of kinds) {
    if (kind === "fixed" && mergedFixes(held.accepted).length === 0) continue;
    try {
      const made = await make(held, before, { kind, date }, context);
      const folder = kind === "metrics" || isDocument(kind) ? "" : `${made.title}/`;
      for (const { name, bytes } of made.files) files.push({ name: `${folder}${name}`, bytes });
    } catch (error) {
      if (error instanceof CallError) throw error;
      missing.push(`${isDocument(kind) ? documentTitles[kind] : kind}：${String(error)}`);
    }
  }
  if (missing.length > 0) files.push({ name: "没有生成的.txt", bytes: strToU8(missing.join("\r\n")) });
  return { title: "清单检查结果", files };
}

const isDocument = (kind: string): kind is DocumentId => (documentIds as readonly string[]).includes(kind);

async function annotated(
  judged: Judged & Pick<Held, "reading">,
  context: Context<"download">,
): Promise<OutputFile[]> {
  const files: OutputFile[] = [];
  const copies = annotatedCopies(judged);
  for (const [at, { name, path, make: mark }] of copies.entries()) {
    context.tell({ text: `标注 ${at + 1}/${copies.length} ${path}` });
    await context.breathe();
    files.push({ name, bytes: (await mark()).bytes });
  }
  return files;
}

async function fixed(
  { files, accepted, reading }: Held,
  context: Context<"download">,
): Promise<OutputFile[]> {
  const fixes: readonly CellFix[] = mergedFixes(accepted);
  if (fixes.length === 0) {
    throw new CallError({ kind: "user", message: "还没有接受任何改正，改正后的清单与原来的一样。" });
  }
  const bytes = new Map(files.map((file) => [file.path, file.bytes]));
  const made = await fixedFiles(
    { files: reading.files, bytesOf: (path) => bytes.get(path) ?? new Uint8Array() },
    fixes,
    async (path, at, of) => {
      context.tell({ text: `修改 ${at + 1}/${of} ${path}` });
      await context.breathe();
    },
  );
  const names = fixedNames(made);
  return [
    ...made.map(({ path, changed }, at) => ({ name: names[at] ?? path, bytes: changed.bytes })),
    { name: "修改清单.xlsx", bytes: await fixListFile(made) },
  ];
}

async function document(
  held: Held,
  before: Before | undefined,
  { kind, date }: { readonly kind: DocumentId; readonly date: string },
  context: Context<"download">,
): Promise<Made> {
  const { reading, report, pack } = held;
  const { catalogue } = reading;
  const job = documentJob({
    catalogue,
    report,
    pack,
    waivers: [],
    snapshot: { id: held.snapshot, takenOn: report.asOf },
    identity: { date, signers: {} },
    reading,
    ...(before === undefined ? {} : { previous: previousOf(before, catalogue, pack, report.asOf) }),
  });
  const files: OutputFile[] = [];
  for await (const file of makers[kind]({
    ...job,
    earlierLedger: async () => ({ ledger: emptyLedger(), remarks: [] }),
    say: () => {},
  })) {
    files.push(file);
    context.tell({ text: `${documentTitles[kind]} ${files.length}` });
    await context.breathe();
  }
  // The ledger for programs is for the command line; the sheet is for people.
  return { title: documentTitles[kind], files: files.filter(({ name }) => name !== LEDGER) };
}

const types: Readonly<Record<string, string>> = {
  xlsx: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
  xlsm: "application/vnd.ms-excel.sheet.macroEnabled.12",
  docx: "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
  html: "text/html",
  json: "application/json",
  csv: "text/csv",
  zip: "application/zip",
};

function fileOf(name: string, bytes: Uint8Array): Download {
  const ending = name.slice(name.lastIndexOf(".") + 1).toLowerCase();
  return {
    name: name.slice(name.lastIndexOf("/") + 1),
    type: types[ending] ?? "application/octet-stream",
    // A copy of its own: what is handed over is gone here.
    bytes: bytes.slice().buffer,
  };
}

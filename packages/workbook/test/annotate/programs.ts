import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

/** The Python that has openpyxl, where one does. */
const python = ["/usr/bin/python3", "python3"].find((command) => works(command, "-c", "import openpyxl"));

export const hasLibreOffice = works("soffice", "--version");
export const hasOpenpyxl = python !== undefined;

/** Files by name. */
export type Files = Readonly<Record<string, Uint8Array>>;

function works(command: string, ...args: readonly string[]): boolean {
  return spawnSync(command, args, { stdio: "ignore", timeout: 60_000 }).status === 0;
}

/** What LibreOffice makes of workbooks when it opens them and saves them as another kind. */
export function throughLibreOffice(files: Files, kind: "xlsx" | "pdf"): Files {
  return through(files, kind, (folder, out, names) => [
    "soffice",
    `-env:UserInstallation=file://${join(folder, "profile")}`,
    "--headless",
    ...["--convert-to", kind, "--outdir", out, ...names],
  ]);
}

const resave =
  "import openpyxl, sys\nfor name in sys.argv[2:]: openpyxl.load_workbook(name).save(sys.argv[1] + '/' + name)";

/** What openpyxl makes of workbooks when it opens and saves them. */
export function throughOpenpyxl(files: Files): Files {
  return through(files, "xlsx", (_folder, out, names) => [python ?? "python3", "-c", resave, out, ...names]);
}

function through(
  files: Files,
  kind: string,
  command: (folder: string, out: string, names: readonly string[]) => readonly string[],
): Files {
  const folder = mkdtempSync(join(tmpdir(), "zp-program-"));
  try {
    const out = join(folder, "out");
    mkdirSync(out);
    for (const [name, bytes] of Object.entries(files)) writeFileSync(join(folder, `${name}.xlsx`), bytes);
    const names = Object.keys(files);
    const [program = "", ...args] = command(
      folder,
      out,
      names.map((name) => `${name}.xlsx`),
    );
    const { status, stderr } = spawnSync(program, args, { cwd: folder, encoding: "utf8", timeout: 180_000 });
    if (status !== 0) throw new Error(`${program} ended with ${status}: ${stderr}`);
    return Object.fromEntries(
      names.map((name) => [name, new Uint8Array(readFileSync(join(out, `${name}.${kind}`)))]),
    );
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

import {
  closeSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  statSync,
  writeFileSync,
  writeSync,
} from "node:fs";
import { dirname, join } from "node:path";

/*
 * What somebody would write who wants pages and nothing else: the JSON read, one template for all pages, no escaping, no
 * links, no structured data, no code, no search, nothing compared with what is there. Each file has the bytes of the one
 * that it stands for, so that the disk has the same work.
 */

export interface BareTask {
  readonly snapshot: string;
  /** The site that is written again by the template. */
  readonly like: string;
  readonly out: string;
}

export interface BareSite {
  readonly files: number;
  readonly bytes: number;
  /** From the start of the process. */
  readonly ms: number;
  readonly cpuMs: number;
}

interface BareItem {
  readonly name?: string;
  readonly compilingUnit?: string;
  readonly legalBasis?: string;
  readonly acceptanceConditions?: string;
  readonly procedure?: string;
  readonly places?: string;
  readonly serviceHours?: string;
  readonly materials?: readonly { readonly name?: string }[];
}

const LARGEST_PART = 1 << 20;

export function writeBareSite({ snapshot, like, out }: BareTask): BareSite {
  const { items } = (
    JSON.parse(readFileSync(snapshot, "utf8")) as { catalogue: { items: readonly BareItem[] } }
  ).catalogue;
  let [files, bytes] = [0, 0];
  for (const path of filesIn(like)) {
    const { size } = statSync(join(like, path));
    const full = join(out, path);
    mkdirSync(dirname(full), { recursive: true });
    const page = Buffer.from(path.endsWith(".html") ? template(items[files % items.length]!) : "");
    if (size <= LARGEST_PART) writeFileSync(full, sized(page, size));
    else writeLarge(full, size);
    files += 1;
    bytes += size;
  }
  const { user, system } = process.cpuUsage();
  return { files, bytes, ms: performance.now(), cpuMs: (user + system) / 1000 };
}

const filesIn = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath ?? entry.path, entry.name).slice(folder.length + 1));

const template = (item: BareItem): string => `<!doctype html>
<html lang="zh-CN"><head><meta charset="utf-8"><title>${item.name}</title></head>
<body><h1>${item.name}</h1>
<p>${item.compilingUnit}</p>
<h2>设定依据</h2><p>${item.legalBasis}</p>
<h2>受理条件</h2><p>${item.acceptanceConditions}</p>
<h2>办理流程</h2><p>${item.procedure}</p>
<h2>申请材料</h2><ul>${(item.materials ?? []).map(({ name }) => `<li>${name}</li>`).join("")}</ul>
<h2>地点</h2><p>${item.places} ${item.serviceHours}</p>
</body></html>
`;

function sized(page: Buffer, size: number): Buffer {
  const bytes = Buffer.alloc(size, " ");
  page.copy(bytes);
  return bytes;
}

function writeLarge(full: string, size: number): void {
  const part = Buffer.alloc(LARGEST_PART, " ");
  const file = openSync(full, "w");
  for (let left = size; left > 0; left -= LARGEST_PART)
    writeSync(file, part, 0, Math.min(left, LARGEST_PART));
  closeSync(file);
}

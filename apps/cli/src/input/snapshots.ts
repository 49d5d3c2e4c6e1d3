import { createHash } from "node:crypto";
import { statSync } from "node:fs";
import { extname, resolve } from "node:path";
import type { Catalogue } from "@zp/catalog-core/model";
import {
  type DigestOfParts,
  type ReadSnapshot,
  readSnapshot,
  shortId,
  snapshotId,
} from "@zp/catalog-core/snapshot";
import { CommandError } from "../io.ts";
import { readJson } from "./files.ts";
import { invalid } from "./settings.ts";

/** SHA-256 of a text's UTF-8 bytes, in hexadecimal. */
export const sha256 = (text: string): string => createHash("sha256").update(text, "utf8").digest("hex");

/** The id of a snapshot of these lists: it stands on every output, and says what data the output speaks of. */
export const idOf = (catalogue: Catalogue): Promise<string> => snapshotId(catalogue, listDigest);

/** Lists by their names, each with its id, for the head of an output. */
export const idsText = (lists: readonly { readonly title: string; readonly id: string }[]): string =>
  `快照：${lists.map(({ title, id }) => `${title} ${shortId(id)}`).join("；")}`;

const changed = {
  id: "清单数据与快照编号不符",
  seal: "日期、标题或政策包在取快照之后被改过",
  pack: "所带的政策包不是本版程序能读的",
} as const;

/** The same of lists, which are not held as one text for it. */
export const listDigest: DigestOfParts = {
  ofParts: (parts) => {
    const hash = createHash("sha256");
    let text = "";
    for (const part of parts) {
      text += part;
      // The pieces are small, and each call has its price.
      if (text.length < 65_536) continue;
      hash.update(text, "utf8");
      text = "";
    }
    return hash.update(text, "utf8").digest("hex");
  },
};

/** What is wrong with a snapshot, in words; "" where nothing is. */
export const problemText = ({ problems }: ReadSnapshot): string =>
  problems.map((problem) => changed[problem]).join("；");

/**
 * The snapshot in a file; `undefined` where the file is something else.
 *
 * @throws CommandError where it says that it is a snapshot and is none
 */
export async function snapshotIn(name: string, cwd: string): Promise<ReadSnapshot | undefined> {
  const full = resolve(cwd, name);
  const stat = statSync(full, { throwIfNoEntry: false });
  if (stat === undefined || stat.isDirectory() || extname(name).toLowerCase() !== ".json") return undefined;
  const json = readJson(name, "快照", cwd);
  if (typeof json !== "object" || json === null || !("schema" in json) || json.schema !== "zp.snapshot/1") {
    return undefined;
  }
  try {
    return await readSnapshot(json, listDigest);
  } catch (error) {
    const { issues } = error as { issues?: Parameters<typeof invalid>[2] };
    throw new CommandError(invalid("快照", name, issues ?? []));
  }
}

/** The same, where it must be one, and one that nobody has changed. */
export async function soundSnapshot(name: string, cwd: string): Promise<ReadSnapshot | undefined> {
  const read = await snapshotIn(name, cwd);
  if (read?.problems.some((problem) => problem !== "pack")) {
    throw new CommandError(`快照“${name}”不能用：${problemText(read)}。请用原来的文件。`);
  }
  return read;
}

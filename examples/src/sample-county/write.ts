import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { sampleCounty } from "./build.ts";

/** Writes the sample county into a folder, which is emptied first. */
export async function writeSampleCounty(folder: string): Promise<number> {
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  const files = await sampleCounty();
  for (const { name, bytes } of files) writeFileSync(join(folder, name), bytes);
  return files.length;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const [folder = "out/sample-county"] = process.argv.slice(2);
  const count = await writeSampleCounty(folder);
  console.log(`${count} 个文件写入 ${folder}`);
}

import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { check, formatShare } from "@zp/catalog-core";
import { readFiles } from "@zp/workbook";

const wanted = ["visits/at-most-once", "time-limit/within-half"];

/** The two headline figures of a folder of lists, and what could not be read. @param {string} folder */
export async function headlines(folder) {
  const names = readdirSync(folder).filter((name) => /\.(?:xlsx|xls|csv|json)$/i.test(name));
  const read = await readFiles(names.map((path) => ({ path, bytes: readFileSync(join(folder, path)) })));
  const { overall } = check(read.catalogue).metrics;
  const figures = Object.entries(overall).filter(([id]) => wanted.includes(id));
  return [
    ...figures.map(([id, one]) => `${id} ${one.numerator}/${one.denominator} ${formatShare(one)}`),
    ...read.files.filter(({ status }) => status !== "read").map(({ path, status }) => `${path} ${status}`),
  ];
}

if (process.argv[1] === fileURLToPath(import.meta.url)) console.log(await headlines(process.argv[2] ?? "."));

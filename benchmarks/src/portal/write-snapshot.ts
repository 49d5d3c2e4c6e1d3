import { createHash } from "node:crypto";
import { writeFileSync } from "node:fs";
import { zhenping2018 } from "@zp/catalog-core/packs";
import { fromRecords } from "@zp/catalog-core/records";
import { takeSnapshot } from "@zp/catalog-core/snapshot";
import { GENERATED_SOURCE, generateItems } from "@zp/testkit";

export interface SnapshotTask {
  readonly file: string;
  readonly items: number;
}

/** Writes a snapshot of generated items: what `zp publish` reads. @returns its bytes */
export async function writeSnapshot({ file, items }: SnapshotTask): Promise<number> {
  const { catalogue } = fromRecords([]);
  const snapshot = await takeSnapshot(
    { ...catalogue, sources: [GENERATED_SOURCE], items: [...generateItems(items)] },
    {
      takenOn: "2018-08-25",
      pack: zhenping2018,
      digest: {
        ofParts: (parts) => {
          const hash = createHash("sha256");
          for (const part of parts) hash.update(part, "utf8");
          return hash.digest("hex");
        },
      },
    },
  );
  const bytes = Buffer.from(JSON.stringify(snapshot));
  writeFileSync(file, bytes);
  return bytes.length;
}

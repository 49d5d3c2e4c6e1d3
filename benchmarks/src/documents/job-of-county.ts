import { createHash } from "node:crypto";
import { check } from "@zp/catalog-core";
import { emptyLedger } from "@zp/catalog-core/ledger";
import { zhenping2018 as pack } from "@zp/catalog-core/packs";
import { snapshotId } from "@zp/catalog-core/snapshot";
import { documentJob, type Job, previousOf } from "@zp/intake/documents";
import { before, type CountySize, county } from "./county.ts";

/** A generated county, judged, with all that its documents are made of. */
export async function jobOfCounty(size: CountySize): Promise<Job> {
  const catalogue = county(size);
  const report = check(catalogue, { pack });
  const date = pack.asOf;
  return {
    ...documentJob({
      catalogue,
      report,
      pack,
      waivers: [],
      snapshot: { id: await snapshotId(catalogue, digest), takenOn: date },
      identity: { date },
      previous: previousOf({ title: "上期清单", catalogue: before(catalogue) }, catalogue, pack, date),
    }),
    earlierLedger: async () => ({ ledger: emptyLedger(), remarks: [] }),
    say: () => undefined,
  };
}

const digest = (text: string): string => createHash("sha256").update(text).digest("hex");

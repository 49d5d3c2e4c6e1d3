/**
 * A list as it stood on a day, hashed, and reports computed again from it: what the published list is the basis of can be
 * checked by anyone who has the file.
 */

export { canonicalJson, canonicalParts } from "./canonical-json.ts";
export {
  type Digest,
  type DigestOfParts,
  type ReadSnapshot,
  readSnapshot,
  type SnapshotOptions,
  type SnapshotProblem,
  shortId,
  snapshotId,
  takeSnapshot,
} from "./snapshot.ts";
export { reportIn, type Verification, type VerifiedNumber, verifyReport } from "./verify.ts";

import { PolicyPack } from "../engine/index.ts";
import { type Catalogue, Snapshot } from "../model/index.ts";
import { canonicalJson, canonicalParts } from "./canonical-json.ts";

/**
 * SHA-256 of the UTF-8 bytes of a text, in 64 hexadecimal digits, small letters. The core has none of its own: Node has
 * `createHash`, a browser `crypto.subtle`.
 */
export type Digest = (text: string) => string | Promise<string>;

/**
 * The same of a text that comes in pieces, where the platform can: with it the text of a large list is never held as a
 * whole (of 50,000 items it takes some 700 MB on the way).
 *
 * @example
 * const digest: DigestOfParts = {
 *   ofParts: (parts) => [...parts].join("").length.toString(16).padStart(64, "0"), // Node: createHash("sha256"), then update(part, "utf8") for each
 * };
 * const { catalogue } = fromRecords([{ 事项名称: "取水许可", 到办事现场次数: "1" }]);
 * (await snapshotId(catalogue, digest)).length; // 72
 */
export interface DigestOfParts {
  readonly ofParts: (parts: Iterable<string>) => string | Promise<string>;
}

/** @param depth where the items of a list lie: each is a piece of its own */
const digestOf = (value: unknown, digest: Digest | DigestOfParts, depth: number): string | Promise<string> =>
  typeof digest === "function" ? digest(canonicalJson(value)) : digest.ofParts(canonicalParts(value, depth));

/** What a snapshot is taken with. */
export interface SnapshotOptions {
  /** The day on which the list stood so, `YYYY-MM-DD`. */
  readonly takenOn: string;
  readonly pack: PolicyPack;
  readonly title?: string | undefined;
  readonly digest: Digest | DigestOfParts;
}

/**
 * The id of a catalogue: the same data has the same id, on whatever day and under whatever pack it is looked at.
 *
 * @example
 * const { catalogue } = fromRecords([{ 事项名称: "取水许可", 到办事现场次数: "1" }]);
 * await snapshotId(catalogue, () => "ab".repeat(32)); // "sha-256:abababababababababababababababababababababababababababababababab"
 */
export const snapshotId = async (catalogue: Catalogue, digest: Digest | DigestOfParts): Promise<string> =>
  `sha-256:${await digestOf(catalogue, digest, 2)}`;

/**
 * The id as it stands on outputs, where 64 digits are too many: told apart by the eye and over the telephone.
 *
 * @example shortId("sha-256:3f2a9c1e5b7d00000000000000000000000000000000000000000000000000ff") // "3f2a-9c1e-5b7d"
 */
export const shortId = (id: string): string =>
  id
    .replace(/^sha-256:/u, "")
    .slice(0, 12)
    .replace(/(.{4})(?=.)/gu, "$1-");

/**
 * A catalogue as it stands on a day, under digests (镇政办发〔2018〕98号 七, last line).
 *
 * @throws z.ZodError where the day is no day
 * @example
 * const { catalogue } = fromRecords([{ 事项名称: "取水许可", 到办事现场次数: "1" }]);
 * const digest = (text: string) => text.length.toString(16).padStart(64, "0");
 * const snapshot = await takeSnapshot(catalogue, { takenOn: "2018-08-25", pack: zhenping2018, digest });
 * snapshot.pack.id; // "zhenping-2018"
 */
export async function takeSnapshot(
  catalogue: Catalogue,
  { takenOn, pack, title, digest }: SnapshotOptions,
): Promise<Snapshot> {
  const open = {
    schema: "zp.snapshot/1" as const,
    id: await snapshotId(catalogue, digest),
    takenOn,
    ...(title === undefined ? {} : { title }),
    pack: { ...pack },
    catalogue,
  };
  return Snapshot.parse({ ...open, seal: await sealOf(open, digest) });
}

const sealOf = async (open: object, digest: Digest | DigestOfParts): Promise<string> =>
  `sha-256:${await digestOf(open, digest, 3)}`;

/** What is wrong with a snapshot: its data or what stands around them were changed after it was taken. */
export type SnapshotProblem = "id" | "seal" | "pack";

/** A snapshot that was read, with the pack in it and what is wrong with it. */
export interface ReadSnapshot {
  readonly snapshot: Snapshot;
  /** `undefined` where it is no pack of this version of the program. */
  readonly pack: PolicyPack | undefined;
  readonly problems: readonly SnapshotProblem[];
}

/**
 * Reads a snapshot and computes its digests again.
 *
 * @throws z.ZodError where the JSON is no snapshot
 * @example
 * const { catalogue } = fromRecords([{ 事项名称: "取水许可", 到办事现场次数: "1" }]);
 * const digest = (text: string) => text.length.toString(16).padStart(64, "0");
 * const taken = await takeSnapshot(catalogue, { takenOn: "2018-08-25", pack: zhenping2018, digest });
 * (await readSnapshot(taken, digest)).problems; // []
 * (await readSnapshot({ ...taken, title: "改" }, digest)).problems; // ["seal"]
 */
export async function readSnapshot(json: unknown, digest: Digest | DigestOfParts): Promise<ReadSnapshot> {
  const snapshot = Snapshot.parse(json);
  const { seal, ...open } = snapshot;
  const pack = PolicyPack.safeParse(snapshot.pack);
  const problems: SnapshotProblem[] = [];
  if ((await snapshotId(snapshot.catalogue, digest)) !== snapshot.id) problems.push("id");
  if ((await sealOf(open, digest)) !== seal) problems.push("seal");
  if (!pack.success) problems.push("pack");
  return { snapshot, pack: pack.success ? pack.data : undefined, problems };
}

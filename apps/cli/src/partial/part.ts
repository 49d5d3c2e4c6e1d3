import type { Finding, SavedCheck } from "@zp/catalog-core/engine";
import type { Catalogue } from "@zp/catalog-core/model";
import type { Place } from "@zp/catalog-core/report-model";
import { canonicalJson } from "@zp/catalog-core/snapshot";
import { terms } from "@zp/catalog-core/terms";
import { readJson } from "../input/files.ts";
import type { ReadFile, Reading } from "../input/reading.ts";
import { sha256 } from "../input/snapshots.ts";
import { CommandError } from "../io.ts";
import type { Share } from "./share.ts";

/** What must be the same for all parts of one check, by what it is called; digests of what is long. */
export type PartSettings = Readonly<Record<"政策包" | "判定日" | "法规表" | "应报单位表", string>>;

/** The check of one machine's share of the files: all that is needed to finish it somewhere else. */
export interface CheckPart {
  readonly schema: "zp.check-part/1";
  readonly share: Share;
  readonly settings: PartSettings;
  readonly files: readonly ReadFile[];
  readonly problems: Reading["problems"];
  readonly remarks: readonly string[];
  /** By which mapping the tables of these headers were read: fingerprint and layer → digest. */
  readonly mappings: Readonly<Record<string, string>>;
  readonly catalogue: Catalogue;
  /** File of each table. */
  readonly fileOfSource: Readonly<Record<string, string>>;
  /** Of each entry and each table, the cells of its elements, by their path. */
  readonly places: Readonly<Record<string, Readonly<Record<string, Place>>>>;
  readonly state: SavedCheck;
}

const digestOf = (value: unknown): string => sha256(canonicalJson(value)).slice(0, 16);

/** The settings of a check as parts are held against each other by them. */
export const partSettings = (
  pack: object,
  asOf: string,
  laws: string | undefined,
  expected: unknown,
): PartSettings => ({
  政策包: digestOf(pack),
  判定日: asOf,
  法规表: laws === undefined ? "" : digestOf(laws),
  应报单位表: expected === undefined ? "" : digestOf(expected),
});

/** A part, of what was read and how far it was checked. */
export function makePart(
  reading: Reading,
  state: SavedCheck,
  { share, settings }: Pick<CheckPart, "share" | "settings">,
): CheckPart {
  const { catalogue, files, problems, remarks, result } = reading;
  const fileOfSource: Record<string, string> = {};
  for (const { id } of catalogue.sources) {
    const file = reading.fileOfSource(id);
    if (file !== undefined) fileOfSource[id] = file;
  }
  return {
    schema: "zp.check-part/1",
    share,
    settings,
    files,
    problems,
    remarks,
    mappings: Object.fromEntries(
      result.mappings.map((mapping) => [`${mapping.fingerprint}|${mapping.layer}`, digestOf(mapping)]),
    ),
    catalogue,
    fileOfSource,
    places: placesOf(reading, state),
    state,
  };
}

/** Rules on the whole list speak only when all parts are in, of any element; rules on one item have spoken. */
function placesOf(reading: Reading, state: SavedCheck): CheckPart["places"] {
  const places: Record<string, Record<string, Place>> = {};
  const note = (subjectId: string, path: readonly string[]): void => {
    const [place] = reading.result.provenance.locate(subjectId, path);
    if (place === undefined) return;
    places[subjectId] ??= {};
    places[subjectId][path.join("/")] = place;
  };
  const { items, directory, sources, stageDates = [] } = reading.catalogue;
  for (const subject of [...items, ...directory, ...stageDates]) {
    for (const element of Object.keys(subject)) if (element !== "id") note(subject.id, [element]);
  }
  // Of a table, its headers.
  for (const { id } of sources) for (const { element } of terms) note(id, [element]);
  for (const [, findings] of state.findings) for (const { subject, path } of findings) note(subject.id, path);
  return places;
}

/** Where a finding stands, as a part remembers it. */
export const placeIn =
  (places: CheckPart["places"], fileOfSource: CheckPart["fileOfSource"]) =>
  ({ subject, path }: Pick<Finding, "subject" | "path">): Place | undefined => {
    const place = places[subject.id]?.[path.join("/")];
    if (place !== undefined) return place;
    const file = subject.sourceId === undefined ? undefined : fileOfSource[subject.sourceId];
    return file === undefined ? undefined : { file, cell: "", raw: "" };
  };

/** @throws CommandError where the file is no part */
export function readPart(name: string, cwd: string): CheckPart {
  const json = readJson(name, "部分结果", cwd);
  if (typeof json !== "object" || json === null || !("schema" in json) || json.schema !== "zp.check-part/1") {
    throw new CommandError(`“${name}”不是部分结果。请给出 zp check --partial 写出的文件。`);
  }
  return json as CheckPart;
}
